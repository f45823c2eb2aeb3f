import * as v from 'valibot';
import { flag, optionalId, optionalRecord, optionalText, optionalTexts, picture, text } from '../scalars';

/** A channel by which tickets come in; it has a code in place of an id. Source: Desk API document; OAS Channel.json. */
export const channelSchema = v.pipe(
  v.object({
    code: v.pipe(v.string(), v.nonEmpty()),
    name: text,
    type: optionalText,
    appName: optionalText,
    photoURL: picture,
    departmentId: optionalId,
    externalId: optionalId,
    mappedIntegration: optionalText,
    acceptsReplies: flag,
    replyConfig: optionalRecord(
      v.object({
        updateRecords: flag,
        acceptsAttachments: flag,
        includeQuotedMessage: flag,
        contentTypes: optionalTexts,
      }),
    ),
  }),
  v.transform(({ photoURL, ...raw }) => ({ ...raw, photoUrl: photoURL })),
);
export type Channel = v.InferOutput<typeof channelSchema>;

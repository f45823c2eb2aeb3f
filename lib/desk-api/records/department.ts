import * as v from 'valibot';
import { id, optionalFlag, optionalId, optionalIds, optionalText, text, time } from '../scalars';

/** A department; its agents come only with a single one. Source: Desk API document; zoho/zohodesk-oas Department.json. */
export const departmentSchema = v.pipe(
  v.object({
    id,
    name: text,
    nameInCustomerPortal: optionalText,
    sanitizedName: optionalText,
    description: optionalText,
    isEnabled: optionalFlag,
    isDefault: optionalFlag,
    hasLogo: optionalFlag,
    isVisibleInCustomerPortal: optionalFlag,
    isAssignToTeamEnabled: optionalFlag,
    creatorId: optionalId,
    createdTime: time,
    chatStatus: optionalText,
    associatedAgentIds: optionalIds,
  }),
  v.transform(({ createdTime, associatedAgentIds, ...raw }) => ({
    ...raw,
    createdAt: createdTime,
    agentIds: associatedAgentIds,
  })),
);
export type Department = v.InferOutput<typeof departmentSchema>;

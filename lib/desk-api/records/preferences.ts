import * as v from 'valibot';
import { optionalText, optionalTexts } from '../scalars';

/** A switch that is written `ENABLED` or `DISABLED`; null when missing or anything else. */
const onOff = v.optional(
  v.fallback(
    v.nullable(
      v.pipe(
        v.picklist(['ENABLED', 'DISABLED']),
        v.transform((value) => value === 'ENABLED'),
      ),
    ),
    null,
  ),
  null,
);

/** How the signed-in agent has set up Desk. Source: Desk API document, "Get my preferences". */
export const preferencesSchema = v.pipe(
  v.object({
    namePattern: optionalTexts,
    datePattern: optionalText,
    timeFormat: optionalText,
    currentDepartment: optionalText,
    loginLandingPage: optionalText,
    defaultSendBehavior: optionalText,
    ticketsView: optionalText,
    contactsView: optionalText,
    accountsView: optionalText,
    articleAutoSuggestion: onOff,
    keyBoardShortcuts: onOff,
    pinAllTickets: onOff,
    pinAllContacts: onOff,
    pinAllAccounts: onOff,
    collapseSidePanel: onOff,
    ticketConversationView: onOff,
    loadGettingStartedPage: onOff,
  }),
  v.transform(({ currentDepartment, keyBoardShortcuts, ...raw }) => ({
    ...raw,
    keyboardShortcuts: keyBoardShortcuts,
    /** Null when the agent looks at all departments, which Desk writes `allDepartment`. */
    currentDepartmentId: currentDepartment === 'allDepartment' ? null : currentDepartment,
  })),
);
export type Preferences = v.InferOutput<typeof preferencesSchema>;

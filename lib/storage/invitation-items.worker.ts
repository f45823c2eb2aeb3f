import { isCount, isMapOf, isObject, isOneOf, isText } from './guards';
import { defineItem } from './item';

/** An invitation that was begun: nobody knows whether the customer has it until it is `sent`. */
export interface InvitationNote {
  contactId: string;
  helpCenterId: string;
  state: 'sending' | 'sent';
  /** Epoch milliseconds. */
  at: number;
}

/** By id of the invitation, written before the call leaves; in memory-only storage, which outlives the worker. */
export const invitationsItem = defineItem<Record<string, InvitationNote>>(
  'session',
  'invitations',
  isMapOf(
    isObject<InvitationNote>({
      contactId: isText,
      helpCenterId: isText,
      state: isOneOf(['sending', 'sent']),
      at: isCount,
    }),
  ),
  {},
  { /* names contacts */ cleared: 'signOut' },
);

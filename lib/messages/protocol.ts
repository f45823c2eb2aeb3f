import type { Reading } from './reading';
import type { SignInSettings } from '../auth/types';
import type { Aged } from '../cache/aged';
import type {
  Agent,
  Badge,
  Contact,
  ContactHelpCenter,
  Holder,
  Named,
  Team,
  Ticket,
  UserLabel,
} from '../desk-api/records';
import type { DiaryEntry } from '../diary/diary-item';
import type { ActionProtocol } from './action-messages';
import type { BulkProtocol } from './bulk-messages';
import type { SessionState } from '../session/session-state';

/**
 * Everything an extension page may ask of the worker; the list is closed, there is no "fetch this URL" and nothing
 * answers with a token. Inputs are validated again by the worker (`inputs.ts`).
 */
export interface Protocol extends ActionProtocol, BulkProtocol {
  'session/get': { input: Record<string, never>; output: SessionState };
  'session/signIn': { input: SignInSettings; output: SessionState };
  /** `records`: whether what belongs to this computer, ledger and runs, goes too. */
  'session/signOut': { input: { records: 'keep' | 'clear' }; output: SessionState };
  /** What nobody foresaw, latest first, scrubbed of secrets and personal data. */
  'diary/read': { input: Record<string, never>; output: { entries: DiaryEntry[] } };
  /** The view was left: calls that only it waited for are ended. */
  'view/left': { input: { view: string }; output: Record<string, never> };
  'ticket/get': { input: Reading & { ticketId: string }; output: Aged<Ticket> };
  'contact/get': { input: Reading & { contactId: string }; output: Aged<Contact> };
  'contact/helpCenters': { input: Reading & { contactId: string }; output: Aged<ContactHelpCenter[]> };
  'agent/get': { input: Reading & { agentId: string }; output: Aged<Agent> };
  'team/get': { input: Reading & { teamId: string }; output: Aged<Team> };
  'department/get': { input: Reading & { departmentId: string }; output: Aged<Named> };
  'user/badges': { input: Reading & Holder; output: Aged<Badge[]> };
  'user/labels': { input: Reading & Holder; output: Aged<UserLabel[]> };
  'badges/catalogue': { input: Reading; output: Aged<Badge[]> };
  'picture/get': { input: { url: string }; output: { dataUrl: string | null } };
}

export type MessageName = keyof Protocol;
/** How a page asks the worker; throws the `DesksideError` of the answer. */
export type Ask = <TName extends MessageName>(name: TName, input: Input<TName>) => Promise<Output<TName>>;
export type Input<TName extends MessageName> = Protocol[TName]['input'];
export type Output<TName extends MessageName> = Protocol[TName]['output'];

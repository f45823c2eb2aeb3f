import type { Reading } from './reading';
import type { Aged } from '../cache/aged';
import type { Key, Resource, Value } from '../records/resources';
import type { DiaryEntry } from '../diary/diary-item';
import type { HeaderCounts } from '../diary/header-counts.worker';
import type { Need } from '../permissions/needs';
import type { DataCentre } from '../desk-page/data-centres';
import type { SignInId } from '../storage/sign-in-id';
import type { ActionProtocol } from './action-messages';
import type { BulkProtocol } from './bulk-messages';
import type { OrganizationWord, SessionState, SignInRequest } from '../session/session-state';

type ReadRecord = { [R in Resource]: Reading & { resource: R; key: Key<R> } }[Resource];

/**
 * Everything an extension page may ask of the worker; the list is closed, there is no "fetch this URL" and nothing
 * answers with a token. Inputs are validated again by the worker (`inputs.ts`).
 */
export interface Protocol extends ActionProtocol, BulkProtocol {
  'session/get': { input: Record<string, never>; output: SessionState };
  'session/signIn': { input: SignInRequest; output: SessionState };
  /** Asks the user of this organization to allow one more thing; the session is as it was when that fails. */
  'session/allow': { input: { need: Need; orgId: string }; output: SessionState };
  'session/settle': { input: OrganizationWord; output: SessionState };
  /** `records`: whether what belongs to this computer, ledger and runs, goes too. */
  'session/signOut': { input: { records: 'keep' | 'clear' }; output: SessionState };
  /** Begins a sign-in beside those there are, for the portal of a tab; gives its name. Throws `tooManySignIns`. */
  'session/beside': { input: { dataCentre: DataCentre; portal: string | null }; output: { signIn: SignInId } };
  /** Gives up a sign-in beside the first one in which nobody is signed in, or ends the sample; of any other it does nothing. */
  'session/leave': { input: Record<string, never>; output: null };
  /** Begins the sample, for the page that answers for it, and ends the one there may be; gives its name. */
  'session/sample': { input: Record<string, never>; output: { signIn: SignInId } };
  /** What nobody foresaw, latest first, scrubbed of secrets and personal data; and how the page script fares. */
  'diary/read': { input: Record<string, never>; output: { entries: DiaryEntry[]; headers: HeaderCounts | null } };
  /** Any record of `lib/records/resources.ts`; `readRecord` knows which value comes with which. */
  'record/read': { input: ReadRecord; output: Aged<Value<Resource>> };
  'picture/get': { input: { url: string }; output: { dataUrl: string | null } };
}

export type MessageName = keyof Protocol;
/** How a page asks the worker; throws the `DesksideError` of the answer. */
export type Ask = <TName extends MessageName>(name: TName, input: Input<TName>) => Promise<Output<TName>>;
export type Input<TName extends MessageName> = Protocol[TName]['input'];
export type Output<TName extends MessageName> = Protocol[TName]['output'];

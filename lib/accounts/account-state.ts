import type { SignInSettings } from '../auth/types';
import type { CreditState } from '../credits/credit-gate';
import { NO_POLICY, type Policy, type PolicyValues } from '../policy/policy';
import type { Problem } from '../problems/problem';
import type { OrganizationWord, SessionState } from '../session/session-state';

/** Who is signed in where, and what holds for everything a page of ours shows. */
export interface AccountState {
  /** `null` until the worker or the storage has told. */
  session: SessionState | null;
  /** The last settings used, for the sign-in form; never the secret. */
  signInDefaults: {
    dataCentre: SignInSettings['dataCentre'];
    clientId: string;
    /** The data centre is that of what is open in the tab; nobody has chosen it. */
    isOfTab?: boolean;
  };
  redirectUri: string;
  online: boolean;
  /** Whether the browser lets Deskside reach Desk; in Firefox the user can take it back at any time. */
  hostAccess: boolean;
  /** What was spent of the organization's credits today; null before the first call. */
  credits: CreditState | null;
  /** The user's own daily limit, null for none. */
  creditCap: number | null;
  /** What the administrator of this browser allows; `null` until that is read. */
  policy: Policy | null;
  /** Signing out waits for the user to say whether ledger and runs go too. */
  isAskingRecords: boolean;
  /** Why no sign-in could be begun beside the others; null while nothing was tried. */
  besideProblem: Problem | null;
}

/** What every page can ask for; none of these throws, failures end up in the state. */
export interface AccountActions {
  signIn(settings: SignInSettings): Promise<void>;
  /** Takes the user's word about the organization: goes on with a sign-in that is not settled, or notes its portal. */
  settle(word: OrganizationWord): Promise<void>;
  /** Begins a sign-in beside the others, for what is open; the panel then is that one's. */
  signInBeside(): Promise<void>;
  /** Gives up a sign-in beside the first one that was begun and is not wanted. */
  leaveSignIn(): Promise<void>;
  /** Signs out, and asks first when there is something that belongs to this computer: see `isAskingRecords`. */
  signOut(): Promise<void>;
  /** The answer to that question. */
  answerRecords(answer: 'keep' | 'clear' | 'cancel'): Promise<void>;
  grantHostAccess(): Promise<void>;
  /** Limits the credits a day for what Deskside reads by itself; null for no limit. */
  setCreditCap(cap: number | null): void;
  /** A picture as a data URL, or null when there is none to show; never rejects. */
  picture(url: string): Promise<string | null>;
  openOptions(): void;
}

/** An account before anything is known of it. */
export function initialAccount(): AccountState {
  return {
    session: null,
    signInDefaults: { dataCentre: 'us', clientId: '' },
    redirectUri: '',
    online: true,
    hostAccess: true,
    credits: null,
    creditCap: null,
    policy: null,
    isAskingRecords: false,
    besideProblem: null,
  };
}

/** What the administrator's policies say, as far as it is known: until then nothing is shown as forbidden, and the worker refuses. */
export function policyOf({ policy }: Pick<AccountState, 'policy'>): PolicyValues {
  return (policy ?? NO_POLICY).values;
}

/** Id of the organization that is signed in to, or null. */
export function organizationId({ session }: Pick<AccountState, 'session'>): string | null {
  return session?.status === 'signedIn' ? session.organization.id : null;
}

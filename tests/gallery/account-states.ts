import { type StoreApi, createStore } from 'zustand/vanilla';
import { type AccountActions, type AccountState, initialAccount } from '../../lib/accounts/account-state';
import type { Policy } from '../../lib/policy/policy';
import type { PanelState } from '../../lib/panel/panel-state';
import type { Problem } from '../../lib/problems/problem';
import type { SessionOrganization } from '../../lib/session/session-state';
import { pictureOf } from './pictures';

/** Everything that a panel shows: what is open in the tab, and the account behind it. */
export type Shown = PanelState & AccountState;

/** Somebody who is signed in, with access, network and credits; the states change what they are about. */
export function accountState(change: Partial<AccountState> = {}): AccountState {
  return {
    session: {
      status: 'signedIn',
      dataCentre: 'us',
      organization: { id: '3981311', name: 'Zylker', portal: 'zylker', edition: 'ENTERPRISE' },
      agent: { id: '1892000000056007', name: 'Rebecca Anderson', email: 'rebecca@zylker.com' },
    },
    signInDefaults: { dataCentre: 'us', clientId: '' },
    redirectUri: 'https://ikhmbdohifedmmmmgbiihnfpnodidhfc.chromiumapp.org/',
    online: true,
    hostAccess: true,
    credits: { orgId: '3981311', day: '2026-11-21', spent: 214, remaining: 48_120, pausedUntil: 0 },
    creditCap: null,
    policy: { values: {}, flaws: [] },
    besideProblem: null,
    isAskingRecords: false,
    ...change,
  };
}

/** A change of both, as the change of each. */
export function splitChange(change: Partial<Shown>): { account: Partial<AccountState>; panel: Partial<PanelState> } {
  const isAccount = ([name]: [string, unknown]): boolean => Object.hasOwn(initialAccount(), name);
  const entries = Object.entries(change);
  return {
    account: Object.fromEntries(entries.filter(isAccount)),
    panel: Object.fromEntries(entries.filter((entry) => !isAccount(entry))),
  };
}

/** Nobody is signed in, perhaps for a reason. */
export function signedOut(problem?: Problem): AccountState['session'] {
  return { status: 'signedOut', ...(problem ? { problem } : {}) };
}

/** What an administrator may have set, and mistyped. */
export const UNDER_POLICY: Policy = {
  values: {
    dataCentres: ['eu'],
    clientIds: ['1000.8ZQ4J9L3T5K2'],
    dailyCredits: 1_500,
    awardableBadges: Array.from({ length: 12 }, (_each, index) => `1892000000${410_001 + index}`),
    allowTicketChanges: false,
    allowInvitations: false,
    allowSingleKeys: false,
    fairPlaySelf: true,
    fairPlayCoolDownDays: 30,
  },
  flaws: [
    { name: 'awardableBadge', is: 'unknownName' },
    { name: 'dataCentres', is: 'badValue' },
  ],
};

/** Organizations of one agent, one of them with a name that fills the line. */
const CHOICES: SessionOrganization[] = [
  { id: '5988319', name: 'Nshlerin LLC.', portal: 'nshlerin', edition: 'PROFESSIONAL' },
  { id: '3981311', name: 'Zylker Teams and Their Many Subsidiaries INC.', portal: 'zylker', edition: 'ENTERPRISE' },
  { id: '4000001', name: 'Sandbox', portal: null, edition: null },
];

/** Account states worth looking at. */
export const SIGN_IN_STATES: Record<string, Partial<AccountState>> = {
  'first-moment': { session: null },
  'host-access': { hostAccess: false },
  'signed-out': { session: signedOut(), signInDefaults: { dataCentre: 'eu', clientId: '', isOfTab: true } },
  'set-up': { session: signedOut(), signInDefaults: { dataCentre: 'eu', clientId: '', isOfTab: true } },
  'set-up-pasted': { session: signedOut(), signInDefaults: { dataCentre: 'us', clientId: '' } },
  'sign-in-known': { session: signedOut(), signInDefaults: { dataCentre: 'eu', clientId: '1000.8ZQ4J9L3T5K2' } },
  'signing-in': {
    session: { status: 'signingIn' },
    signInDefaults: { dataCentre: 'eu', clientId: '1000.8ZQ4J9L3T5K2' },
  },
  'sign-in-failed': {
    session: signedOut({ kind: 'clientSecretNeeded' }),
    signInDefaults: { dataCentre: 'eu', clientId: '1000.8ZQ4J9L3T5K2' },
  },
  'choose-organization': { session: { status: 'unsettled', choices: CHOICES } },
  'choose-another': { session: { status: 'unsettled', choices: CHOICES, problem: { kind: 'wrongOrganization' } } },
  'access-for-none': { session: { status: 'unsettled', choices: [], problem: { kind: 'wrongOrganization' } } },
  'first-call-failed': {
    session: { status: 'unsettled', choices: [], problem: { kind: 'offline', endpoint: '/accessibleOrganizations' } },
  },
  'sign-in-window-closed': { session: signedOut({ kind: 'signInWindowClosed' }) },
  'sign-out': { isAskingRecords: true },
  options: {},
  'sign-in-policy': { session: signedOut({ kind: 'byPolicy' }), policy: UNDER_POLICY },
  'options-policy': { policy: UNDER_POLICY },
  'options-signed-out': { session: signedOut() },
  'options-choose-organization': { session: { status: 'unsettled', choices: CHOICES } },
  'options-suggestions': {},
  'options-macros': {},
  'options-diagnostics': {},
  'options-self-test': {},
  'options-look': {},
  'options-look-chosen': {},
};

/** An account whose actions change only what is on screen. */
export function pretendAccount(change: Partial<AccountState>): {
  store: StoreApi<AccountState>;
  actions: AccountActions;
} {
  const store = createStore<AccountState>()(() => accountState(change));
  const actions: AccountActions = {
    settle: async () => undefined,
    signInBeside: async () => undefined,
    leaveSignIn: async () => undefined,
    signIn: async () => store.setState({ session: { status: 'signingIn' } }),
    signOut: async () => store.setState({ session: { status: 'signedOut' } }),
    answerRecords: async () => store.setState({ isAskingRecords: false }),
    grantHostAccess: async () => store.setState({ hostAccess: true }),
    setCreditCap: (creditCap) => store.setState({ creditCap }),
    picture: async (url) => pictureOf(url),
    openOptions: () => undefined,
  };
  return { store, actions };
}

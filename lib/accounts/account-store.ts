import { createStore } from 'zustand/vanilla';
import {
  type DataCentre,
  DATA_CENTRES,
  SAMPLE,
  accountsOrigin,
  deskOrigin,
  vanityHosts,
} from '../desk-page/data-centres';
import type { PageContext } from '../desk-page/page-context';
import { showsOrganization } from '../messages/speaker.page';
import type { SessionState } from '../session/session-state';
import { FIRST_SIGN_IN, pageSignIn } from '../storage/sign-in-id';
import type { AccountDeps } from './account-deps';
import type { AccountDoing } from './account-doing';
import { type AccountActions, type AccountState, initialAccount, organizationId } from './account-state';
import { createPictures } from './pictures';

/**
 * The account as a page of ours knows it: a store, what can be done about it, and `start`, which fills the store and
 * keeps it true. Every page has one; whatever else the page shows hangs on it.
 */
export function createAccount({
  ask,
  kept,
  followPolicy,
  network,
  permissions,
  redirectUri,
  cached,
  hasRecords,
  openOptions,
}: AccountDeps) {
  const store = createStore<AccountState>()(initialAccount);
  const { setState, getState } = store;
  const granted = new Set<() => void>();
  /** Whether the data centre of the form is still a guess. */
  let isGuess = false;
  let open: PageContext = { kind: 'elsewhere' };

  function applySession(session: SessionState): void {
    // Written again as it was, nothing may begin anew.
    if (JSON.stringify(getState().session) === JSON.stringify(session)) return;
    // Before anybody hears of it: what is asked for from now on is asked for this organization.
    showsOrganization(organizationId({ session }));
    setState({ session });
  }

  let comes: Promise<AccountDoing> | null = null;

  /** Fetched once something is done about the session, or nobody is signed in. */
  function doing(): Promise<AccountDoing> {
    comes ??= import('./account-doing').then(({ createAccountDoing }) =>
      createAccountDoing({ ask, hasRecords }, store, {
        applySession,
        chosen: () => (isGuess = false),
        open: () => open,
      }),
    );
    return comes;
  }

  async function checkHostAccess(): Promise<void> {
    const { session, signInDefaults } = getState();
    const { dataCentre } = session?.status === 'signedIn' ? session : signInDefaults;
    setState({ hostAccess: dataCentre === SAMPLE || (await permissions.contains(originsOf(dataCentre))) });
  }

  function guess(): void {
    const { session, signInDefaults } = getState();
    if (!isGuess || !('dataCentre' in open) || session?.status === 'signedIn') return;
    setState({ signInDefaults: { ...signInDefaults, dataCentre: open.dataCentre, isOfTab: true } });
  }

  const actions: AccountActions = {
    signIn: async (settings) => await (await doing()).signIn(settings),
    settle: async (word) => await (await doing()).settle(word),
    signInBeside: async () => await (await doing()).signInBeside(),
    leaveSignIn: async () => await (await doing()).leaveSignIn(),
    signOut: async () => await (await doing()).signOut(),
    answerRecords: async (answer) => await (await doing()).answerRecords(answer),
    grantHostAccess: async () => {
      // Must stay the first call in the click: Firefox forgets the gesture otherwise.
      const hostAccess = await permissions.request(DATA_CENTRES.flatMap(allOriginsOf)).catch(() => false);
      setState({ hostAccess });
      if (hostAccess) for (const listener of granted) listener();
    },
    setCreditCap: (creditCap) => {
      setState({ creditCap });
      void kept.creditCap.set(creditCap);
    },
    picture: createPictures({ ask, cached, orgId: () => organizationId(getState()) }),
    openOptions,
  };

  /** Reads what is stored, then follows session, network and permissions. Resolves when a first paint makes sense. */
  async function start(): Promise<void> {
    setState({ online: network.isOnline(), redirectUri: redirectUri() });
    network.watch(() => setState({ online: network.isOnline() }));
    kept.session.watch(applySession);
    kept.credits.watch((credits) => setState({ credits }));
    kept.creditCap.watch((creditCap) => setState({ creditCap }));
    permissions.watch(() => void checkHostAccess());
    const [session, { dataCentre, clientId }, credits, creditCap] = await Promise.all([
      kept.session.get(),
      kept.signInDefaults.get(),
      kept.credits.get(),
      kept.creditCap.get(),
      followPolicy((policy) => setState({ policy })),
    ]);
    // Who signs in beside others does so for what is open.
    isGuess = dataCentre === null || pageSignIn() !== FIRST_SIGN_IN;
    setState({ signInDefaults: { dataCentre: dataCentre ?? 'us', clientId }, credits, creditCap });
    applySession(session);
    guess();
    void checkHostAccess();
    // What was cut short is put right by the worker; while somebody is signed in, it may sleep on.
    if (session.status !== 'signedIn') void doing().then(({ putRight }) => putRight());
  }

  return {
    store,
    actions,
    start,
    /** Tells what is open: until the user has chosen, its data centre is the best guess, and its portal when signing in. */
    propose: (context: PageContext): void => {
      open = context;
      guess();
    },
    /** Calls back whenever the user has just given access. */
    whenGranted: (listener: () => void): void => void granted.add(listener),
  };
}

export type Account = ReturnType<typeof createAccount>;

/** What nothing goes without. Hosts below zohodesk may be missing: whoever works at `desk.zoho.<tld>` needs none of them. */
function originsOf(dataCentre: DataCentre): string[] {
  return [`${deskOrigin(dataCentre)}/*`, `${accountsOrigin(dataCentre)}/*`];
}

function allOriginsOf(dataCentre: DataCentre): string[] {
  return [...originsOf(dataCentre), ...vanityHosts(dataCentre).map((host) => `https://${host}/*`)];
}

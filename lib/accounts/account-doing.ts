import type { StoreApi } from 'zustand/vanilla';
import type { PageContext } from '../desk-page/page-context';
import { problemOf } from '../problems/problem';
import type { SessionState } from '../session/session-state';
import type { AccountDeps } from './account-deps';
import type { AccountActions, AccountState } from './account-state';

interface Kept {
  applySession(session: SessionState): void;
  /** The user has chosen a data centre. */
  chosen(): void;
  /** What is open. */
  open(): PageContext;
}

/** What can be done about a session: nothing that a paint needs while somebody is signed in. */
export function createAccountDoing(
  { ask, hasRecords }: Pick<AccountDeps, 'ask' | 'hasRecords'>,
  { setState, getState }: StoreApi<AccountState>,
  { applySession, chosen, open }: Kept,
) {
  async function askSession(work: () => Promise<SessionState>): Promise<void> {
    try {
      applySession(await work());
    } catch (thrown) {
      const { session } = getState();
      const problem = problemOf(thrown);
      // The access stays, whatever became of the question.
      applySession({ ...(session?.status === 'unsettled' ? session : { status: 'signedOut' }), problem });
    }
  }

  async function signOut(records: 'keep' | 'clear'): Promise<void> {
    await askSession(async () => {
      const state = await ask('session/signOut', { records });
      // How far Zoho has been told is stored as it goes on; the answer may be older than that.
      const { session } = getState();
      return session?.status === 'signedOut' ? session : state;
    });
  }

  const actions: Pick<
    AccountActions,
    'signIn' | 'settle' | 'signInBeside' | 'leaveSignIn' | 'signOut' | 'answerRecords'
  > = {
    signIn: async (settings) => {
      chosen();
      setState({ signInDefaults: { dataCentre: settings.dataCentre, clientId: settings.clientId } });
      const tab = open();
      const portal = 'dataCentre' in tab && tab.dataCentre === settings.dataCentre ? tab.portal : null;
      await askSession(() => ask('session/signIn', { ...settings, portal }));
    },
    settle: (word) => askSession(() => ask('session/settle', word)),
    signInBeside: async () => {
      const tab = open();
      if (!('dataCentre' in tab)) return;
      setState({ besideProblem: null });
      try {
        // The page hears of it from the storage.
        await ask('session/beside', { dataCentre: tab.dataCentre, portal: tab.portal || null });
      } catch (thrown) {
        setState({ besideProblem: problemOf(thrown) });
      }
    },
    leaveSignIn: async () => {
      await ask('session/leave', {}).catch((thrown: unknown) => setState({ besideProblem: problemOf(thrown) }));
    },
    signOut: async () => {
      // What cannot be looked into may hold something.
      if (await hasRecords().catch(() => true)) setState({ isAskingRecords: true });
      else await signOut('keep');
    },
    answerRecords: async (answer) => {
      setState({ isAskingRecords: false });
      if (answer !== 'cancel') await signOut(answer);
    },
  };

  /** Has the worker put right what was cut short. */
  const putRight = (): Promise<void> => askSession(() => ask('session/get', {}));

  return { ...actions, putRight };
}

export type AccountDoing = ReturnType<typeof createAccountDoing>;

import type { StoreApi } from 'zustand/vanilla';
import type { AccountState } from '../accounts/account-state';
import { organizationId } from '../accounts/account-state';
import { nameOf } from '../actions/action';
import type { ActionRequest } from '../actions/request';
import { ACTION_IDS, type ActionId, stepsOf } from '../actions/specs';
import { ACTION_WORDS } from '../actions/words.page';
import type { Ask } from '../messages/protocol';
import { factsOf } from '../permissions/facts.page';
import { type Need, isMissing } from '../permissions/needs';
import { actionName, reasonLine } from '../permissions/reason-words.page';
import { needOf } from '../permissions/rules.page';
import { whyNot } from '../permissions/why-not.page';
import { type Problem, problemOf } from '../problems/problem';
import { displayText } from '../text/display-text';
import { t } from '../text/t';
import type { PanelActions, PanelState } from './panel-state';
import { wantedPart } from './wanted';
import { formatList } from '../text/format-list';

export interface AccessParts extends Pick<PanelActions, 'want' | 'tryAgain'> {
  ask: Ask;
  account: Pick<StoreApi<AccountState>, 'getState' | 'setState' | 'subscribe'>;
}

/** What may be done: greys what cannot, and asks for consent to what was never allowed yet. */
export function createAccess(store: StoreApi<PanelState>, { ask, account, want, tryAgain }: AccessParts) {
  /** Whoever waits for the consent that is being asked for. */
  let waiting: ((isAllowed: boolean) => void) | null = null;

  /** Judges anew whenever something that decides has changed; reads the profile once somebody's ticket is there. */
  function follow(): void {
    judge();
    store.subscribe((now, before) => {
      const isSame = now.ticket.value === before.ticket.value;
      if (!isSame || now.extras.wanted !== before.extras.wanted || now.extras.limits !== before.extras.limits) judge();
    });
    account.subscribe((now, before) => {
      if (now.policy !== before.policy) judge();
    });
  }

  function judge(): void {
    const { ticket, extras } = store.getState();
    if (ticket.value && organizationId(account.getState()) && !wantedPart(extras, 'myProfile', {})) {
      return want('myProfile', {});
    }
    const facts = factsOf(store.getState(), account.getState());
    const refusals: Partial<Record<ActionId, string>> = {};
    for (const action of ACTION_IDS) {
      const reason = whyNot(action, ticket.value ?? null, facts);
      if (reason && reason.is !== 'scope') refusals[action] = reasonLine(reason);
    }
    if (JSON.stringify(refusals) !== JSON.stringify(extras.refusals)) change({ refusals });
  }

  function change(extras: Partial<PanelState['extras']>): void {
    store.setState((state) => ({ extras: { ...state.extras, ...extras } }));
  }

  /**
   * What has to be waited for before something is asked of Desk: the user's consent, where it is known to be missing. It
   * resolves to whether there is consent now; null where nothing is known to be missing.
   */
  function before(request: ActionRequest): Promise<boolean> | null {
    const need = needOf(request.action);
    // A reason may go to the ticket besides, which is written beside the action and offered again where it fails.
    return isMissing(need, factsOf(store.getState(), account.getState()).granted)
      ? consent(need, { tried: triedOf(request), what: wordsOf(request) }, false)
      : null;
  }

  /** Asks in a dialog, one thing at a time: what comes meanwhile is not allowed yet. */
  function consent(need: Need, words: Record<'tried' | 'what', string>, isAsking: boolean): Promise<boolean> {
    if (waiting) return Promise.resolve(false);
    const answer = new Promise<boolean>((resolve) => {
      waiting = resolve;
    });
    change({ allowing: { need, ...words, isAsking: false } });
    if (isAsking) void allow();
    return answer;
  }

  async function allow(): Promise<void> {
    const { allowing } = store.getState().extras;
    const orgId = organizationId(account.getState());
    const mine = waiting;
    if (!allowing || allowing.isAsking || orgId === null) return;
    const { problem: _earlier, ...asked } = allowing;
    change({ allowing: { ...asked, isAsking: true } });
    let problem: Problem | null = null;
    try {
      const now = await ask('session/allow', { need: asked.need, orgId });
      // The worker may have been stopped while Zoho's window was open: then nothing has changed.
      const isThere = now.status === 'signedIn' && now.organization.id === orgId && !isMissing(asked.need, now.scopes);
      if (!isThere) problem = { kind: 'signInInterrupted' };
      // What goes on now must know of it, and storage may tell later.
      else account.setState({ session: now });
    } catch (thrown) {
      problem = problemOf(thrown);
    }
    // Whoever said "not now" meanwhile has been answered.
    if (waiting !== mine) return;
    if (problem) change({ allowing: { ...asked, isAsking: false, problem } });
    else answer(true);
  }

  function answer(isAllowed: boolean): void {
    const told = waiting;
    waiting = null;
    change({ allowing: null });
    told?.(isAllowed);
  }

  /** Notes what Desk has said is not part of the edition, so that it is greyed from now on. */
  function refused({ action }: ActionRequest, { kind, feature }: Problem): void {
    if (kind === 'editionLimit') change({ limits: { ...store.getState().extras.limits, [action]: feature ?? '' } });
  }

  return {
    follow,
    before,
    refused,
    actions: {
      allow,
      notNow: () => answer(false),
      /** Asks for what a toast says is missing, and goes on with what it offers. */
      allowAndTryAgain: async (toastId: string): Promise<void> => {
        const toast = store.getState().toasts.find(({ id }) => id === toastId);
        if (toast?.needs === undefined) return;
        const tried = toast.what ?? '';
        const what = [tried, toast.whom].filter(Boolean).join(' ');
        if (await consent(toast.needs, { tried, what }, true)) await tryAgain(toastId);
      },
      explain: (action: ActionId, problem: Problem) => change({ explained: { action, problem } }),
      closeReason: () => change({ explained: null }),
    },
  };
}

/** What waits for a consent: "Status: Closed". */
function triedOf(request: ActionRequest): string {
  const { field } = ACTION_WORDS[request.action];
  const names = stepsOf(request).map((step) => displayText(nameOf(step), 80) || t('noName'));
  return field && names.length > 0 ? t('waitsField', t(field.name), formatList(names)) : actionName(request.action);
}

/** The same, and for which ticket: "Status: Closed (#101)". */
function wordsOf(request: ActionRequest): string {
  const tried = triedOf(request);
  const number = request.ticket?.number;
  return number ? t('waitsOn', tried, displayText(number, 20)) : tried;
}

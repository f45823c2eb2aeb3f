import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { AccountState } from '../../../lib/accounts/account-state';
import type { ActionRequest } from '../../../lib/actions/request';
import { SIGN_IN_SCOPES } from '../../../lib/auth/scopes';
import { createAccess } from '../../../lib/panel/access';
import { createDispatch } from '../../../lib/panel/dispatch';
import { fieldWish } from '../../../lib/panel/field-wish';
import type { PanelState } from '../../../lib/panel/panel-state';
import { createToasts } from '../../../lib/panel/toasts';
import { createUndoActions } from '../../../lib/panel/undo';
import { memberWish } from '../../../lib/panel/wish';
import { problemError } from '../../../lib/problems/problem';
import { accountState } from '../../gallery/account-states';
import { badge, helpCenter, ticket } from '../../gallery/records';
import { entry, panelState, ready } from '../../gallery/states';
import '../support/catalogue';

const TICKET = ticket();
const CLOSED = { value: 'Closed', name: 'Closed' };
const ALLOWED = [...SIGN_IN_SCOPES, 'Desk.tickets.UPDATE'];
const SESSION = {
  status: 'signedIn',
  dataCentre: 'us',
  organization: { id: '3981311', name: 'Zylker', portal: 'zylker', edition: 'FREE' },
  agent: null,
} as const;

let scopes: string[] | undefined;
beforeEach(() => {
  scopes = [...SIGN_IN_SCOPES];
});

/** A panel whose worker answers as the test says, for somebody who has been granted `scopes`. */
function panel(change: Partial<PanelState> = {}) {
  const store = createStore<PanelState>()(() => panelState({ ticket: ready(TICKET), ...change }));
  const session = { ...SESSION, ...(scopes && { scopes }) };
  const account = createStore<AccountState>()(() => accountState({ session }));
  const answer = vi.fn<(name: string, input: unknown) => Promise<unknown>>();
  const ask = (async (name: string, input: unknown) => await answer(name, input)) as never;
  const toasts = createToasts(store);
  const want = vi.fn();
  const refused = vi.fn();
  const access = createAccess(store, { ask, account, want, tryAgain: async (id) => await undo.tryAgain(id) });
  const { run, runAgain, lookAgain } = createDispatch(store, {
    ask,
    toasts,
    before: access.before,
    settled: vi.fn(),
    refused: (request: ActionRequest, problem) => {
      refused(request, problem);
      access.refused(request, problem);
    },
  });
  const undo = createUndoActions(store, {
    ask,
    toasts,
    runAgain,
    lookAgain,
    settled: vi.fn(),
    findEntry: async () => null,
  });
  const set = async () => await run(fieldWish('status', TICKET, CLOSED));
  const asked = (name: string) => answer.mock.calls.filter(([each]) => each === name).map(([, input]) => input);
  return {
    ...access,
    ...access.actions,
    store,
    account,
    answer,
    want,
    refused,
    run,
    set,
    asked,
    allowing: () => store.getState().extras.allowing,
    toasts: () => store.getState().toasts,
  };
}

const DONE = {
  ...entry,
  action: 'setStatus',
  target: { on: 'ticket', ticketId: TICKET.id },
  steps: [{ is: 'field', field: 'status', from: { value: 'Open', name: 'Open' }, to: CLOSED, outcome: 'changed' }],
};
/** A worker that gives consent, and carries out what is asked. */
const willing =
  (given: readonly string[] | undefined = ALLOWED) =>
  async (name: string) =>
    name === 'session/allow' ? { ...SESSION, ...(given && { scopes: given }) } : DONE;
const untilAsked = async ({ allowing }: ReturnType<typeof panel>) => await expect.poll(allowing).not.toBeNull();

describe('a change whose scope is known to be missing', () => {
  it('waits for the consent, and is then done as it was chosen, once', async () => {
    const shown = panel();
    shown.answer.mockImplementation(willing());
    const done = shown.set();
    await untilAsked(shown);
    expect(shown.allowing()).toMatchObject({
      need: 'changeTickets',
      tried: 'Status: Closed',
      what: `Status: Closed (#${TICKET.number})`,
    });
    expect(shown.store.getState().pending, 'nothing is shown as done').toEqual([]);
    // Another ticket comes on screen meanwhile.
    shown.store.setState({ ticket: ready(ticket({ id: '77', number: '102' })) });
    await shown.allow();
    await done;
    expect(shown.asked('session/allow')).toEqual([{ need: 'changeTickets', orgId: '3981311' }]);
    expect(shown.asked('action/run')).toEqual([
      expect.objectContaining({
        target: { on: 'ticket', ticketId: TICKET.id },
        ticket: { id: TICKET.id, number: TICKET.number },
      }),
    ]);
    expect(shown.allowing()).toBeNull();

    await shown.set();
    expect(shown.asked('session/allow'), 'asked once').toHaveLength(1);
    expect(shown.asked('action/run')).toHaveLength(2);
  });

  it('goes on where Zoho tells no scopes with the consent', async () => {
    const shown = panel();
    shown.answer.mockImplementation(willing(undefined));
    const done = shown.set();
    await untilAsked(shown);
    shown.answer.mockImplementation(async (name) => (name === 'session/allow' ? SESSION : DONE));
    await shown.allow();
    await done;
    expect(shown.asked('action/run')).toHaveLength(1);
  });

  it.each(['signInWindowClosed', 'signInRefused', 'otherConsent', 'network'] as const)(
    'is still there after %s, and can be allowed again',
    async (kind) => {
      const shown = panel();
      shown.answer.mockRejectedValueOnce(problemError(kind));
      const done = shown.set();
      await untilAsked(shown);
      await shown.allow();
      expect(shown.allowing()).toMatchObject({ isAsking: false, problem: { kind } });
      shown.answer.mockImplementation(willing());
      await shown.allow();
      await done;
      expect(shown.asked('action/run')).toHaveLength(1);
    },
  );

  it('is told that a worker was stopped, where the next one knows of no consent', async () => {
    const shown = panel();
    shown.answer.mockImplementation(willing(SIGN_IN_SCOPES));
    void shown.set();
    await untilAsked(shown);
    await shown.allow();
    expect(shown.allowing()).toMatchObject({ problem: { kind: 'signInInterrupted' } });
    shown.answer.mockImplementation(async () => ({
      ...SESSION,
      organization: { ...SESSION.organization, id: '9' },
      scopes: ALLOWED,
    }));
    await shown.allow();
    expect(shown.allowing(), 'nor for another organization').toMatchObject({ problem: { kind: 'signInInterrupted' } });
    expect(shown.asked('action/run')).toEqual([]);
  });

  it('is not done where it is not allowed; it is told, kept, and can be gone on with from the toast', async () => {
    const shown = panel();
    const done = shown.set();
    await untilAsked(shown);
    shown.notNow();
    await done;
    expect(shown.answer).not.toHaveBeenCalled();
    expect(shown.refused).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ action: 'setStatus' }), {
      kind: 'scopeMissing',
    });
    const [toast] = shown.toasts();
    expect(toast).toMatchObject({ needs: 'changeTickets', again: { kind: 'action' } });
    expect(toast?.message).toContain('nothing is lost');

    shown.answer.mockImplementation(willing());
    const again = shown.allowAndTryAgain(toast?.id ?? '');
    const { tried, what } = shown.allowing() ?? {};
    expect(what).toContain(`#${TICKET.number}`);
    expect(tried, 'an administrator is told of no ticket and no person').toBe(toast?.what);
    await again;
    await expect.poll(() => shown.asked('action/run')).toHaveLength(1);
    expect(shown.asked('session/allow')).toHaveLength(1);
    expect(shown.toasts().map(({ id }) => id)).not.toContain(toast?.id);
  });

  it('is asked for one at a time: what comes meanwhile is refused, and told', async () => {
    const shown = panel();
    void shown.set();
    await untilAsked(shown);
    await shown.run(fieldWish('priority', TICKET, { value: 'Low', name: 'Low' }));
    expect(shown.toasts()).toHaveLength(1);
    expect(shown.allowing()?.what).toContain('Closed');
  });

  it('that was put off is not done by a consent that comes all the same', async () => {
    const shown = panel();
    let give = (_session: unknown): void => undefined;
    shown.answer.mockImplementation(async () => await new Promise((resolve) => (give = resolve)));
    const done = shown.set();
    await untilAsked(shown);
    const allowed = shown.allow();
    await shown.allow();
    expect(shown.asked('session/allow'), 'one window').toHaveLength(1);
    shown.notNow();
    await done;
    // Another one is being asked for by then.
    void shown.run(fieldWish('priority', TICKET, { value: 'Low', name: 'Low' }));
    await untilAsked(shown);
    give({ ...SESSION, scopes: ALLOWED });
    await allowed;
    expect(shown.asked('action/run')).toEqual([]);
    expect(shown.allowing()?.what).toContain('Low');
  });
});

describe('nothing is waited for', () => {
  it('where the scope was granted, or nobody knows', async () => {
    for (scopes of [ALLOWED, undefined]) {
      const shown = panel();
      shown.answer.mockImplementation(willing());
      const done = shown.set();
      expect(shown.store.getState().pending, 'shown at once').toHaveLength(1);
      await done;
      expect(shown.asked('session/allow')).toEqual([]);
    }
  });

  it('for badges, which sign-in has asked for; also with a comment, which is offered again where it fails', async () => {
    const shown = panel();
    const { userId, helpCenterId } = helpCenter();
    shown.answer.mockResolvedValue({ ...entry, steps: [] });
    await shown.run({
      ...memberWish('awardBadges', { userId, helpCenterId }, [badge(1)]),
      reason: 'Why',
      writeComment: true,
    });
    expect(shown.asked('action/run')).toHaveLength(1);
  });
});

describe('an answer of Desk', () => {
  it('that a scope is missing offers to allow it, and to go on with that', async () => {
    scopes = undefined;
    const shown = panel();
    shown.answer.mockRejectedValueOnce(problemError('scopeMissing'));
    await shown.set();
    const [toast] = shown.toasts();
    expect(toast).toMatchObject({ needs: 'changeTickets' });
    shown.answer.mockImplementation(willing());
    await shown.allowAndTryAgain(toast?.id ?? '');
    await expect.poll(() => shown.asked('action/run')).toHaveLength(2);
  });

  it('that something is no part of the edition greys it from then on', async () => {
    scopes = ALLOWED;
    const shown = panel({});
    shown.store.setState(({ extras }) => ({
      extras: { ...extras, wanted: { 'myProfile:all': { loading: false, problem: { kind: 'forbidden' } } } },
    }));
    shown.follow();
    expect(shown.store.getState().extras.refusals).toEqual({});
    shown.answer.mockRejectedValueOnce(problemError('editionLimit', { feature: 'TEAM' }));
    await shown.run(fieldWish('team', TICKET, { value: '5', name: 'Billing' }));
    expect(Object.keys(shown.store.getState().extras.refusals)).toEqual(['assignTeam']);
    expect(shown.store.getState().extras.refusals.assignTeam).toContain('“TEAM”');
  });

  it('of another kind offers no consent', async () => {
    scopes = ALLOWED;
    const shown = panel();
    shown.answer.mockRejectedValueOnce(problemError('forbidden'));
    await shown.set();
    expect(shown.toasts()[0]?.needs).toBeUndefined();
  });
});

describe('the profile', () => {
  it('is read once a ticket is there, and only once; until then nothing is greyed', () => {
    const shown = panel({ ticket: { loading: true } });
    shown.follow();
    expect(shown.want).not.toHaveBeenCalled();
    shown.store.setState({ ticket: ready(TICKET) });
    expect(shown.want).toHaveBeenCalledExactlyOnceWith('myProfile', {});
    expect(shown.store.getState().extras.refusals).toEqual({});
    const profile = { name: 'Agent', isLight: false, permissions: { tickets: { changeOwner: false } } };
    shown.store.setState(({ extras }) => ({
      extras: { ...extras, wanted: { 'myProfile:all': { value: profile, loading: false } } },
    }));
    expect(Object.keys(shown.store.getState().extras.refusals)).toEqual(['assign', 'assignTeam']);
    shown.store.setState({ ticket: ready(ticket({ id: '77', assigneeId: null })) });
    expect(shown.store.getState().extras.refusals).toEqual({});
    expect(shown.want).toHaveBeenCalledTimes(1);
  });

  it('is not read for whoever is not signed in', () => {
    const shown = panel();
    shown.account.setState({ session: { status: 'signedOut' } });
    shown.follow();
    expect(shown.want).not.toHaveBeenCalled();
  });
});

describe('a policy', () => {
  it('that comes greys what it forbids, and says whose word it is; one that goes lets it be done again', () => {
    const { store, account, follow } = panel();
    store.setState(({ extras }) => ({ extras: { ...extras, wanted: { 'myProfile:all': { loading: false } } } }));
    follow();
    account.setState({ policy: { values: { allowTicketChanges: false }, flaws: [] } });
    expect(store.getState().extras.refusals.setStatus).toMatch(/^Your organization does not allow this A policy/);
    account.setState({ policy: { values: {}, flaws: [] } });
    expect(store.getState().extras.refusals).toEqual({});
  });
});

import { cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Administration } from '../../../components/administration/Administration';
import { useLook } from '../../../components/cards/use-reads';
import type { MyProfile } from '../../../lib/records/values';
import { problemError } from '../../../lib/problems/problem';
import type { Part } from '../../../lib/panel/part';
import { cardsStates } from '../../gallery/cards-states';
import type { Shown } from '../../gallery/account-states';
import { accountState } from '../../gallery/account-states';
import { panelState } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages/ask.page', () => ({ ask }));

afterEach(() => {
  cleanup();
  ask.mockReset();
});

const STATES = cardsStates(panelState);
const AGENT = '1892000000056007';
const CARD = { id: '1', of: { kind: 'agent', agentId: AGENT }, name: 'Jade', ticket: null } as const;
const setup = (right: string, is: boolean): MyProfile => ({
  name: 'Administrator',
  isLight: false,
  permissions: { setup: { [right]: is } },
});
/** The session, of whoever this is. */
function sessionOf(agentId: string, more: object = {}) {
  const { session } = accountState();
  if (session?.status !== 'signedIn') throw new Error('nobody is signed in');
  return { ...session, agent: { id: agentId, name: 'Casey', email: null }, ...more };
}
const ready = <T,>(value: T): Part<T> => ({ value, at: Date.now(), loading: false });

/** A card in a panel whose user has this profile, over records that are there. */
async function show(
  name: string,
  profile: Part<MyProfile>,
  records: Record<string, unknown> = {},
  change: Partial<Shown> = {},
) {
  const state = STATES[name]?.() ?? {};
  const extras = state.extras ?? panelState().extras;
  const wanted = { ...extras.wanted, 'myProfile:all': profile, ...records } as typeof extras.wanted;
  const panel = renderPanel({ ...state, session: sessionOf('1'), extras: { ...extras, wanted }, ...change });
  await panel.findAllByRole('dialog', { hidden: true });
  const button = (words: string | RegExp) => panel.queryByRole('button', { name: words, hidden: true });
  const click = (words: string | RegExp) => fireEvent.click(button(words) as HTMLElement);
  const deed = () => within(document.querySelector('dialog.deed') as HTMLElement);
  return { ...panel, button, click, deed };
}

const ALL = ready(setup('manageAgents', true));
const done = (change: object = {}) => ({
  id: '1',
  phase: 'done',
  action: 'deactivateAgent',
  person: { name: 'Jade Tarapore', contactId: null },
  ticket: null,
  steps: [
    {
      is: 'field',
      field: 'agentStatus',
      from: { value: 'ACTIVE', name: 'Active' },
      to: { value: 'DISABLED', name: 'Inactive' },
      outcome: 'changed',
      ...change,
    },
  ],
});

describe('what is offered', () => {
  it('is nothing while it is not known who may', async () => {
    const { button } = await show('card-agent', { loading: true });
    expect(button('Deactivate…')).toBeNull();
  });

  it('is nothing of what the profile is known not to allow', async () => {
    const { button } = await show('card-agent', ready(setup('manageAgents', false)));
    expect(button('Deactivate…')).toBeNull();
    expect(button('Add to a department…')).not.toBeNull();
  });

  it('is nothing to a light agent', async () => {
    const { queryByRole } = await show('card-agent', ready({ ...setup('manageAgents', true), isLight: true }));
    expect(queryByRole('region', { name: 'Administration', hidden: true })).toBeNull();
  });

  it('where the profile cannot be read, Desk has the last word', async () => {
    const { button } = await show('card-agent', { loading: false, problem: { kind: 'forbidden' } });
    expect(button('Deactivate…')).not.toBeNull();
  });

  it('is what fits the agent as they are', async () => {
    const active = await show('card-agent', ALL);
    expect(active.button('Activate…')).toBeNull();
    expect(active.button('Hand over their work…')).toBeNull();
    expect(active.button('Invite again…'), 'who has accepted').toBeNull();
    cleanup();
    const card = (change: object) => {
      const known = STATES['card-agent']?.().extras?.wanted[`agentCard:${AGENT}`]?.value as object;
      return { [`agentCard:${AGENT}`]: ready({ ...known, ...change }) };
    };
    const gone = await show('card-agent', ALL, card({ status: 'DISABLED', isActive: false }));
    expect(gone.button('Deactivate…')).toBeNull();
    expect(gone.button('Activate…')).not.toBeNull();
    expect(gone.button('Hand over their work…')).not.toBeNull();
    cleanup();
    const untold = await show('card-agent', ALL, card({ status: null, isConfirmed: false }));
    for (const words of ['Deactivate…', 'Activate…', 'Hand over their work…', 'Invite again…']) {
      expect(untold.button(words), `${words}: Desk does not tell`).toBeNull();
    }
    cleanup();
    const invited = await show('card-agent', ALL, card({ isConfirmed: false }));
    expect(invited.button('Invite again…')).not.toBeNull();
  });

  it('is not to lock oneself out', async () => {
    const { button } = await show('card-agent', ALL, {}, { session: sessionOf(AGENT) });
    expect(button('Deactivate…')).toBeNull();
    expect(button('Add to a department…')).not.toBeNull();
  });
});

describe('before somebody is kept out', () => {
  it('a held Enter presses nothing, on a page that has no keys of its own either', async () => {
    const Alone = () => <Administration card={CARD} look={useLook()} />;
    const { extras = panelState().extras } = STATES['card-agent']?.() ?? {};
    const wanted = { ...extras.wanted, 'myProfile:all': ALL };
    const { findByText } = renderPanel({ session: sessionOf('1'), extras: { ...extras, wanted } }, {}, <Alone />);
    fireEvent.click(await findByText('Deactivate…'));
    const verb = await findByText('Deactivate Jade Tarapore');
    expect(fireEvent.keyDown(verb, { key: 'Enter', repeat: true })).toBe(false);
  });

  it('everything is read anew, and what happens is said in numbers', async () => {
    const { click, deed, actions } = await show('card-agent', ALL);
    click('Deactivate…');
    for (const resource of ['agentCard', 'agentLoads', 'agentTeams'] as const) {
      expect(actions.want).toHaveBeenCalledWith(resource, expect.anything(), true);
    }
    await waitFor(() => expect(deed().getByText(/stays with them: \d+ open tickets?/)).toBeTruthy());
    expect(deed().getByRole('button', { name: 'Deactivate Jade Tarapore', hidden: true })).toBeTruthy();
  });

  it('nothing that writes has the focus, and a held Enter presses nothing', async () => {
    const { click, deed } = await show('card-agent', ALL);
    click('Deactivate…');
    expect(document.activeElement?.tagName).toBe('H2');
    const verb = deed().getByRole('button', { name: 'Deactivate Jade Tarapore', hidden: true });
    expect(fireEvent.keyDown(verb, { key: 'Enter', repeat: true }), 'kept from the browser').toBe(false);
    expect(fireEvent.keyDown(verb, { key: 'Enter' })).toBe(true);
  });

  it('while it is being read, the button does nothing', async () => {
    const { click, deed, store } = await show('card-agent', ALL);
    click('Deactivate…');
    const { extras } = store.getState();
    const name = `agentLoads:${AGENT}`;
    store.setState({
      extras: { ...extras, wanted: { ...extras.wanted, [name]: { ...extras.wanted[name], loading: true } } },
    });
    const verb = () => deed().getByRole('button', { name: 'Deactivate Jade Tarapore', hidden: true });
    await waitFor(() => expect(verb().getAttribute('aria-disabled')).toBe('true'));
    fireEvent.click(verb());
    expect(ask).not.toHaveBeenCalled();
  });

  it('offline nothing is sent', async () => {
    const { click, deed } = await show('card-agent', ALL, {}, { online: false });
    click('Deactivate…');
    fireEvent.click(deed().getByRole('button', { name: 'Deactivate Jade Tarapore', hidden: true }));
    expect(ask).not.toHaveBeenCalled();
    expect(deed().getByText('You are offline: nothing can be sent now.')).toBeTruthy();
  });

  it('what was never allowed is asked for first, and is no confirmation', async () => {
    const session = sessionOf('1', { scopes: ['Desk.settings.UPDATE'] });
    const { click, deed } = await show('card-agent', ALL, {}, { session });
    click('Deactivate…');
    expect(deed().queryByRole('button', { name: 'Deactivate Jade Tarapore', hidden: true })).toBeNull();
    const orgId = session.organization.id;
    const scopes = ['Desk.settings.UPDATE', 'Desk.basic.UPDATE'];
    ask.mockResolvedValueOnce({ status: 'signedIn', organization: { id: orgId }, scopes });
    fireEvent.click(deed().getByText('Allow: manage agents, departments and teams'));
    await waitFor(() =>
      expect(deed().getByRole('button', { name: 'Deactivate Jade Tarapore', hidden: true })).toBeTruthy(),
    );
    expect(ask).toHaveBeenCalledExactlyOnceWith('session/allow', { need: 'administer', orgId });
  });
});

describe('what came of it', () => {
  async function confirmed(...answers: unknown[]) {
    const shown = await show('card-agent', ALL);
    shown.click('Deactivate…');
    for (const answer of answers) {
      if (answer instanceof Error) ask.mockRejectedValueOnce(answer);
      else ask.mockResolvedValueOnce(answer);
    }
    await waitFor(() =>
      fireEvent.click(shown.deed().getByRole('button', { name: 'Deactivate Jade Tarapore', hidden: true })),
    );
    await waitFor(() => expect(ask).toHaveBeenCalled());
    return shown;
  }

  it('done: said, with undo and what comes next; the card is read anew', async () => {
    const { deed, actions } = await confirmed(done());
    await waitFor(() => expect(deed().getByText('Deactivated: they can no longer sign in.')).toBeTruthy());
    expect(deed().getByText('Undo')).toBeTruthy();
    expect(deed().queryByText('Deactivate Jade Tarapore')).toBeNull();
    expect(actions.want).toHaveBeenLastCalledWith('agentCard', { agentId: AGENT }, true);
    fireEvent.click(deed().getByText('Hand over their work…'));
    await waitFor(() => expect(deed().getByText('Hand over the work of Jade Tarapore?')).toBeTruthy());
  });

  it.each([
    ['onlyLiveChatUser', {}, 'Add somebody else to the live chat of that department'],
    ['integrationAdmin', { integration: 'LIVECHAT' }, 'Zoho Desk keeps whoever has set up an integration: LIVECHAT.'],
    ['editionLimit', { feature: 'AGENTS', edition: 'FREE' }, 'Another agent is not included in FREE of Zoho Desk.'],
    [
      'editionLimit',
      { feature: 'AGENTS', edition: 'FREE' },
      'Deactivate somebody who is gone to make room for Jade Tarapore',
    ],
    ['forbidden', {}, 'Somebody whose profile allows it can do it'],
  ] as const)('refused as %s %j: why and the way out, and it can be tried again', async (kind, more, words) => {
    const { deed } = await confirmed(problemError(kind, more));
    await waitFor(() => expect(deed().getByRole('status', { hidden: true }).textContent).toContain(words));
    expect(deed().getByRole('button', { name: 'Deactivate Jade Tarapore', hidden: true })).toBeTruthy();
  });

  it('not known: it is looked up, and the button says so', async () => {
    const { deed } = await confirmed(problemError('workerGone'), done());
    await waitFor(() => expect(deed().getByText('Look again')).toBeTruthy());
    fireEvent.click(deed().getByText('Look again'));
    await waitFor(() => expect(deed().getByText('Undo')).toBeTruthy());
    const ids = ask.mock.calls.map(([, { actionId }]) => actionId as string);
    expect(new Set(ids).size).toBe(1);
  });

  it('while Desk is asked, it cannot be closed', async () => {
    const { deed } = await confirmed(new Promise(() => undefined));
    await waitFor(() => expect(deed().getByText('Desk is doing it…')).toBeTruthy());
    const dialog = document.querySelector('dialog.deed') as HTMLElement;
    const cancel = new Event('cancel', { cancelable: true });
    dialog.dispatchEvent(cancel);
    expect(cancel.defaultPrevented).toBe(true);
    fireEvent.click(deed().getByText('Cancel'));
    expect(deed().getByText('Desk is doing it…')).toBeTruthy();
  });
});

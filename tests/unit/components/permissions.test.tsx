import { act, cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PanelState } from '../../../lib/panel/panel-state';
import { emptyExtras } from '../../../lib/panel/initial-state';
import type { ExtrasState } from '../../../lib/panel/person-state';
import { helpCenter, ticket } from '../../gallery/records';
import { holder, ready } from '../../gallery/states';
import { pressKeyAt } from '../support/press-key';
import { renderPanel } from '../support/render-panel';

beforeEach(() => {
  vi.spyOn(fakeBrowser.identity, 'getRedirectURL').mockReturnValue('https://abc.chromiumapp.org/');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const extras = (change: Partial<ExtrasState>): Partial<PanelState> => ({ extras: { ...emptyExtras(), ...change } });
const PROFILE = { name: 'Agent', isLight: false, permissions: { tickets: { edit: false } } };
const MAY_NOT_EDIT = extras({
  wanted: { 'myProfile:all': ready(PROFILE) },
  refusals: { setStatus: 'The permission “Edit tickets” is missing.' },
});
const ASKED = {
  need: 'changeTickets',
  tried: 'Status: Closed',
  what: 'Status: Closed (#101)',
  isAsking: false,
} as const;

describe('a value that cannot be changed', () => {
  it('is greyed and says why, in reach of the keyboard; pressed, it opens the reason and no list', async () => {
    const { getByRole, findByRole, queryByRole, store } = renderPanel(MAY_NOT_EDIT);
    const status = getByRole('button', { name: /^Status: / });
    expect(status).toHaveProperty('disabled', false);
    expect(status.getAttribute('aria-disabled')).toBe('true');
    expect(status.title).toContain('“Edit tickets” is missing');
    fireEvent.click(status);
    const reason = await findByRole('dialog', { name: 'Change the status' });
    expect(reason.textContent).toContain('Your profile “Agent” in Zoho Desk has “Edit tickets” switched off.');
    expect(reason.textContent).toContain('An administrator of Zoho Desk');
    expect(queryByRole('combobox', { name: 'Search statuses' })).toBeNull();
    fireEvent.click(getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(store.getState().ticketDialog).toBeNull());
  });

  it('greys its key, which says why', async () => {
    const { findByRole, actions } = renderPanel(MAY_NOT_EDIT);
    await findByRole('status');
    pressKeyAt(document.body, 1000, 's');
    expect(actions.openTicketDialog).not.toHaveBeenCalled();
    expect(actions.note).toHaveBeenCalledWith('The permission “Edit tickets” is missing.');
  });

  it('gives an admin a text about it, in lines', async () => {
    const writeText = vi.fn(async (_text: string) => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText }, onLine: true });
    const { getByRole, findByRole } = renderPanel(MAY_NOT_EDIT);
    fireEvent.click(getByRole('button', { name: /^Status: / }));
    fireEvent.click(await findByRole('button', { name: 'Copy for your admin' }));
    const [copied = ''] = writeText.mock.calls[0] ?? [];
    expect(copied.split('\n')).toEqual(
      expect.arrayContaining(['Tried in Deskside: Change the status', expect.stringMatching(/^Organization: /)]),
    );
    expect(copied).not.toContain(ticket().subject);
    expect(copied).not.toContain('101');
    await waitFor(() => expect(getByRole('dialog').textContent).toContain('Copied'));
  });

  it('that becomes known while a list is open takes nothing away from whoever is at it', async () => {
    const { getByRole, findByRole, store } = renderPanel();
    fireEvent.click(getByRole('button', { name: /^Status: / }));
    await findByRole('combobox', { name: 'Search statuses' });
    void act(() => store.setState(MAY_NOT_EDIT));
    expect(getByRole('combobox', { name: 'Search statuses' })).toBeTruthy();
  });

  it('needs no admin where it lies in the ticket', async () => {
    const { getByRole, findByRole, queryByRole } = renderPanel({ ticket: ready(ticket({ departmentId: null })) });
    fireEvent.click(getByRole('button', { name: /^Status: / }));
    expect((await findByRole('dialog')).textContent).toContain('No department');
    expect(queryByRole('button', { name: 'Copy for your admin' })).toBeNull();
  });
});

it('awarding that Desk refuses is greyed, and explained when pressed', async () => {
  const { userId } = helpCenter();
  const problem = { kind: 'forbidden' } as const;
  const holders = { [userId]: holder({ badges: { loading: false, problem } }) };
  const { getByRole, actions, store, findByRole } = renderPanel({ holders });
  const award = getByRole('button', { name: /Award badge/ });
  expect(award.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(award);
  expect(actions.openPicker).not.toHaveBeenCalled();
  expect(actions.explain).toHaveBeenCalledExactlyOnceWith('awardBadges', problem);
  void act(() => store.setState(extras({ explained: { action: 'awardBadges', problem } })));
  expect((await findByRole('dialog', { name: 'Award badge' })).textContent).toContain('Ask an administrator');
  fireEvent.click(getByRole('button', { name: 'Close' }));
  expect(actions.closeReason).toHaveBeenCalled();
});

describe('the question for a consent', () => {
  it('says what it is for and what waits; allowed or not', async () => {
    const { findByRole, getByRole, actions } = renderPanel(extras({ allowing: ASKED }));
    const question = await findByRole('dialog', { name: 'Allow Deskside to change tickets?' });
    expect(question.textContent).toContain('Desk.tickets.UPDATE');
    expect(question.textContent).toContain('Status: Closed (#101)');
    fireEvent.click(getByRole('button', { name: 'Allow: change tickets' }));
    expect(actions.allow).toHaveBeenCalledTimes(1);
    fireEvent.click(getByRole('button', { name: 'Not now' }));
    expect(actions.notNow).toHaveBeenCalledTimes(1);
  });

  it('tells an admin nothing of the ticket', async () => {
    const writeText = vi.fn(async (_text: string) => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText }, onLine: true });
    const problem = { kind: 'signInRefused' } as const;
    const { findByRole } = renderPanel(extras({ allowing: { ...ASKED, what: 'Status: Closed（#101）', problem } }));
    fireEvent.click(await findByRole('button', { name: 'Copy for your admin' }));
    vi.unstubAllGlobals();
    expect(writeText.mock.lastCall?.[0]).toContain('Status: Closed');
    expect(writeText.mock.lastCall?.[0]).not.toContain('101');
  });

  it('is put off by Escape', async () => {
    const { findByRole, actions } = renderPanel(extras({ allowing: ASKED }));
    fireEvent(await findByRole('dialog'), new Event('cancel'));
    expect(actions.notNow).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['signInWindowClosed', "Zoho's window was closed. Nothing has changed"],
    ['signInRefused', 'Zoho says that it was not allowed. Nothing has changed'],
    ['signInInterrupted', 'The browser stopped Deskside'],
    ['workerGone', 'The browser stopped Deskside'],
    ['otherConsent', 'by another user, or for another organization'],
    ['network', 'Nothing has changed.'],
  ] as const)('tells calmly how %s ended it, and has a text for an admin', async (kind, words) => {
    const { findByRole, getByRole } = renderPanel(extras({ allowing: { ...ASKED, problem: { kind } } }));
    expect((await findByRole('dialog')).textContent).toContain(words);
    expect(getByRole('button', { name: 'Copy for your admin' })).toBeTruthy();
  });

  it('waits while the window is open', async () => {
    const { findByRole, getByRole } = renderPanel(extras({ allowing: { ...ASKED, isAsking: true } }));
    expect((await findByRole('dialog')).textContent).toContain('A Zoho window is open');
    expect(getByRole('button', { name: 'Allow: change tickets' }).getAttribute('aria-disabled')).toBe('true');
  });
});

it('a toast says what has to be allowed, in the place of trying again', async () => {
  const again = { kind: 'comment', actionId: '1', running: false } as const;
  const toasts = [{ id: 't', tone: 'problem', message: 'Not done.', needs: 'changeTickets', again }] as const;
  const { findByRole, queryByRole, actions } = renderPanel({ toasts: [...toasts] });
  fireEvent.click(await findByRole('button', { name: 'Allow: change tickets' }));
  expect(actions.allowAndTryAgain).toHaveBeenCalledExactlyOnceWith('t');
  expect(actions.tryAgain).not.toHaveBeenCalled();
  expect(queryByRole('button', { name: 'Try again' })).toBeNull();
});

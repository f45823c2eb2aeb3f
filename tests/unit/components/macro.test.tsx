import { act, cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FAIR_PLAY_OFF } from '../../../lib/fair-play/fair-play-off';
import type { Macro } from '../../../lib/macros/macro';
import type { MacroWork } from '../../../lib/macros/run';
import { ABOUT } from '../../gallery/about';
import { EVERYTHING, STOPPED, THANKS, macroExtras } from '../../gallery/macro-states';
import { badge, contact, ticket } from '../../gallery/records';
import { ready } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const T = ticket().id;
const REWARD: Macro = { ...EVERYTHING, label: null };
type Change = NonNullable<Parameters<typeof renderPanel>[0]>;
type Given = NonNullable<Parameters<typeof renderPanel>[1]>;

/** The dialog, opened by its button. */
async function open(macros: Macro[], change: Change = {}, work: Partial<MacroWork> = {}, given: Given = {}) {
  const panel = renderPanel({ ...macroExtras(macros, work), ...change }, given);
  fireEvent.click(await panel.findByRole('button', { name: 'Close and thank' }));
  const run = () => panel.getByRole('button', { name: /^Run/ });
  return { ...panel, run, text: () => panel.getByRole('textbox', { name: 'Text of the comment' }) };
}

const keyUp = () => fireEvent.keyDown(document.body, { key: 'Shift' });

describe('the dialog of a macro', () => {
  it('shows what will be done to whom, the text filled in, and who will read it', async () => {
    const { text, getByText, getByRole } = await open([THANKS]);
    expect(text()).toHaveProperty('value', 'Hello Lucas,\n\nyour ticket #101 is done.\n\nRebecca Anderson');
    expect(getByText('The customer sees this')).toBeTruthy();
    expect(getByRole('checkbox', { name: 'Write a comment to Lucas Carol' })).toHaveProperty('checked', true);
    expect(getByRole('checkbox', { name: 'Set status to “Closed”' })).toHaveProperty('checked', true);
  });

  it('is run by its button, once, with exactly what was on screen', async () => {
    const { run, actions, queryByRole } = await open([THANKS]);
    const button = run();
    fireEvent.click(button);
    fireEvent.click(button);
    await waitFor(() => expect(queryByRole('dialog')).toBeNull());
    keyUp();
    expect(actions.runMacro).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        ticketId: T,
        about: { ...ABOUT, person: { name: 'Lucas Carol', contactId: contact().id } },
      }),
    );
    const [order] = vi.mocked(actions.runMacro).mock.calls[0] as unknown as [
      { parts: { part: string; wish: object }[] },
    ];
    expect(order.parts.map(({ part }) => part)).toEqual(['comment', 'status']);
    expect(order.parts[0]?.wish).toMatchObject({
      action: 'addComment',
      target: { on: 'ticket', ticketId: T },
      input: { text: expect.stringMatching(/^Hello Lucas/) },
    });
  });

  it('is run by Control and Enter, not by Enter, not by a held key, not while composing', async () => {
    const { text, actions } = await open([THANKS]);
    const field = text();
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, repeat: true });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, keyCode: 229 });
    expect(actions.runMacro).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    keyUp();
    expect(actions.runMacro).toHaveBeenCalledOnce();
  });

  it('stays the macro it was opened with, whatever the options change meanwhile', async () => {
    const { run, store, actions, getByRole } = await open([REWARD, THANKS]);
    void act(() => store.setState(({ extras }) => ({ extras: { ...extras, macros: [THANKS] } })));
    void act(() => store.setState(({ extras }) => ({ extras: { ...extras, macroWork: {} } })));
    expect(getByRole('dialog').textContent).toContain(REWARD.name);
    fireEvent.click(getByRole('checkbox', { name: /^Award badge/ }));
    await waitFor(() => expect(run()).toHaveProperty('disabled', false));
    fireEvent.click(run());
    keyUp();
    expect(actions.runMacro).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ macro: REWARD }));
  });

  it('names the person only for what reaches them', async () => {
    const { getByRole } = await open([{ ...REWARD, tags: ['vip'] }]);
    expect(
      getByRole('checkbox', { name: /^Add tags/ })
        .closest('label')
        ?.textContent?.trim(),
    ).toBe('Add tags “vip”');
    expect(getByRole('checkbox', { name: /^Award badge/ }).closest('label')?.textContent).toContain('to Lucas Carol');
  });

  it('keeps what is typed for this ticket and this macro, with every letter', async () => {
    const { text, actions } = await open([THANKS]);
    fireEvent.input(text(), { target: { value: 'Bye' } });
    expect(actions.editMacro).toHaveBeenCalledWith(T, 'default', { text: 'Bye' });
    await waitFor(() => expect(text()).toHaveProperty('value', 'Bye'));
  });

  it('leaves out what is unticked, and is not run with nothing left', async () => {
    const { run, actions, getByRole, getByText, queryByRole } = await open([THANKS]);
    fireEvent.click(getByRole('checkbox', { name: /Write a comment/ }));
    await waitFor(() => expect(queryByRole('textbox', { name: 'Text of the comment' })).toBeNull());
    fireEvent.click(getByRole('checkbox', { name: /Set status/ }));
    await waitFor(() => expect(run()).toHaveProperty('disabled', true));
    expect(getByText('Tick at least one part.')).toBeTruthy();
    fireEvent.click(getByRole('checkbox', { name: /Set status/ }));
    await waitFor(() => expect(run()).toHaveProperty('disabled', false));
    fireEvent.click(run());
    keyUp();
    expect(actions.runMacro).toHaveBeenCalledWith(
      expect.objectContaining({ parts: [expect.objectContaining({ part: 'status' })] }),
    );
  });

  it('marks what is not known in the text, and does not send it like that', async () => {
    const { run, getByText, text, actions } = await open([THANKS], { requester: ready(contact({ firstName: null })) });
    expect(text()).toHaveProperty('value', expect.stringMatching(/^Hello \{firstName\},/));
    expect(getByText(/^Not known here: \{firstName\}\./)).toBeTruthy();
    expect(run()).toHaveProperty('disabled', true);
    fireEvent.keyDown(text(), { key: 'Enter', ctrlKey: true });
    keyUp();
    expect(actions.runMacro).not.toHaveBeenCalled();
    fireEvent.input(text(), { target: { value: 'Hello,' } });
    await waitFor(() => expect(run()).toHaveProperty('disabled', false));
  });

  it('leaves a part that cannot be done out only with the user’s word', async () => {
    const { run, getByText, getByRole, actions } = await open([REWARD], { helpCenters: ready([]) });
    expect(getByText('The requester has no account in a help center.')).toBeTruthy();
    expect(run()).toHaveProperty('disabled', true);
    expect(getByText(/^Untick what cannot be done/)).toBeTruthy();
    fireEvent.click(getByRole('checkbox', { name: /^Award badge/ }));
    await waitFor(() => expect(run()).toHaveProperty('disabled', false));
    fireEvent.click(run());
    keyUp();
    expect(actions.runMacro).toHaveBeenCalledOnce();
  });

  it('of a ticket Desk takes no changes on can give badges still, and says why nothing else', async () => {
    const { getByRole, run } = await open([REWARD], {
      ticket: ready(ticket({ unchangeable: 'locked' })),
      catalogue: ready([badge(2)]),
    });
    expect(within(getByRole('dialog')).getAllByText(/takes no comments on this ticket/)).toHaveLength(2);
    const comment = getByRole('checkbox', { name: /^Write a private note/ });
    fireEvent.click(comment);
    await waitFor(() => expect(comment.closest('li')?.textContent).not.toMatch(/takes no comments/));
    expect(run()).toHaveProperty('disabled', true);
    fireEvent.click(getByRole('checkbox', { name: /^Set status/ }));
    await waitFor(() => expect(run()).toHaveProperty('disabled', false));
  });

  it('advises to leave out what cannot be done, and not what is still being read', async () => {
    const advice = /^Untick what cannot be done now/;
    const reading = await open([REWARD], { catalogue: { loading: true } });
    expect(reading.run()).toHaveProperty('disabled', true);
    expect(reading.queryByText(advice)).toBeNull();
    cleanup();
    const failed = { loading: false, problem: { kind: 'network' } } as const;
    expect((await open([REWARD], { catalogue: failed })).getByText(advice)).toBeTruthy();
  });

  it('asks for what it has to know, again where that failed, and for nothing else', async () => {
    const failed = { loading: false, problem: { kind: 'network' } } as const;
    const { actions, getByRole } = await open([REWARD], { catalogue: failed });
    await waitFor(() => expect(actions.want).toHaveBeenCalledOnce());
    expect(actions.want).toHaveBeenCalledWith('ticketChoices', { departmentId: ticket().departmentId }, false);
    expect(actions.loadBadges).toHaveBeenCalledOnce();
    fireEvent.click(getByRole('button', { name: 'Retry' }));
    expect(actions.retry).toHaveBeenCalledWith('catalogue');
  });

  it('says what fair play has to say of the badge, before it is run', async () => {
    const warnings = vi.fn(async () => [{ kind: 'allowance' as const, given: 3, allowance: 3 }]);
    const { extras } = macroExtras([REWARD]);
    const change = { extras: { ...extras, fairPlay: { ...FAIR_PLAY_OFF, dailyAllowance: 3 } } };
    const { findByText } = await open(
      [REWARD],
      { ...change, catalogue: ready([badge(2)]) },
      {},
      { warningsFor: warnings },
    );
    await waitFor(() => expect(warnings).toHaveBeenCalledOnce());
    expect(await findByText(/allowance/i)).toBeTruthy();
  });
});

describe('several macros', () => {
  it('begin with the first; another one is chosen from the list, for this ticket', async () => {
    const { getByRole, findByRole, actions, queryByRole } = await open([THANKS, { ...REWARD, name: 'Reward' }]);
    expect(getByRole('dialog').getAttribute('aria-label')).toBe('Close and thank');
    fireEvent.click(getByRole('button', { name: 'Another macro…' }));
    fireEvent.click(await findByRole('option', { name: 'Reward' }));
    expect(actions.chooseMacro).toHaveBeenCalledWith(T, 'all');
    await waitFor(() => expect(queryByRole('dialog')?.getAttribute('aria-label')).toBe('Reward'));
  });

  it('one alone offers no other', async () => {
    const { queryByRole } = await open([THANKS]);
    expect(queryByRole('button', { name: 'Another macro…' })).toBeNull();
  });
});

describe('a macro that was stopped', () => {
  it('shows how far it came instead of beginning anew, and goes on or is left', async () => {
    const { getByRole, actions, getByText } = await open([THANKS], {}, { run: STOPPED });
    expect(getByText(/Done: public comment\. Refused: status “Closed”\./)).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Go on' }));
    keyUp();
    expect(actions.goOnWithMacro).toHaveBeenCalledExactlyOnceWith(T);
    expect(actions.runMacro).not.toHaveBeenCalled();
  });

  it('can be left as it is', async () => {
    const { getByRole, actions } = await open([THANKS], {}, { run: STOPPED });
    fireEvent.click(getByRole('button', { name: 'Leave the rest' }));
    keyUp();
    expect(actions.leaveMacro).toHaveBeenCalledExactlyOnceWith(T);
  });

  it('is asked about as soon as its ticket is looked at; while one runs its button is greyed', async () => {
    const [comment, status] = STOPPED.parts;
    const parts = [comment, { ...status, state: 'sending' }] as typeof STOPPED.parts;
    const { findByRole, actions } = renderPanel(macroExtras([THANKS], { run: { ...STOPPED, parts } }));
    const button = await findByRole('button', { name: 'Close and thank' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button, 'in reach: it has the focus when one is run').toHaveProperty('disabled', false);
    expect(button.title).toBe('A macro is under way on this ticket');
    await waitFor(() => expect(actions.openMacro).toHaveBeenCalledExactlyOnceWith(T));
    fireEvent.click(button);
    expect(actions.openMacro, 'the panel that ran it may be gone').toHaveBeenCalledTimes(2);
    expect(actions.openTicketDialog).not.toHaveBeenCalled();
  });
});

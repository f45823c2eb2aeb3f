import { act, cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { FirstSteps } from '../../../components/first-steps/FirstSteps';
import { beginFirstSteps, firstStepsItem, together } from '../../../lib/first-steps/first-steps';
import type { Toast } from '../../../lib/panel/panel-state';
import { renderPanel } from '../support/render-panel';

afterEach(async () => {
  // What follows the storage is let go of once a page has been drawn without it, which `act` waits for.
  await act(() => cleanup());
  await firstStepsItem.remove();
});

const AWARDED = { id: 't1', message: '', tone: 'success', undo: { entry: { action: 'awardBadges' }, running: false } };
const LABELLED = { id: 't2', message: '', tone: 'success', undo: { entry: { action: 'addLabels' }, running: false } };
const UNDONE = { id: 't3', message: '', tone: 'info', undid: 'awardBadges' };

async function shown(kind: 'ticket' | 'desk' = 'ticket') {
  const open = { kind: 'desk', dataCentre: 'us', portal: 'zylker' } as const;
  const view = renderPanel(kind === 'desk' ? { context: open } : {}, {}, <FirstSteps />);
  const toasts = (...of: object[]) => void act(() => view.store.setState({ toasts: of as Toast[] }));
  const done = () => [...view.container.querySelectorAll('li')].map((each) => each.dataset['done']);
  return { ...view, toasts, done };
}

describe('the first steps', () => {
  it('are none for whoever has long worked with Deskside', async () => {
    const { container } = await shown();
    await firstStepsItem.get();
    expect(container.textContent).toBe('');
  });

  it('are ticked when each has truly been done, and stay so', async () => {
    await beginFirstSteps();
    const { findByText, done, toasts, getByText } = await shown('desk');
    await findByText('Three things to try');
    expect(done()).toEqual(['false', 'false', 'false']);
    toasts(LABELLED);
    expect(done()).toEqual(['false', 'false', 'false']);
    toasts(AWARDED);
    await waitFor(() => expect(done()).toEqual(['false', 'true', 'false']));
    toasts();
    expect(done()).toEqual(['false', 'true', 'false']);
    toasts(UNDONE);
    await waitFor(() => expect(done()).toEqual(['false', 'true', 'true']));
    expect(getByText('Three things to try')).toBeTruthy();
    expect(await firstStepsItem.get()).toEqual({ done: ['award', 'undo'], isOver: false });
  });

  it('say what to go on with when all are done, and never come back once put away', async () => {
    await firstStepsItem.set({ done: ['award', 'undo'], isOver: false });
    const first = await shown('ticket');
    await first.findByText('That is all you need');
    fireEvent.click(first.getByRole('button', { name: 'Put the three things away' }));
    expect(first.container.textContent).toBe('');
    // Late, and from a panel that has not heard of it.
    await act(async () => await firstStepsItem.set({ done: ['ticket'], isOver: false }));
    expect(first.container.textContent).toBe('');
    await waitFor(async () => expect(await firstStepsItem.get()).toMatchObject({ isOver: true }));
    cleanup();
    await beginFirstSteps();
    const again = await shown('ticket');
    await firstStepsItem.get();
    expect(again.container.textContent).toBe('');
  });

  it('wait while nobody is signed in', async () => {
    await beginFirstSteps();
    const { account, findByText, container } = await shown();
    await findByText('Three things to try');
    void act(() => account.setState({ session: { status: 'signedOut' } }));
    expect(container.textContent).toBe('');
  });
});

describe('what two places know of the steps', () => {
  const some = { done: ['ticket' as const], isOver: false };
  const over = { done: ['award' as const], isOver: true };
  it('is the same in either order, and takes nothing back', () => {
    const either = [together(some, over), together(over, some)];
    for (const all of either) {
      expect(all?.isOver).toBe(true);
      expect(all?.done.toSorted()).toEqual(['award', 'ticket']);
    }
    expect([together(null, some), together(some, null), together(null, null)]).toEqual([some, some, null]);
  });
});

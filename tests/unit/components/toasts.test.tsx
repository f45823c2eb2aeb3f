import { act, cleanup, fireEvent, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { Toast } from '../../../lib/panel/panel-state';
import { entry } from '../../gallery/states';
import { pressKeyAt } from '../support/press-key';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const AWARDED: Toast = {
  id: 't1',
  tone: 'success',
  message: '“Expert” awarded.',
  undo: { entry, running: false },
  until: Date.now() + 10_000,
};

it('tells what happened in a live region that is there from the start', async () => {
  const { findByRole, store } = renderPanel();
  const status = await findByRole('status');
  expect(status.textContent).toBe('');
  void act(() => store.setState({ toasts: [AWARDED] }));
  expect(status.textContent).toContain('“Expert” awarded.');
  expect(status.getAttribute('aria-atomic'), 'what stands there already is not said again with the next one').toBe(
    'false',
  );
});

it('undoes by button and by key, once', async () => {
  const { getByRole, findByRole, store, actions } = renderPanel({ toasts: [AWARDED] });
  await findByRole('status');
  fireEvent.click(getByRole('button', { name: 'Undo' }));
  expect(actions.undo).toHaveBeenCalledWith('t1');
  pressKeyAt(document.body, 1000, 'u');
  expect(actions.undo).toHaveBeenCalledTimes(2);

  void act(() => store.setState({ toasts: [{ ...AWARDED, undo: { entry, running: true } }] }));
  expect(getByRole('button', { name: 'Undo' })).toHaveProperty('disabled', true);
  pressKeyAt(document.body, 2000, 'u');
  expect(actions.undo).toHaveBeenCalledTimes(2);
});

it('dismisses the toast whose button was pressed', async () => {
  const problem: Toast = { id: 't2', tone: 'problem', message: 'Refused.' };
  const { getByRole, findByRole, actions } = renderPanel({ toasts: [AWARDED, problem] });
  await findByRole('status');
  const second = getByRole('status').children[1] as HTMLElement;
  fireEvent.click(within(second).getByRole('button', { name: 'Dismiss' }));
  expect(actions.dismissToast).toHaveBeenCalledWith('t2');
});

it('shows the undo key on the newest action only, and the key undoes that', async () => {
  const older: Toast = { ...AWARDED, id: 'older', undo: { entry: { ...entry, at: entry.at - 1 }, running: false } };
  const { getByRole, findByRole, actions } = renderPanel({ toasts: [AWARDED, older] });
  await findByRole('status');
  const [newest, other] = [...getByRole('status').children] as HTMLElement[];
  expect(newest?.querySelector('kbd')?.textContent).toBe('U');
  expect(other?.querySelector('kbd')).toBeNull();
  pressKeyAt(document.body, 1000, 'u');
  expect(actions.undo).toHaveBeenCalledExactlyOnceWith('t1');
});

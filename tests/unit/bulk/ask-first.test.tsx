import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AskFirst } from '../../../components/bulk/AskFirst';

const onYes = vi.fn();
/** What lies under the question and closes by Escape. */
const under = vi.fn();

beforeEach(() => {
  onYes.mockReset();
  under.mockReset();
});
afterEach(cleanup);

/** A question that is asked, in something that hears Escape itself and beside a field. */
async function asked() {
  render(
    <section ref={(section) => section?.addEventListener('keydown', ({ key }) => key === 'Escape' && under())}>
      <input aria-label="Beside" />
      <AskFirst label="End the run" question="Sure?" yes="End it" no="Go on" onYes={onYes} />
    </section>,
  );
  await act(() => void fireEvent.click(screen.getByRole('button', { name: 'End the run' })));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Go on' }));
}

const press = async (on: Element | null, more: KeyboardEventInit = {}): Promise<boolean> => {
  let isLet = true;
  await act(() => {
    isLet = fireEvent.keyDown(on ?? document.body, { key: 'Escape', ...more });
  });
  return isLet;
};
const first = () => screen.queryByRole('button', { name: 'End the run' });

it('Escape is the same as no: the focus is back where it was, nothing was done, and what lies under stays open', async () => {
  await asked();
  expect(await press(document.activeElement), 'the browser does nothing with it either').toBe(false);
  expect(document.activeElement).toBe(first());
  expect(first()).not.toBeNull();
  expect(onYes).not.toHaveBeenCalled();
  expect(under).not.toHaveBeenCalled();
});

it('from "yes" as well, and from where nothing has the focus', async () => {
  await asked();
  screen.getByRole('button', { name: 'End it' }).focus();
  await press(document.activeElement);
  expect(document.activeElement).toBe(first());
  await act(() => void fireEvent.click(first() as Element));
  (document.activeElement as HTMLElement).blur();
  await press(document.body);
  expect(document.activeElement).toBe(first());
});

it('held, it answers once and closes nothing more; pressed anew, it is for what lies under', async () => {
  await asked();
  await press(document.activeElement);
  expect(await press(first(), { repeat: true })).toBe(false);
  expect(await press(first(), { repeat: true })).toBe(false);
  expect(under).not.toHaveBeenCalled();
  await press(first());
  expect(under).toHaveBeenCalledOnce();
});

it('one that has been held since before answers nothing', async () => {
  await asked();
  await press(document.activeElement, { repeat: true });
  expect(first()).toBeNull();
  expect(under).not.toHaveBeenCalled();
});

it('in a field beside it, Escape is the field’s', async () => {
  await asked();
  const field = screen.getByRole('textbox', { name: 'Beside' });
  field.focus();
  await press(field);
  expect(first()).toBeNull();
  expect(under).toHaveBeenCalledOnce();
});

it('one that a word is being composed with, or that something else has taken, answers nothing', async () => {
  await asked();
  await press(document.activeElement, { isComposing: true });
  expect(first()).toBeNull();
});

it('another key answers nothing, and Escape before it was asked nothing either', async () => {
  await asked();
  await act(() => void fireEvent.keyDown(document.activeElement as Element, { key: 'a' }));
  expect(first()).toBeNull();
  cleanup();
  render(<AskFirst label="End the run" question="Sure?" yes="End it" no="Go on" onYes={onYes} />);
  expect(await press(first())).toBe(true);
});

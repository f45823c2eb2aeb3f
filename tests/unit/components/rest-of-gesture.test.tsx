import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isRest, type Press } from '../../../components/basics/rest-of-gesture';
import { useModal } from '../../../components/basics/use-modal';

afterEach(cleanup);

const click = (at: number, x = 100, y = 100, row = 0): Press => ({ kind: 'pointer', at, x, y, row });
const key = (at: number, name = 'Enter', isRepeat = false): Press => ({ kind: 'key', at, key: name, isRepeat });

describe('whether a press only continues the one that closed a dialog', () => {
  it.each<[string, Press, Press, boolean]>([
    ['a double click', click(0), click(40), true],
    ['a slow double click with a trembling hand', click(0), click(600, 110, 108), true],
    ['a click elsewhere', click(0), click(40, 200, 100), false],
    ['a click at the same place, later', click(0), click(800), false],
    ['the second of a double click, as the system counts', click(0), click(850, 160, 100, 2), true],
    ['a third click long after', click(0), click(2000, 100, 100, 2), false],
    ['Enter again at once', key(0), key(120), true],
    ['Enter after a moment', key(0), key(500), false],
    ['Enter held for long', key(0), key(3000, 'Enter', true), true],
    ['another key', key(0), key(50, 'u'), false],
    ['the same letter again', key(0, 'u'), key(50, 'u'), false],
    ['the same letter held', key(0, 'u'), key(500, 'u', true), true],
    ['a click after Enter', key(0), click(20), false],
    ['Enter after a click', click(0), key(20), false],
    ['something earlier', click(500), click(400), false],
  ])('%s', (_what, closing, next, expected) => expect(isRest(closing, next, true)).toBe(expected));

  it('Enter on what was focused on purpose since is meant', () => {
    expect(isRest(key(0), key(50), false)).toBe(false);
    expect(isRest(key(0), key(600, 'Enter', true), false)).toBe(true);
  });
});

function Dialog({ onClose }: { onClose: () => void }) {
  const dialog = useModal();
  return (
    <dialog ref={dialog}>
      <button type="button" onClick={onClose}>
        Choose
      </button>
      <button type="button" onKeyDown={({ key: pressed }) => pressed === 'Enter' && onClose()}>
        By key
      </button>
    </dialog>
  );
}

function show() {
  const below = vi.fn();
  const chosen = vi.fn();
  const page = (isOpen: boolean) => (
    <>
      <button type="button" onClick={below} onKeyDown={below}>
        Below
      </button>
      <input aria-label="Field" onKeyDown={below} />
      {isOpen && (
        <Dialog
          onClose={() => {
            chosen();
            view.rerender(page(false));
          }}
        />
      )}
    </>
  );
  const view = render(page(false));
  view.getByRole('button', { name: 'Below' }).focus();
  view.rerender(page(true));
  return { ...view, below, chosen };
}

/** Sends an event as if it happened at a time, in milliseconds. */
function send(target: Element, event: Event, at: number): void {
  Object.defineProperty(event, 'timeStamp', { value: at });
  fireEvent(target, event);
}

function clickAt(target: Element, at: number, x: number, detail = 1): void {
  const how = { bubbles: true, cancelable: true, clientX: x, clientY: 50 };
  send(target, new PointerEvent('pointerdown', how), at);
  send(target, new MouseEvent('mousedown', { ...how, detail }), at);
  send(target, new PointerEvent('pointerup', how), at + 5);
  send(target, new MouseEvent('mouseup', { ...how, detail }), at + 5);
  send(target, new MouseEvent('click', { ...how, detail }), at + 5);
}

function pressAt(target: Element, at: number, name = 'Enter', repeat = false): void {
  send(target, new KeyboardEvent('keydown', { key: name, repeat, bubbles: true, cancelable: true }), at);
}

describe('a dialog that closes', () => {
  it('leaves the focus with what opened it, or where nothing is pressed by mistake when that has gone', () => {
    const page = (isOpen: boolean, isThere: boolean) => (
      <main>
        {isThere && <button type="button">Opener</button>}
        {isOpen && <Dialog onClose={() => undefined} />}
        <button type="button">Other</button>
      </main>
    );
    const { rerender, getByRole } = render(page(false, true));
    getByRole('button', { name: 'Opener' }).focus();
    rerender(page(true, true));
    getByRole('button', { name: 'Choose' }).focus();
    rerender(page(false, true));
    expect(document.activeElement).toBe(getByRole('button', { name: 'Opener' }));
    rerender(page(true, true));
    getByRole('button', { name: 'Choose' }).focus();
    rerender(page(false, false));
    expect(document.activeElement).toBe(getByRole('main'));
  });

  it('lets no second click of a double click through', () => {
    const { getByText, below, chosen } = show();
    clickAt(getByText('Choose'), 1000, 40);
    expect(chosen).toHaveBeenCalledOnce();
    clickAt(getByText('Below'), 1040, 42);
    clickAt(getByText('Below'), 1200, 42);
    expect(below).not.toHaveBeenCalled();
    clickAt(getByText('Below'), 3000, 42);
    expect(below).toHaveBeenCalledOnce();
  });

  it('lets a click elsewhere through at once, and everything after it', () => {
    const { getByText, below } = show();
    clickAt(getByText('Choose'), 1000, 40);
    clickAt(getByText('Below'), 1040, 200);
    clickAt(getByText('Below'), 1080, 40);
    expect(below).toHaveBeenCalledTimes(2);
  });

  it('lets the release of what closed it hit nothing', () => {
    const { getByText, below, chosen } = show();
    const how = { bubbles: true, cancelable: true, clientX: 40, clientY: 50, detail: 1 };
    send(getByText('Choose'), new MouseEvent('mousedown', how), 1000);
    send(getByText('Choose'), new MouseEvent('click', how), 1005);
    expect(chosen).toHaveBeenCalled();
    send(getByText('Below'), new MouseEvent('click', how), 1006);
    expect(below).not.toHaveBeenCalled();
  });

  it('lets the whole of a hurried second press hit nothing, also where it is dragged away', () => {
    const { getByText, below } = show();
    clickAt(getByText('Choose'), 1000, 40);
    const how = { bubbles: true, cancelable: true, clientX: 42, clientY: 50, detail: 1 };
    send(getByText('Below'), new MouseEvent('mousedown', how), 1040);
    send(getByText('Below'), new MouseEvent('click', { ...how, clientX: 300 }), 1200);
    expect(below).not.toHaveBeenCalled();
  });

  it('lets a click made by code or by a key through', () => {
    const { getByText, below } = show();
    clickAt(getByText('Choose'), 1000, 40);
    send(getByText('Below'), new MouseEvent('click', { bubbles: true, detail: 0 }), 1010);
    expect(below).toHaveBeenCalledOnce();
  });

  it('lets neither a held nor a hurried Enter through, however long', () => {
    const { getByText, below, chosen } = show();
    pressAt(getByText('By key'), 1000);
    expect(chosen).toHaveBeenCalledOnce();
    const button = getByText('Below');
    expect(document.activeElement).toBe(button);
    for (const at of [1500, 1533, 1566]) pressAt(button, at, 'Enter', true);
    for (const at of [1700, 1900, 2100]) pressAt(button, at);
    expect(below).not.toHaveBeenCalled();
    pressAt(button, 2600);
    expect(below).toHaveBeenCalledOnce();
  });

  it('lets other keys, and Enter elsewhere, through at once', () => {
    const { getByText, getByLabelText, below } = show();
    pressAt(getByText('By key'), 1000);
    getByLabelText('Field').focus();
    pressAt(getByLabelText('Field'), 1050);
    expect(below).toHaveBeenCalledOnce();
    pressAt(getByText('Below'), 1060, 'u');
    expect(below).toHaveBeenCalledTimes(2);
  });
});

describe('a dialog that opens', () => {
  it('is not hit by the second click of the double click that opened it', () => {
    const { getByText, chosen } = show();
    clickAt(getByText('Choose'), 1000, 40, 2);
    expect(chosen).not.toHaveBeenCalled();
    clickAt(getByText('Choose'), 1500, 40);
    expect(chosen).toHaveBeenCalledOnce();
  });

  it('takes double clicks that began in it', () => {
    const { getByText } = show();
    const double = vi.fn();
    getByText('By key').addEventListener('mousedown', double);
    clickAt(getByText('By key'), 1000, 40);
    clickAt(getByText('By key'), 1040, 40, 2);
    expect(double).toHaveBeenCalledTimes(2);
  });
});

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type KeyCommand, opensDialog } from '../../lib/keys/key-command';
import { takeEarlyKeys } from './early-keys';
import { createKeyWatch, type Verdict } from '../../lib/keys/key-watch';
import { dialogOf, isControl, placeOf } from './place-of';

interface UseKeys {
  /** Whether single keys do anything. */
  isOn: boolean;
  /** How many badges are pinned. */
  pinned: number;
  /** What is on screen, to be compared. */
  onScreen: unknown;
  /** Whether something is open that was asked for: with the browser's own key for instance. */
  isOpen: boolean;
  onCommand: (command: KeyCommand) => void;
  /** A key would have done something, had the panel been entered by key; at most once for each click on a text. */
  onNotDriving: () => void;
}

/** Tells the key watch of everything that happens in the page, and does what it decides. */
export function useKeys(given: UseKeys): void {
  const now = useRef(given);
  now.current = given;
  const watch = useRef<ReturnType<typeof createKeyWatch>>(null);
  watch.current ??= createKeyWatch();
  const { isOpen } = given;
  useEffect(() => {
    if (isOpen) watch.current?.operated();
  }, [isOpen]);
  // Before the paint that shows which keys there are: who presses one at once is heard.
  useLayoutEffect(() => follow(watch.current ?? createKeyWatch(), now), []);
}

/** Begins to listen. Returns the function that stops it. */
function follow(watch: ReturnType<typeof createKeyWatch>, now: { current: UseKeys }): () => void {
  let verdict: Verdict | null = null;
  let wasTold = false;

  const listeners = {
    keydown: (event: KeyboardEvent): void => {
      const { isOn, pinned } = now.current;
      const place = placeOf(event.target);
      const dialog = dialogOf(event.target);
      verdict = watch.keyDown(event, { place, dialog, at: event.timeStamp, isOn, pinned });
      if (verdict.is !== 'stopped') return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    keyup: (event: KeyboardEvent): void => watch.keyUp(event),
    pointerdown: (event: PointerEvent): void => {
      if (isControl(event.target)) return;
      wasTold = false;
      watch.textClicked();
    },
    click: (event: MouseEvent): void => {
      if (isControl(event.target)) watch.operated();
    },
  };
  /** Last of all: what something else has taken, or a dialog that closes has swallowed, is no command. */
  const act = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !verdict) return;
    if (verdict.is === 'command') {
      event.preventDefault();
      now.current.onCommand(verdict.command);
    } else if (verdict.is === 'left' && verdict.why === 'notDriving' && !wasTold) {
      wasTold = true;
      now.current.onNotDriving();
    }
  };

  /** Of what was pressed too early only that is done which opens something: what acts at once acts at once or not at all. */
  const catchUp = (event: KeyboardEvent): void => {
    listeners.keydown(event);
    if (verdict?.is !== 'command' || !opensDialog(verdict.command) || 'digit' in verdict.command) return;
    now.current.onCommand(verdict.command);
  };

  const stop = new AbortController();
  const early = { capture: true, signal: stop.signal };
  addEventListener('keydown', listeners.keydown, early);
  addEventListener('keyup', listeners.keyup, early);
  addEventListener('pointerdown', listeners.pointerdown, early);
  addEventListener('click', listeners.click, early);
  addEventListener('keydown', act, { signal: stop.signal });
  takeEarlyKeys(now.current.onScreen).forEach(catchUp);
  return () => stop.abort();
}

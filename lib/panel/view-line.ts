import type { Delivery, ViewRequest } from '../messages/view-messages';
import type { ViewDeps, ViewPort } from './view-deps';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 4_000;
/** How often a line that breaks is made again before the panel says so: ten seconds in all. */
const TRIES = 7;

export interface LineEnds {
  /** The request that says what is on screen, for a line that was just made; null for nothing. */
  opening(): ViewRequest | null;
  delivered(delivery: Delivery): void;
  /** Whether something on screen waits for the worker. */
  isWaiting(): boolean;
  /** The worker cannot be reached. */
  gaveUp(): void;
}

/**
 * The line to the worker. It breaks whenever the browser stops the worker, which is no harm as long as nothing is waited
 * for: a panel that rests lets the worker sleep. Otherwise it is made again, after growing waits.
 */
export function createViewLine({ connect, after }: Pick<ViewDeps, 'connect' | 'after'>, ends: LineEnds) {
  let port: ViewPort | null = null;
  let broken = 0;
  let stopWaiting = (): void => undefined;

  /** Sends a request, over a new line if need be; that begins with saying what is on screen, and so with the request. */
  function send(request: ViewRequest): void {
    if (!port) return open();
    try {
      port.postMessage(request);
    } catch {
      lost(port);
    }
  }

  function open(): void {
    stopWaiting();
    let made: ViewPort;
    try {
      made = connect();
    } catch {
      return mend(); // The extension was replaced by an update.
    }
    port = made;
    made.onMessage.addListener((message) => {
      if (port !== made) return;
      broken = 0;
      ends.delivered(message as Delivery);
    });
    made.onDisconnect.addListener(() => lost(made));
    const request = ends.opening();
    if (request) send(request);
  }

  function lost(gone: ViewPort): void {
    if (port !== gone) return;
    port = null;
    mend();
  }

  function mend(): void {
    if (!ends.isWaiting()) return;
    if (broken >= TRIES) {
      broken = 0;
      return ends.gaveUp();
    }
    stopWaiting = after(Math.min(FIRST_WAIT_MS * 2 ** broken, LONGEST_WAIT_MS), () => {
      if (!port && ends.isWaiting()) open();
    });
    broken += 1;
  }

  /** Hangs up. */
  function close(): void {
    stopWaiting();
    const closing = port;
    port = null;
    closing?.disconnect();
  }

  return { send, open, close, isOpen: () => port !== null };
}

export type ViewLine = ReturnType<typeof createViewLine>;

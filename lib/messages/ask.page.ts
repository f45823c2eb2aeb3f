import { browser } from 'wxt/browser';
import { DesksideError, problemError } from '../problems/problem';
import { type Answer, valueOf } from './answer';
import { type Speaker, speaking } from './speaker.page';
import type { Ask, Input, MessageName, Output } from './protocol';

/**
 * A message whose worker was stopped is sent again: reads change nothing, and writes carry an id that makes them safe.
 * Between tries it waits: a worker that is being stopped or replaced by an update is not there at once.
 */
const TRIES = 5;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 1_000;
/** Zoho's window belongs to the worker that was stopped: the next one is asked how far that came. */
const AFTERWARDS: { [TName in MessageName]?: MessageName } = {
  'session/signIn': 'session/get',
  'session/allow': 'session/get',
};

interface Message {
  ask: MessageName;
  input: unknown;
  of: Speaker;
}

export interface AskDeps {
  /** Brings one message to the worker, which is started when it is not running. Rejects when it ended unanswered. */
  send(message: Message): Promise<unknown>;
  /** For whom the page speaks at this moment. */
  speaker?(): Speaker;
  wait(ms: number): Promise<void>;
}

/**
 * Asks through these. Throws the `DesksideError` of the answer, and `workerGone` when there was none; its detail says
 * what the browser said of the last try.
 */
export function createAsk({ send, wait, speaker = speaking }: AskDeps): Ask {
  return async <TName extends MessageName>(name: TName, input: Input<TName>): Promise<Output<TName>> => {
    let pause = FIRST_WAIT_MS;
    // Sent again, it still is for whom it was when it was asked.
    const of = speaker();
    let message: Message = { ask: name, input, of };
    for (let attempt = 1; ; attempt += 1) {
      let reason = 'No answer'; // An older worker that is just being replaced does not know the message.
      try {
        const answer = await send(message);
        if (isAnswer<Output<TName>>(answer)) return valueOf(answer);
      } catch (thrown) {
        if (thrown instanceof DesksideError) throw thrown;
        // Stopped before it answered, or not there: the browsers only give sentences.
        if (thrown instanceof Error) reason = thrown.message;
      }
      if (attempt >= TRIES) throw problemError('workerGone', { detail: reason.slice(0, 200) });
      await wait(pause);
      const instead = AFTERWARDS[name];
      if (instead) message = { ask: instead, input: {}, of };
      pause = Math.min(pause * 2, LONGEST_WAIT_MS);
    }
  };
}

/** Asks the worker of this extension. */
export const ask: Ask = createAsk({
  send: async (message) => await browser.runtime.sendMessage(message),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});

function isAnswer<T>(value: unknown): value is Answer<T> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

import { browser } from 'wxt/browser';
import { problemError } from '../problems/problem';
import { type Answer, valueOf } from './answer';
import type { Input, MessageName, Output } from './protocol';

/** A message whose worker was stopped is sent again: reads change nothing, and writes carry an id that makes them safe. */
const TRIES = 3;
/** A sign-in cannot be continued by another worker: its window belongs to the one that was stopped. */
const NEVER_AGAIN: ReadonlySet<MessageName> = new Set(['session/signIn']);

/** How a page asks the worker; handed to whatever asks, so that it can be asked of something else. */
export type Ask = <TName extends MessageName>(name: TName, input: Input<TName>) => Promise<Output<TName>>;

/** Asks the worker, which the browser starts when it is not running. Throws the `DesksideError` of the answer. */
export async function ask<TName extends MessageName>(name: TName, input: Input<TName>): Promise<Output<TName>> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await send(name, input);
    if (answer) return valueOf(answer);
    if (attempt >= TRIES || NEVER_AGAIN.has(name)) throw problemError('workerGone');
  }
}

async function send<TName extends MessageName>(
  name: TName,
  input: Input<TName>,
): Promise<Answer<Output<TName>> | null> {
  try {
    const answer: unknown = await browser.runtime.sendMessage({ ask: name, input });
    return isAnswer<Output<TName>>(answer) ? answer : null;
  } catch {
    return null; // The worker was stopped before it answered, or is being replaced by an update.
  }
}

function isAnswer<T>(value: unknown): value is Answer<T> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

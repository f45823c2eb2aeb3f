import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { problemError } from '../problems/problem';
import { type Answer, answerOf } from './answer';
import { INPUTS, type PageReport, envelope, pageReport } from './inputs.worker';
import type { Input, MessageName, Output } from './protocol';
import { type Self, type Sender, senderKind } from './sender.worker';

/** Of which sign-in a page of ours is, and which organization it shows; null for none. */
export type Speaker = v.InferOutput<typeof envelope>['of'];

/** Gives what may be asked for by a page of a sign-in; may reject. `isAboutSession`: signing in and out, whatever is shown. */
export type HandlersFor = (speaker: Speaker, isAboutSession: boolean) => Promise<Handlers>;

export type Handlers = { [TName in MessageName]: (input: Input<TName>) => Promise<Output<TName>> };

/** Whether a name from outside is one of ours, and not something every object has. */
function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(INPUTS, name);
}

/** Answers one message of our own pages; a malformed one is refused without running anything. */
export async function answerMessage(
  handlersFor: HandlersFor,
  message: unknown,
  unforeseen: (thrown: unknown) => void = () => undefined,
): Promise<Answer<unknown>> {
  return await answerOf(async () => {
    const parsed = v.safeParse(envelope, message);
    if (!parsed.success || !isMessageName(parsed.output.ask)) throw problemError('badRequest');
    const { ask, input, of } = parsed.output;
    return await run(handlersFor, of, ask, input);
  }, unforeseen);
}

async function run<TName extends MessageName>(
  handlersFor: HandlersFor,
  speaker: Speaker,
  name: TName,
  raw: unknown,
): Promise<Output<TName>> {
  const schema: v.GenericSchema<unknown, Input<TName>> = INPUTS[name];
  const input = v.safeParse(schema, raw);
  if (!input.success) throw problemError('badRequest', { endpoint: name });
  const handlers = await handlersFor(speaker, name.startsWith('session/'));
  return await handlers[name](input.output);
}

/** A ticket is reported once; what comes faster from one tab is not heard. */
const MOST_REPORTS = 10;
const REPORTS_IN_MS = 1_000;

type Respond = (answer: Answer<unknown>) => void;

interface Hearing {
  handlersFor: HandlersFor;
  reported(tabId: number, report: PageReport): void;
  unforeseen(thrown: unknown): void;
}

/** What hears every message; it gives true where the answer comes later. `now` gives epoch milliseconds. */
export function createListener(
  { handlersFor, reported, unforeseen }: Hearing,
  self: Self,
  now: () => number = Date.now,
) {
  const heard = new Map<number, number>();
  let since = 0;

  function isTooMuch(tabId: number): boolean {
    if (Math.abs(now() - since) >= REPORTS_IN_MS) {
      heard.clear();
      since = now();
    }
    const count = (heard.get(tabId) ?? 0) + 1;
    heard.set(tabId, count);
    return count > MOST_REPORTS;
  }

  return (message: unknown, sender: Sender, respond: Respond): true | undefined => {
    const from = senderKind(sender, self);
    switch (from.kind) {
      case 'ownPage':
        void answerMessage(handlersFor, message, unforeseen).then(respond);
        return true; // The answer comes later.
      case 'pageScript': {
        if (isTooMuch(from.tabId)) return undefined;
        const report = v.safeParse(pageReport, message);
        if (report.success && isSamePage(report.output.url, from.url)) reported(from.tabId, report.output);
        return undefined;
      }
      case 'stranger':
        return undefined;
    }
  };
}

/** Listens in the worker. The page script can report what it sees and gets no answer; everyone else is ignored. */
export function serveMessages(
  handlersFor: HandlersFor,
  reported: Hearing['reported'],
  unforeseen: Hearing['unforeseen'],
): void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  browser.runtime.onMessage.addListener(createListener({ handlersFor, reported, unforeseen }, self));
}

/** After `pushState` the sender's address may be the one the page was loaded with; its origin is what counts. */
function isSamePage(reported: string, sender: string): boolean {
  return URL.canParse(reported) && URL.canParse(sender) && new URL(reported).origin === new URL(sender).origin;
}

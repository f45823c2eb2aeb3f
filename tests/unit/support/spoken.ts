import { type Handlers, answerMessage } from '../../../lib/messages/serve.worker';

/** A message as a page sends it that shows no organization; what is no message stays what it is. */
export function spoken(message: unknown): unknown {
  const isMessage = typeof message === 'object' && message !== null && 'ask' in message;
  return isMessage ? { of: { signIn: '', orgId: null }, ...message } : message;
}

/** What handlers, of whichever sign-in, answer to it. */
export async function answersOf(
  handlers: Handlers,
  message: unknown,
  unforeseen?: (thrown: unknown) => void,
): Promise<Awaited<ReturnType<typeof answerMessage>>> {
  return await answerMessage(async () => handlers, spoken(message), unforeseen);
}

import { ask } from '../messages/ask.page';

/** Ends the sample that this page is of: every page of it hears that from the storage. Never rejects. */
export async function leaveSample(): Promise<void> {
  await ask('session/leave', {}).catch(() => undefined);
}

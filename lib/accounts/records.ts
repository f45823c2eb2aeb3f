import '../storage/databases';
import { registered } from '../storage/registry';

/** Whether anything is kept that belongs to this computer and not to the session. Rejects when it cannot be read. */
export async function hasRecords(): Promise<boolean> {
  const kept = registered().databases.filter(({ cleared }) => cleared === 'askedFor');
  const counts = await Promise.all(kept.map(async ({ count }) => await count()));
  return counts.some((count) => count > 0);
}

import { promisifyRequest } from 'idb-keyval';
import { isRunKeyOf } from '../bulk/run-keys.both';
import type { Ledger } from '../ledger/ledger';
import { runRecords } from '../storage/databases';
import { type Guard, isMapOf } from '../storage/guards';
import { itemAt } from '../storage/item';
import { MACROS } from '../storage/person-keys';

const isAnything: Guard<unknown> = (value): value is unknown => value !== undefined;
const macrosItem = itemAt<Record<string, unknown>>('local', MACROS, isMapOf(isAnything), {});

/**
 * Takes away what belongs to this computer and is of one organization: ledger, runs, macros. What is allowed of hosts stays,
 * as others go on with it. Never rejects.
 */
export async function forgetRecordsOf(orgId: string, ledger: Pick<Ledger, 'clear'>): Promise<void> {
  await Promise.allSettled([ledger.clear(orgId), forgetRun(orgId), forgetMacros(orgId)]);
}

async function forgetRun(orgId: string): Promise<void> {
  await runRecords.use(
    async (database) =>
      await database('readwrite', async (store) => {
        const keys = await promisifyRequest(store.getAllKeys());
        for (const key of keys) if (typeof key === 'string' && isRunKeyOf(orgId, key)) store.delete(key);
        await promisifyRequest(store.transaction);
      }),
    async ({ all, put }) => {
      const own = (await all()).filter(([key]) => isRunKeyOf(orgId, key));
      await put(own.map(([key]) => [key, undefined]));
    },
  );
}

async function forgetMacros(orgId: string): Promise<void> {
  const { [orgId]: gone, ...others } = await macrosItem.read();
  if (gone !== undefined) await macrosItem.set(others);
}

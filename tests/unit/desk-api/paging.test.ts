import { expect, it } from 'vitest';
import { collectPages } from '../../../lib/desk-api/paging';

const byId = ({ id }: { id: string }) => id;

const all = Array.from({ length: 200 }, (_, index) => ({ id: String(index + 1) }));

/** A server with that many records; notes where each page began. */
function server(records: { id: string }[], firstIndex: 0 | 1) {
  const asked: number[] = [];
  return {
    asked,
    readPage: async (from: number, limit: number) => {
      asked.push(from);
      const page = records.slice(from - firstIndex, from - firstIndex + limit);
      return { records: page, size: page.length };
    },
  };
}

it('reads 200 records of a list that counts from 1 in pages of 50, each once', async () => {
  const { asked, readPage } = server(all, 1);
  const found = await collectPages({ firstIndex: 1, pageSize: 50, atMost: 5000 }, readPage, byId);
  expect(found.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  expect(asked).toEqual([1, 51, 101, 151, 201]);
});

it('counts from 0 where the endpoint does', async () => {
  const { asked, readPage } = server(all.slice(0, 60), 0);
  expect(await collectPages({ firstIndex: 0, pageSize: 50, atMost: 5000 }, readPage, byId)).toHaveLength(60);
  expect(asked).toEqual([0, 50]);
});

it('stops when the server repeats a page for ever', async () => {
  let calls = 0;
  const page = all.slice(0, 50);
  const found = await collectPages(
    { firstIndex: 1, pageSize: 50, atMost: 5000 },
    async () => {
      calls += 1;
      return { records: page, size: 50 };
    },
    byId,
  );
  expect(found).toHaveLength(50);
  expect(calls).toBe(2);
});

it('collects no more than asked for', async () => {
  const { readPage } = server(all, 1);
  expect(await collectPages({ firstIndex: 1, pageSize: 50, atMost: 70 }, readPage, byId)).toHaveLength(70);
});

it('goes on after a page in which single records could not be read', async () => {
  const found = await collectPages(
    { firstIndex: 1, pageSize: 2, atMost: 10 },
    async (from) => (from === 1 ? { records: [{ id: '1' }], size: 2 } : { records: [{ id: '3' }], size: 1 }),
    byId,
  );
  expect(found.map(({ id }) => id)).toEqual(['1', '3']);
});

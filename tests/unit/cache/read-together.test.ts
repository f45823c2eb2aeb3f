import { expect, it, vi } from 'vitest';
import { readTogether } from '../../../lib/cache/read-together.page';

const stored = (fails = false) => {
  const read = vi.fn(async (keys: string[]): Promise<Record<string, unknown>> => {
    if (fails) throw new Error('out of reach');
    return Object.fromEntries(keys.filter((key) => key !== 'missing').map((key) => [key, `value of ${key}`]));
  });
  return { read, get: readTogether(read) };
};

it('what is asked for in one turn is one read, and each gets its own', async () => {
  const { read, get } = stored();
  expect(await Promise.all([get('a'), get('missing'), get('b')])).toEqual(['value of a', undefined, 'value of b']);
  expect(read.mock.calls).toEqual([[['a', 'missing', 'b']]]);
  expect(await get('c')).toBe('value of c');
  expect(read.mock.calls.at(-1)).toEqual([['c']]);
});

it('a read that fails fails for all that were in it, and the next is another one', async () => {
  const { read, get } = stored(true);
  const results = await Promise.allSettled([get('a'), get('b')]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(get('a')).rejects.toThrow('out of reach');
  expect(read).toHaveBeenCalledTimes(2);
});

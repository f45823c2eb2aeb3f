import { expect, it } from 'vitest';
import { createSerializer } from '../../../lib/service/serialize';
import { settled } from '../support/pretend-records';

/** Jobs that end when they are told to. */
function jobs() {
  const serialize = createSerializer();
  const begun: string[] = [];
  const ends = new Map<string, { succeed: () => void; fail: () => void }>();
  const run = (key: string, name: string): Promise<string> =>
    serialize(
      key,
      () =>
        new Promise<string>((resolve, reject) => {
          begun.push(name);
          ends.set(name, { succeed: () => resolve(name), fail: () => reject(new Error(name)) });
        }),
    );
  return { run, begun, end: (name: string) => ends.get(name) };
}

it('one after the other for one person, side by side for two', async () => {
  const { run, begun, end } = jobs();
  const first = run('7', 'give');
  const second = run('7', 'take');
  void run('8', 'other');
  await settled();
  expect(begun).toEqual(['give', 'other']);
  end('give')?.succeed();
  expect(await first).toBe('give');
  await settled();
  expect(begun).toEqual(['give', 'other', 'take']);
  end('take')?.succeed();
  expect(await second).toBe('take');
});

it('what failed does not hold up what follows, and is not taken for its failure', async () => {
  const { run, end } = jobs();
  const first = run('7', 'give').catch((thrown: Error) => `not ${thrown.message}`);
  const second = run('7', 'take');
  await settled();
  end('give')?.fail();
  await settled();
  end('take')?.succeed();
  expect(await Promise.all([first, second])).toEqual(['not give', 'take']);
});

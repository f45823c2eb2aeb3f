import { expect, it } from 'vitest';
import { document } from '../../bench/support/report';
import { countRow, timeRow } from '../../bench/support/rows';
import { circumstances, findingOf } from './support';

it('says how many numbers are held, and which are not', () => {
  const text = document(
    [findingOf(timeRow('a', 'slow', [30], { most: 20 }), countRow('b', 'calls', 0, 0), timeRow('c', 'no bound', [1]))],
    circumstances,
  );
  expect(text).toContain('**1 of 2 numbers are held.** Not held: slow.');
  expect(text).toContain('| slow | 30 ms |  | ≤ 20 ms | **no** |');
  expect(text).toContain('| calls | 0 |  | 0 | yes |');
});

it('says of a number that its run could not decide', () => {
  const undecided = { ...timeRow('a', 'page script', [1]), hold: '≤ 1.02×' };
  expect(document([findingOf(undecided)], circumstances)).toContain(
    '0 of 1 numbers are held.** Not decided by this run: page script.',
  );
});

it('shows the pictures where they belong', () => {
  const picture = { file: 'moves.svg', shows: 'Single moves', svg: '' };
  const text = document([{ ...findingOf(), picture }], circumstances, { file: 'goals.svg', shows: 'Goals', svg: '' });
  const order = ['![Goals](images/goals.svg)', '## Found', '![Single moves](images/moves.svg)', 'A note.'];
  expect(order.map((part) => text.indexOf(part)).every((at, index, all) => at > (all[index - 1] ?? -1))).toBe(true);
});

it('warns of a machine that was busy with other work', () => {
  expect(document([], circumstances)).not.toContain('busy');
  expect(document([], { ...circumstances, load: [0.5, 3] })).toContain('busy with other work');
});

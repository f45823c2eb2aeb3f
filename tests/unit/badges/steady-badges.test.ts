import { expect, it } from 'vitest';
import { steadyBadges } from '../../../components/award/steady-badges';
import { badge } from '../../gallery/records';

const ids = (shown: ReturnType<typeof steadyBadges>): string[] => shown.badges.map(({ id }) => id);
const [a, b, c, d] = [badge(1), badge(2), badge(3), badge(4)];

it('what is shown keeps its place, and what is new comes last', () => {
  expect(ids(steadyBadges([], [a, b], false))).toEqual([a.id, b.id]);
  expect(ids(steadyBadges([a, c], [d, a, b, c], true))).toEqual([a.id, c.id, d.id, b.id]);
});

it('a badge is gone only from a list that is whole, and keeps its place then too', () => {
  expect([...steadyBadges([a, b], [b], false).goneIds]).toEqual([]);
  const shown = steadyBadges([a, b], [b, c], true);
  expect(ids(shown)).toEqual([a.id, b.id, c.id]);
  expect([...shown.goneIds]).toEqual([a.id]);
});

it('is shown as Desk has it now', () => {
  const renamed = { ...a, name: 'Renamed' };
  expect(steadyBadges([a], [renamed], true).badges).toEqual([renamed]);
});

import { expect, it } from 'vitest';
import { listOf, recordOf } from '../../../lib/desk-api/answers';
import { isLevelBadge } from '../../../lib/badges/level-badge';
import { badgeSchema } from '../../../lib/desk-api/records/badge';

const read = (more: object) =>
  recordOf(badgeSchema, { id: '1', name: 'Expert', isCustom: 'false', ...more }, '/badges');

it('a badge of the catalogue that stands for a level says which', () => {
  const badge = read({ levelName: 'Level 3' });
  expect(badge.levelName).toBe('Level 3');
  expect(isLevelBadge(badge)).toBe(true);
});

it.each([{}, { levelName: null }, { levelName: '' }, { levelName: ' ' }, { levelName: {} }])(
  'with %j it stands for none, and can be offered',
  (more) => {
    const badge = read(more);
    expect(isLevelBadge(badge)).toBe(false);
    expect('levelName' in badge).toBe(false);
  },
);

it('keeps the others of the list as they were', () => {
  const rows = [
    { id: '1', name: 'A', levelName: 'Level 1' },
    { id: '2', name: 'B', levelName: null },
  ];
  expect(listOf(badgeSchema, rows, '/badges').filter((badge) => !isLevelBadge(badge))).toMatchObject([{ id: '2' }]);
});

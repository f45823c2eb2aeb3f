import { describe, expect, it } from 'vitest';
import {
  HEAD,
  layOut,
  type Layout,
  ROW,
  ROWS_IN_PAGE,
  rowsInPage,
  scrollToShow,
  TALLEST_VIEW,
  topOf,
} from '../../../components/list/windowing';

const plain = (count: number) => layOut(Array.from({ length: count }, () => ({})));
const grouped = (...counts: [group: string, count: number][]) =>
  layOut(counts.flatMap(([group, count]) => Array.from({ length: count }, () => ({ group }))));
const rowsOf = (layout: Layout, scrollTop: number, active = -1) =>
  rowsInPage(layout, scrollTop, active).flatMap(({ rows }) => rows);

const LAYOUTS: [string, Layout][] = [
  ['nothing', plain(0)],
  ['one', plain(1)],
  ['as many as are in the page', plain(ROWS_IN_PAGE)],
  ['a thousand', plain(1000)],
  ['three groups', grouped(['pinned', 9], ['recent', 5], ['all', 1000])],
  ['many small groups', layOut(Array.from({ length: 300 }, (_, index) => ({ group: `g${Math.floor(index / 2)}` })))],
];

describe('windowing', () => {
  it.each([1000, 5000, 50_000])('holds as many rows of %d as of any long list', (count) => {
    for (const scrollTop of [0, 1, 777, (count * ROW) / 2, count * ROW]) {
      expect(rowsOf(plain(count), scrollTop)).toHaveLength(ROWS_IN_PAGE);
      expect(rowsOf(plain(count), scrollTop, 500).length).toBeLessThanOrEqual(ROWS_IN_PAGE + 1);
    }
  });

  it.each(LAYOUTS)('has every row that can be seen, at every scroll position: %s', (_name, layout) => {
    for (let scrollTop = 0; scrollTop <= Math.max(0, layout.height - TALLEST_VIEW); scrollTop += 17) {
      const rows = new Set(rowsOf(layout, scrollTop));
      for (let index = 0; index < layout.count; index += 1) {
        const top = topOf(layout, index);
        const isSeen = top + ROW > scrollTop && top < scrollTop + TALLEST_VIEW;
        if (isSeen && !rows.has(index)) expect.fail(`row ${index} is missing at ${scrollTop}`);
      }
    }
  });

  it.each(LAYOUTS)('has the active row wherever it is, once, and in order: %s', (_name, layout) => {
    for (const active of [0, 7, Math.floor(layout.count / 2), layout.count - 1]) {
      const rows = rowsOf(layout, 0, active);
      if (active < layout.count && active >= 0) expect(rows).toContain(active);
      expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
    }
    expect(rowsOf(layout, 0, layout.count)).not.toContain(layout.count);
  });

  it('leaves room for the names of groups, and names none where there is only one', () => {
    const layout = grouped(['pinned', 2], ['all', 3]);
    expect([0, 1, 2, 4].map((index) => topOf(layout, index))).toEqual([
      HEAD,
      HEAD + ROW,
      2 * HEAD + 2 * ROW,
      2 * HEAD + 4 * ROW,
    ]);
    expect(layout.height).toBe(2 * HEAD + 5 * ROW);
    expect(rowsInPage(layout, 0, -1).map(({ name, top }) => [name, top])).toEqual([
      ['pinned', 0],
      ['all', HEAD + 2 * ROW],
    ]);
    expect(rowsInPage(grouped(['all', 3]), 0, -1)).toEqual([{ name: null, top: 0, rows: [0, 1, 2] }]);
  });

  it('scrolls no further than it must', () => {
    const layout = grouped(['pinned', 3], ['all', 500]);
    const view = 300;
    expect(scrollToShow(layout, 1, 0, view), 'in view already').toBe(0);
    expect(scrollToShow(layout, 0, 400, view), 'with the name of the group').toBe(0);
    const down = scrollToShow(layout, 50, 0, view);
    expect(down + view).toBeGreaterThanOrEqual(topOf(layout, 50) + ROW);
    expect(down + view).toBeLessThan(topOf(layout, 51) + ROW);
    const up = scrollToShow(layout, 50, 10_000, view);
    expect(up).toBeLessThanOrEqual(topOf(layout, 50));
    expect(up).toBeGreaterThan(topOf(layout, 49));
    expect(scrollToShow(plain(0), 0, 5, view)).toBe(5);
  });
});

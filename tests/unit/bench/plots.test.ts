import { expect, it } from 'vitest';
import { goalsPicture, movesPicture } from '../../bench/support/plots';
import { countRow, timeRow } from '../../bench/support/rows';
import { findingOf } from './support';

const widths = (svg: string): number[] =>
  [...svg.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));

it('draws each number that is to be held as long as its share of the bound', () => {
  const { svg } = goalsPicture([
    findingOf(timeRow('a', 'half', [10], { most: 20 }), timeRow('b', 'just', [20], { most: 20 })),
    findingOf(timeRow('c', 'too much', [30], { most: 20 }), timeRow('d', 'no bound', [30])),
  ]);
  const [half = 0, just = 0, tooMuch = 0, ...others] = widths(svg);
  expect(just).toBeCloseTo(2 * half);
  expect(tooMuch).toBeCloseTo(1.5 * just);
  expect(others).toEqual([]);
  expect(svg.match(/class="held"/g)).toHaveLength(2);
  expect(svg.match(/class="missed"/g)).toHaveLength(1);
  expect(svg).toContain('>30 ms</text>');
});

it('keeps what is far over its bound inside the picture, and leaves out what is to be none', () => {
  const { svg } = goalsPicture([findingOf(timeRow('a', 'a', [1000], { most: 1 }), countRow('b', 'b', 1, 0))]);
  expect(widths(svg)).toHaveLength(1);
  expect(widths(svg)[0]).toBeLessThan(400);
});

it('is valid XML, whatever a row is called', () => {
  const { svg } = goalsPicture([findingOf(timeRow('a', '`a` < b & c', [1], { most: 2 }))]);
  expect(svg).toContain('>a &lt; b &amp; c</text>');
});

it('is readable on white and on black', () => {
  expect(goalsPicture([]).svg).toContain('prefers-color-scheme:dark');
});

it('keeps what no clock can say at the edge', () => {
  // Two processes' clocks are aligned to a fraction of a millisecond: what takes less may come out below nothing.
  const svg = movesPicture([findingOf(timeRow('moves.told', 'told', [-0.2, 0, 5_000]))])?.svg ?? '';
  const dots = [...svg.matchAll(/<circle cx="([^"]+)"/g)].map(([, x]) => Number(x));
  expect(dots[0]).toBeGreaterThan(200);
  expect(dots[1]).toBe(dots[0]);
  expect(dots[2]).toBeLessThan(860);
});

it('draws a dot for every move, further right the longer it took', () => {
  const picture = movesPicture([
    findingOf(timeRow('moves.seen', 'seen', [20, 40]), timeRow('naive.move-naive', 'n', [900])),
  ]);
  const dots = [...(picture?.svg ?? '').matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
  expect(dots).toHaveLength(3);
  expect(dots[0]).toBeLessThan(dots[1] ?? 0);
  expect(dots[1]).toBeLessThan(dots[2] ?? 0);
  expect(movesPicture([findingOf(timeRow('other', 'other', [1]))])).toBeUndefined();
});

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { plainLines, smallerPng } from '../../e2e/support/smaller-png';
import { root } from '../house/source-imports';

const store = join(root, 'docs', 'store');

/** Width and height that a PNG says it has, and its colour type. */
function headOf(file: string) {
  const png = readFileSync(file);
  return { size: `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, colour: png[25] };
}

it('the stores’ pictures have the sizes that stores take, in both themes, and no transparency', () => {
  const names = readdirSync(join(store, 'pictures'));
  const sizes = names.map((name) => {
    const expected = { 'tile-small': '440x280', 'tile-marquee': '1400x560' }[name.replace(/-(light|dark)\.png$/, '')];
    const { size, colour } = headOf(join(store, 'pictures', name));
    return { name, isRight: size === (expected ?? '1280x800') && colour === 2 };
  });
  expect(sizes.filter(({ isRight }) => !isRight)).toEqual([]);
  const themes = (scheme: string) => names.filter((name) => name.endsWith(`-${scheme}.png`)).length;
  expect([themes('light'), themes('dark')]).toEqual([7, 7]);
});

it('the store’s icon is the mark with 16 px of nothing around it', () => {
  expect(headOf(join(root, 'public', 'icon', '128.png'))).toEqual({ size: '128x128', colour: 6 });
});

it('the listing has every picture, and texts no longer than stores take', () => {
  const listing = readFileSync(join(store, 'listing.md'), 'utf8');
  const missing = readdirSync(join(store, 'pictures')).filter((name) => !listing.includes(`(pictures/${name})`));
  expect(missing).toEqual([]);
  const description = /```text\n([\s\S]*?)```/.exec(listing)?.[1] ?? '';
  expect(description.length).toBeGreaterThan(500);
  expect(description.length).toBeLessThan(16_000);
  const messages = JSON.parse(readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8')) as Record<
    string,
    { message: string }
  >;
  const summary = messages['extensionDescription']?.message ?? '';
  expect(summary.length).toBeLessThanOrEqual(132);
  expect(listing).toContain(summary);
});

it('undoes every filter of PNG', () => {
  // A pixel is one byte here, a line three; the last column is what the line is without its filter.
  const filtered = [
    [0, 10, 20, 30],
    [1, 10, 5, 250],
    [2, 1, 2, 3],
    [3, 4, 4, 4],
    [4, 1, 1, 1],
  ].flat();
  expect([...plainLines(Buffer.from(filtered), 3, 1)]).toEqual(
    [
      [0, 10, 20, 30],
      [0, 10, 15, 9],
      [0, 11, 17, 12],
      [0, 9, 17, 18],
      [0, 10, 18, 19],
    ].flat(),
  );
});

it('leaves alone what is no picture of the kind that browsers write', () => {
  const grey = readFileSync(join(root, 'public', 'icon', '128.png'));
  grey[25] = 0;
  expect(smallerPng(grey)).toBe(grey);
});

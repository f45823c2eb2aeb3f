import { randomFrom } from '../world/random';
import { both, box, disc, draw, union, without, type Layer, type Shape } from './drawing';

const GROUNDS = ['#cfe3f5', '#dcefd8', '#f6e2cc', '#e6daf3', '#f7d9de', '#d5efec', '#e9e4d2'];
const SKINS = ['#f3d1b4', '#e5b48f', '#c98e63', '#a56d45', '#7a4d30', '#573520'];
const HAIRS = ['#2b2119', '#4a3323', '#7a5230', '#b98645', '#8d8d93', '#1d1d24', '#a23b2a'];
const SHIRTS = ['#2f5fa8', '#3f8f7a', '#a8532f', '#6b4ca0', '#3d4a5c', '#b04a66', '#7d8a2e'];

const HAIR_CUTS: readonly Shape[] = [
  without(disc(0, -0.22, 0.46, 0.5), box(0, 0.24, 0.6, 0.42)),
  union(
    without(disc(0, -0.2, 0.5, 0.54), disc(0, 0.04, 0.34, 0.42)),
    box(-0.42, 0.12, 0.1, 0.4, 0.08),
    box(0.42, 0.12, 0.1, 0.4, 0.08),
  ),
  both(disc(0, -0.2, 0.45, 0.5), (_, y) => y < -0.3),
  union(without(disc(0, -0.22, 0.47, 0.5), box(0, 0.28, 0.6, 0.5)), disc(0, -0.76, 0.18)),
  union(...[-0.36, -0.18, 0, 0.18, 0.36].map((x) => disc(x, -0.5 + x * x * 1.2, 0.2))),
];

const SIZE = 96;
const drawn = new Map<string, Uint8Array>();

/** A made-up face as PNG, 96 pixels wide; the same for the same id. */
export function portrait(id: string): Uint8Array {
  const known = drawn.get(id);
  if (known) return known;
  const random = randomFrom(`portrait ${id}`);
  const skin = random.pick(SKINS);
  const hair = random.pick(HAIRS);
  const layers: Layer[] = [
    { shape: () => true, fill: random.pick(GROUNDS) },
    { shape: union(disc(0, 1.1, 0.78, 0.62), box(0, 0.46, 0.16, 0.22)), fill: random.pick(SHIRTS) },
    { shape: union(box(0, 0.36, 0.15, 0.2), disc(0, 0.5, 0.15, 0.1)), fill: skin },
    { shape: disc(0, -0.06, 0.38, 0.46), fill: skin },
    { shape: random.pick(HAIR_CUTS), fill: hair },
    { shape: union(disc(-0.14, -0.06, 0.045), disc(0.14, -0.06, 0.045)), fill: '#2a2320' },
    {
      shape: both(
        disc(0, 0.1, 0.17, 0.13),
        without(() => true, disc(0, 0.05, 0.19, 0.12)),
      ),
      fill: '#8c3b33',
    },
  ];
  if (random.chance(0.3)) {
    const rim = (x: number): Shape => without(disc(x, -0.06, 0.13), disc(x, -0.06, 0.1));
    layers.push({ shape: union(rim(-0.15), rim(0.15), box(0, -0.06, 0.04, 0.015)), fill: '#333a44' });
  }
  const picture = draw(layers, SIZE);
  drawn.set(id, picture);
  return picture;
}

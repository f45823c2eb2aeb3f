import { hashOf } from '../world/random';
import { box, disc, draw, polygon, regular, star, union, without, type Colour, type Shape } from './drawing';

/** Rim and face of a badge. */
const COLOURS: readonly (readonly [rim: Colour, face: Colour])[] = [
  ['#1f4fa8', '#3f7be0'],
  ['#0c6b5f', '#1fa08e'],
  ['#9a4a12', '#dd7f34'],
  ['#6a2f94', '#9a5bcb'],
  ['#8f1f3f', '#cf4a6e'],
  ['#7a5d00', '#d2a31c'],
  ['#2f5d1f', '#5f9f3f'],
  ['#22384f', '#4a6c8f'],
];

/** Outlines at full size; the face is the same outline, a little smaller. */
const OUTLINES: readonly ((size: number) => Shape)[] = [
  (size) => regular(6, size),
  (size) => disc(0, 0, size * 0.95),
  (size) => star(12, size, size * 0.86),
  (size) => star(8, size, size * 0.84),
  (size) => box(0, 0, size * 0.86, size * 0.86, size * 0.3),
  shield,
];

function shield(size: number): Shape {
  return polygon(
    (
      [
        [-0.82, -0.78],
        [0, -0.98],
        [0.82, -0.78],
        [0.82, 0.05],
        [0.62, 0.5],
        [0.32, 0.8],
        [0, 0.98],
        [-0.32, 0.8],
        [-0.62, 0.5],
        [-0.82, 0.05],
      ] as const
    ).map(([x, y]) => [x * size, y * size] as const),
  );
}

const points = (...list: (readonly [number, number])[]): Shape => polygon(list);

/** Signs in the middle, within about half of the badge. */
const SIGNS: readonly Shape[] = [
  star(5, 0.52, 0.22),
  union(disc(-0.2, -0.12, 0.23), disc(0.2, -0.12, 0.23), points([-0.42, -0.04], [0.42, -0.04], [0, 0.46])),
  points([0.12, -0.55], [-0.34, 0.08], [-0.04, 0.08], [-0.14, 0.55], [0.34, -0.1], [0.04, -0.1]),
  points([-0.48, 0.02], [-0.34, -0.14], [-0.12, 0.1], [0.34, -0.38], [0.48, -0.24], [-0.12, 0.4]),
  without(disc(0, 0, 0.46), disc(0, 0, 0.26)),
  points([-0.46, 0.34], [-0.46, -0.3], [-0.2, -0.02], [0, -0.42], [0.2, -0.02], [0.46, -0.3], [0.46, 0.34]),
  union(box(0, 0, 0.46, 0.13, 0.06), box(0, 0, 0.13, 0.46, 0.06)),
  union(box(0, -0.08, 0.46, 0.32, 0.16), points([-0.22, 0.18], [0.08, 0.18], [-0.26, 0.5])),
  union(
    disc(0, 0.08, 0.26, 0.34),
    disc(0, -0.34, 0.16),
    box(-0.36, 0, 0.12, 0.045),
    box(0.36, 0, 0.12, 0.045),
    box(-0.34, 0.26, 0.12, 0.045),
    box(0.34, 0.26, 0.12, 0.045),
  ),
  points([0, -0.52], [0.4, 0], [0, 0.52], [-0.4, 0]),
  union(box(-0.3, 0.16, 0.11, 0.28), box(0, 0.02, 0.11, 0.42), box(0.3, -0.12, 0.11, 0.56)),
  without(disc(0, 0, 0.5), disc(0.24, -0.16, 0.42)),
];

const SIZE = 96;
const drawn = new Map<string, Uint8Array>();

/** The PNG of a badge, 96 pixels wide; the same for the same id. The number of a bug-hunting sign is 8. */
export function badgePicture(id: string, name: string): Uint8Array {
  const known = drawn.get(id);
  if (known) return known;
  const hash = hashOf(`badge ${id} ${name}`);
  const [rim, face] = COLOURS[hash % COLOURS.length] ?? ['#22384f', '#4a6c8f'];
  const outline = OUTLINES[(hash >>> 4) % OUTLINES.length] ?? OUTLINES[0] ?? shield;
  const sign = SIGNS[name.startsWith('Bug') ? 8 : (hash >>> 9) % SIGNS.length];
  const picture = draw(
    [
      { shape: outline(0.98), fill: rim },
      { shape: outline(0.84), fill: face },
      ...(sign ? [{ shape: sign, fill: '#ffffff' }] : []),
    ],
    SIZE,
  );
  drawn.set(id, picture);
  return picture;
}

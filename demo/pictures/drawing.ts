import { encodePng } from './png';

/** Says whether a point belongs to a shape; both coordinates run from -1 to 1, y downwards. */
export type Shape = (x: number, y: number) => boolean;

/** A colour as `#rrggbb`. */
export type Colour = string;

/** A filled shape; later layers cover earlier ones. */
export interface Layer {
  shape: Shape;
  fill: Colour;
}

/** Points per pixel and direction; smooths the edges. */
const SAMPLES = 4;

/** Draws layers on a transparent ground. @param size width and height in pixels */
export function draw(layers: readonly Layer[], size: number): Uint8Array {
  const colours = layers.map((layer) => ({ shape: layer.shape, rgb: parseColour(layer.fill) }));
  const pixels = new Uint8Array(size * size * 4);
  for (let py = 0; py < size; py += 1) {
    for (let px = 0; px < size; px += 1) {
      let red = 0;
      let green = 0;
      let blue = 0;
      let covered = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
        const x = ((px + ((sample % SAMPLES) + 0.5) / SAMPLES) / size) * 2 - 1;
        const y = ((py + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size) * 2 - 1;
        const top = colours.findLast((layer) => layer.shape(x, y));
        if (!top) continue;
        red += top.rgb[0];
        green += top.rgb[1];
        blue += top.rgb[2];
        covered += 1;
      }
      if (covered === 0) continue;
      const alpha = Math.round((covered / (SAMPLES * SAMPLES)) * 255);
      pixels.set([red / covered, green / covered, blue / covered, alpha].map(Math.round), (py * size + px) * 4);
    }
  }
  return encodePng(size, size, pixels);
}

function parseColour(colour: Colour): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** A disc, or an ellipse with `ry`. */
export const disc = (cx: number, cy: number, rx: number, ry = rx): Shape => {
  return (x, y) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;
};

/** A polygon through the points, by the even-odd rule. */
export const polygon = (points: readonly (readonly [number, number])[]): Shape => {
  return (x, y) => {
    let inside = false;
    points.forEach(([ax, ay], index) => {
      const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
    return inside;
  };
};

/** A star or, with `inner` near 1, a regular polygon: `corners` points on two circles. */
export const star = (corners: number, outer: number, inner: number, turn = -Math.PI / 2, cx = 0, cy = 0): Shape =>
  polygon(
    Array.from({ length: corners * 2 }, (_, index) => {
      const radius = index % 2 === 0 ? outer : inner;
      const angle = turn + (index * Math.PI) / corners;
      return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)] as const;
    }),
  );

/** A regular polygon. */
export const regular = (corners: number, radius: number, turn = -Math.PI / 2): Shape =>
  polygon(
    Array.from({ length: corners }, (_, index) => {
      const angle = turn + (index * 2 * Math.PI) / corners;
      return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
    }),
  );

/** An axis-parallel rectangle with rounded corners. */
export const box = (cx: number, cy: number, halfWidth: number, halfHeight: number, radius = 0): Shape => {
  return (x, y) => {
    const dx = Math.max(0, Math.abs(x - cx) - (halfWidth - radius));
    const dy = Math.max(0, Math.abs(y - cy) - (halfHeight - radius));
    return radius === 0 ? dx === 0 && dy === 0 : dx * dx + dy * dy <= radius * radius;
  };
};

/** What is in any of the shapes. */
export const union = (...shapes: Shape[]): Shape => {
  return (x, y) => shapes.some((shape) => shape(x, y));
};

/** What is in the first shape but in none of the others. */
export const without = (shape: Shape, ...holes: Shape[]): Shape => {
  return (x, y) => shape(x, y) && !holes.some((hole) => hole(x, y));
};

/** What is in both. */
export const both = (a: Shape, b: Shape): Shape => {
  return (x, y) => a(x, y) && b(x, y);
};

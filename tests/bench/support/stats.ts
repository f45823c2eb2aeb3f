/** The value below which the share `q` of the values lies; 0.5 for the median. Not interpolated: one that was measured. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The ratios of values that were measured right after each other, which cancels what the machine did meanwhile. */
function pairwise(tops: readonly number[], bottoms: readonly number[]): number[] {
  return tops.map((top, index) => top / (bottoms[index] ?? Number.NaN));
}

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

export function times(value: number): string {
  return `${value.toFixed(value < 1.2 ? 3 : 2)}×`;
}

/** The middle half of the values, for example "31 ms – 40 ms". */
export function middleHalf(values: readonly number[], write: (value: number) => string): string {
  return `${write(quantile(values, 0.25))} – ${write(quantile(values, 0.75))}`;
}

/** Two things measured in turn, as a ratio. */
export interface Comparison {
  /** Of each pair. */
  ratios: readonly number[];
  median: number;
  measured: string;
  spread: string;
}

/**
 * Compares values that were measured right after each other. Other work only ever adds time, so the fastest tenth of each
 * is given too: it comes closest to what an idle machine would say.
 */
export function compare(tops: readonly number[], bottoms: readonly number[]): Comparison {
  const ratios = pairwise(tops, bottoms);
  const calm = quantile(tops, 0.1) / quantile(bottoms, 0.1);
  return {
    ratios,
    median: median(ratios),
    measured: times(median(ratios)),
    spread: `${middleHalf(ratios, times)}; fastest tenths ${times(calm)}`,
  };
}

import type { Row, Unit } from './report.ts';
import { compare, middleHalf, ms, quantile, times } from './stats.ts';

/** What a row is called, by whom reads the page and by whom compares. */
type Named = Pick<Row, 'id' | 'what'>;

/** What is to be held, of which quantile; the median unless told. */
interface Bound {
  most?: number;
  quantile?: number;
}

/** A value as it is read: with its unit, and no more digits than it is worth. */
export const writtenIn: Record<Unit, (value: number) => string> = {
  ms,
  '×': times,
  B: (bytes) => `${(bytes / 1000).toFixed(1)} KB`,
  MB: (value) => `${value.toFixed(1)} MB`,
  times: (count) => String(count),
};

/** A bound is a round number; written as it was set. */
const bound: Record<Unit, (most: number) => string> = {
  ms: (most) => `${most} ms`,
  '×': (most) => `${most}×`,
  B: (most) => `${most / 1000} KB`,
  MB: (most) => `${most} MB`,
  times: String,
};

/** A row of what was measured several times, all in one unit; its number is the median or another quantile of them. */
export function rowOf(
  named: Named,
  unit: Unit,
  each: readonly number[],
  { most, quantile: share = 0.5 }: Bound = {},
): Row {
  const value = quantile(each, share);
  return {
    ...named,
    measured: writtenIn[unit](value),
    ...(each.length > 1 ? { spread: spreadOf(each, writtenIn[unit], share) } : {}),
    ...(most === undefined ? {} : { hold: most === 0 ? '0' : `≤ ${bound[unit](most)}`, isHeld: value <= most }),
    values: { unit, each, quantile: share, ...(most === undefined ? {} : { most }) },
  };
}

/** Milliseconds of each repeat. */
export function timeRow(id: string, what: string, each: readonly number[], bound: Bound = {}): Row {
  return rowOf({ id, what }, 'ms', each, bound);
}

/** How often something happened, at its worst. */
export function countRow(id: string, what: string, count: number, most?: number): Row {
  return rowOf({ id, what }, 'times', [count], most === undefined ? {} : { most });
}

/** Ratios of two things measured in turn. Two that ought to be equal take no bound: they show what the method makes. */
export function ratioRow(
  id: string,
  what: string,
  tops: readonly number[],
  bottoms: readonly number[],
  { most }: Pick<Bound, 'most'> = {},
): Row {
  const { ratios, measured, spread } = compare(tops, bottoms);
  return { ...rowOf({ id, what }, '×', ratios, most === undefined ? {} : { most }), measured, spread };
}

/** The middle half says nothing of a number at the edge; there it is the largest. */
function spreadOf(each: readonly number[], write: (value: number) => string, share: number): string {
  return share === 0.5 ? middleHalf(each, write) : `largest ${write(Math.max(...each))}`;
}

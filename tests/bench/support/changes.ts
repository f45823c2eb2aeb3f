import type { Measured, MeasuredRow } from './measured.ts';
import type { Unit } from './report.ts';
import { writtenIn } from './rows.ts';

/** What became of a row. */
export const VERDICTS = ['less', 'more', 'within the noise', 'noise not known', 'same', 'new', 'not measured'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Change {
  id: string;
  what: string;
  unit: Unit;
  before?: number;
  after?: number;
  /** After ÷ before; undefined where one of them is missing or nothing. */
  ratio?: number;
  verdict: Verdict;
}

/** The rows that tell what two runs on an unchanged product differ by: one for times, one for ratios. */
const LOOP = 'machine.loop';
const EQUAL_PAGES = 'paint.noise';

/**
 * What changed between two runs, row by row. A change counts when it is larger than the noise of both: what the repeats of each
 * leave open about its number has nothing in common, and the change is beyond what the machine alone did, by the loop for
 * times and by the two equal pages for ratios. Counts and sizes are exact: there every difference counts.
 */
export function changesOf(before: Measured, after: Measured): Change[] {
  const ids = [...new Set([...Object.keys(after.rows), ...Object.keys(before.rows)])];
  return ids.map((id) => changeOf(id, before, after));
}

/** The lines for the terminal, those first that changed. */
export function changeLines(before: Measured, after: Measured): string[] {
  const changes = changesOf(before, after);
  const count = (wanted: Verdict): number => changes.filter(({ verdict }) => verdict === wanted).length;
  const sorted = changes.toSorted((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
  const shown = sorted.filter(({ verdict }) => verdict !== 'not measured');
  const width = Math.max(0, ...shown.map(({ id }) => id.length));
  return [
    `Before: ${before.day}, ${before.chromium}. Each row: before → after, ratio, and whether that is more than the noise of both.`,
    ...shown.map((change) => changeLine(change, width)),
    `${count('less')} less, ${count('more')} more, ${count('within the noise')} within the noise, ${count('not measured')} not measured now.`,
  ];
}

function changeLine({ id, what, unit, before, after, ratio, verdict }: Change, width: number): string {
  const write = (value: number | undefined): string => (value === undefined ? '-' : writtenIn[unit](value));
  const numbers = `${write(before)} → ${write(after)}`.padEnd(22);
  return `  ${id.padEnd(width)}  ${numbers} ${(ratio === undefined ? '' : ratio.toFixed(2)).padStart(5)}  ${verdict.padEnd(16)}  ${what}`;
}

function changeOf(id: string, before: Measured, after: Measured): Change {
  const [was, is] = [before.rows[id], after.rows[id]];
  if (is === undefined) return { ...toldOf(id, was), verdict: 'not measured' };
  if (was?.unit !== is.unit) return { ...toldOf(id, is), after: is.value, verdict: 'new' };
  return {
    ...toldOf(id, is),
    before: was.value,
    after: is.value,
    ...(was.value === 0 ? {} : { ratio: is.value / was.value }),
    // What measures the machine is not excused by the machine.
    verdict: verdictOf(was, is, id === LOOP || id === EQUAL_PAGES ? [1, 1] : machineAlone(is.unit, before, after)),
  };
}

function toldOf(id: string, row: MeasuredRow | undefined): Pick<Change, 'id' | 'what' | 'unit'> {
  return { id, what: row?.what ?? '', unit: row?.unit ?? 'times' };
}

function verdictOf(was: MeasuredRow, is: MeasuredRow, [least, most]: readonly [number, number]): Verdict {
  if (was.value === is.value) return 'same';
  const isExact = was.unit === 'B' || was.unit === 'times';
  if (!isExact && (was.repeats === 1 || is.repeats === 1)) return 'noise not known';
  if (is.high < was.low && is.value < was.value * least) return 'less';
  if (is.low > was.high && is.value > was.value * most) return 'more';
  return 'within the noise';
}

/** Between which ratios the machine alone may have brought a row of this unit. */
function machineAlone(unit: Unit, before: Measured, after: Measured): readonly [least: number, most: number] {
  switch (unit) {
    case 'ms': {
      const [was, is] = [before.rows[LOOP], after.rows[LOOP]];
      if (!was || !is) return [1, 1];
      const unsteady = Math.max(was.p75 / was.median, is.p75 / is.median);
      const drift = is.median / was.median;
      return [Math.min(1, drift) / unsteady, Math.max(1, drift) * unsteady];
    }
    case '×': {
      const offs = [before, after].map(({ rows }) => Math.abs(Math.log(rows[EQUAL_PAGES]?.median ?? 1)));
      const off = Math.exp(Math.max(...offs));
      return [1 / off, off];
    }
    case 'MB':
    case 'B':
    case 'times':
      return [1, 1];
  }
}

import { UNITS, type Circumstances, type Finding, type Row, type Unit } from './report.ts';
import { quantile } from './stats.ts';

/** A row as the JSON file has it. Everything but `repeats` and `quantile` in the row's unit. */
export interface MeasuredRow {
  what: string;
  unit: Unit;
  repeats: number;
  p5: number;
  p25: number;
  median: number;
  p75: number;
  p95: number;
  /** Which quantile the row is about. */
  quantile: number;
  value: number;
  /** Between these the quantile lies, as far as so few repeats can say: two standard deviations of its rank. */
  low: number;
  high: number;
  /** What `value` is to be at most. */
  most?: number;
}

/** A whole run. */
export interface Measured extends Circumstances {
  /** By the row's id. */
  rows: Record<string, MeasuredRow>;
}

/** What of a run is worth keeping. @throws {Error} when two rows have one id */
export function measuredOf(findings: readonly Finding[], circumstances: Circumstances): Measured {
  const rows: Record<string, MeasuredRow> = {};
  for (const row of findings.flatMap((finding) => finding.rows)) {
    if (Object.hasOwn(rows, row.id)) throw new Error(`Two rows are called ${row.id}.`);
    rows[row.id] = measuredRow(row);
  }
  const [before, after] = circumstances.load;
  return { ...circumstances, load: [short(before), short(after)], seconds: Math.round(circumstances.seconds), rows };
}

/**
 * Reads what `measuredOf` has written.
 * @throws {Error} when it is something else
 */
export function readMeasured(text: string): Measured {
  const found = JSON.parse(text) as Partial<Measured> | null;
  const { rows } = found ?? {};
  if (typeof rows !== 'object' || rows === null) throw new Error('That file is no measurement of this bench.');
  for (const [id, row] of Object.entries(rows)) {
    const isWhole = UNITS.includes(row.unit) && [row.value, row.low, row.high].every(Number.isFinite);
    if (!isWhole) throw new Error(`That file has no number for ${id}.`);
  }
  return found as Measured;
}

function measuredRow({ what, values }: Row): MeasuredRow {
  const { unit, each, quantile: share = 0.5, most } = values;
  const at = (part: number): number => short(quantile(each, part));
  // How many of n repeats lie below the quantile is binomial, whatever the values are distributed like.
  const reach = 2 * Math.sqrt((share * (1 - share)) / each.length);
  return {
    what,
    unit,
    repeats: each.length,
    p5: at(0.05),
    p25: at(0.25),
    median: at(0.5),
    p75: at(0.75),
    p95: at(0.95),
    quantile: share,
    value: at(share),
    low: at(Math.max(0, share - reach)),
    high: at(Math.min(1, share + reach)),
    ...(most === undefined ? {} : { most }),
  };
}

/** Four digits: no measurement here is better than that. */
function short(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(4));
}

import { cpus, loadavg } from 'node:os';

/** One line of the table. */
export interface Row {
  what: string;
  measured: string;
  /** Of the repeats, where there are any. */
  spread?: string;
  /** The number to hold; without one the line is there to explain its neighbours. */
  hold?: string;
  isHeld?: boolean;
}

/** What one measurement found, with what a reader needs to believe or doubt it. */
export interface Finding {
  title: string;
  rows: Row[];
  notes: string[];
}

/** Under which circumstances it was measured. */
export interface Circumstances {
  chromium: string;
  /** Load averages of the last minute, before and after. */
  load: [before: number, after: number];
  seconds: number;
}

export function loadNow(): number {
  return loadavg()[0] ?? 0;
}

/** The line for the terminal. */
export function plainLine({ what, measured, spread, hold, isHeld }: Row): string {
  const verdict = isHeld === undefined ? '' : isHeld ? '  held' : '  NOT HELD';
  return `  ${what}: ${measured}${spread ? ` (${spread})` : ''}${hold ? `, to hold ${hold}` : ''}${verdict}`;
}

/** The whole of docs/speed.md. */
export function document(findings: Finding[], { chromium, load, seconds }: Circumstances): string {
  const cores = cpus().length;
  const isBusy = Math.max(...load) > cores;
  const held = findings.flatMap(({ rows }) => rows).filter(({ isHeld }) => isHeld !== undefined);
  const open = findings.flatMap(({ rows }) => rows).filter((row) => row.hold !== undefined && row.isHeld === undefined);
  const failed = held.filter(({ isHeld }) => isHeld === false);
  return [
    '# Speed',
    '',
    '`npm run bench` measures this against the demo Desk and writes this page anew.',
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)} in ${chromium}, headless, on ${cores} cores, in ${Math.round(seconds)} seconds. ` +
      `Load average before and after: ${load.map((value) => value.toFixed(1)).join(' and ')}` +
      `${isBusy ? '. **The machine was busy with other work:** milliseconds are larger than on an idle one; ratios and counts are what to read' : ''}.`,
    '',
    'Every number is the median of its repeats, the spread is the middle half of them. Ratios are taken within one run, ' +
      'between things measured in turn. None of this is asserted in a test, because machines differ.',
    '',
    `**${held.length - failed.length} of ${held.length + open.length} numbers are held.**${names('Not held', failed)}${names('Not decided by this run', open)}`,
    ...findings.flatMap(section),
    '',
  ].join('\n');
}

function names(verdict: string, rows: Row[]): string {
  return rows.length > 0 ? ` ${verdict}: ${rows.map(({ what }) => what).join('; ')}.` : '';
}

function section({ title, rows, notes }: Finding): string[] {
  const lines = rows.map(({ what, measured, spread = '', hold = '', isHeld }) => {
    const verdict = isHeld === undefined ? '' : isHeld ? 'yes' : '**no**';
    return `| ${[what, measured, spread, hold, verdict].join(' | ')} |`;
  });
  const table = ['| what | measured | spread | to hold | held |', '| --- | --- | --- | --- | --- |', ...lines];
  return [
    '',
    `## ${title}`,
    '',
    ...(lines.length > 0 ? table : []),
    ...notes.flatMap((note, index) => (index > 0 || lines.length > 0 ? ['', note] : [note])),
  ];
}

import { cpus, loadavg } from 'node:os';

/** What values are measured in. Sizes of files (`B`) and what is counted (`times`) are exact, whatever the machine does. */
export const UNITS = ['ms', '×', 'MB', 'B', 'times'] as const;
export type Unit = (typeof UNITS)[number];

/** One line of the table; `rows.ts` makes them of what was measured. */
export interface Row {
  /** Stays the same when words change: the JSON file and `--compare` know the row by it. Words with dots between them. */
  id: string;
  what: string;
  measured: string;
  /** Of the repeats, where there are any. */
  spread?: string;
  /** The number to hold; without one the line is there to explain its neighbours. */
  hold?: string;
  isHeld?: boolean;
  values: Values;
}

/** What a row's words were made of. */
export interface Values {
  unit: Unit;
  /** One for each repeat. */
  each: readonly number[];
  /** Which quantile of them the row is about; the median unless told. */
  quantile?: number;
  /** What that quantile is to be at most. */
  most?: number;
}

/** What one measurement found, with what a reader needs to believe or doubt it. */
export interface Finding {
  title: string;
  rows: Row[];
  notes: string[];
  /** A picture of it: its file name in docs/images, and what it shows, for whoever cannot see it. */
  picture?: Picture;
}

export interface Picture {
  file: string;
  shows: string;
  svg: string;
}

/** Under which circumstances it was measured. */
export interface Circumstances {
  /** ISO date. */
  day: string;
  chromium: string;
  cores: number;
  /** Load averages of the last minute, before and after. */
  load: readonly [before: number, after: number];
  seconds: number;
}

export function coresNow(): number {
  return cpus().length;
}

export function loadNow(): number {
  return loadavg()[0] ?? 0;
}

/** The line for the terminal. */
export function plainLine({ what, measured, spread, hold, isHeld }: Row): string {
  const verdict = isHeld === undefined ? '' : isHeld ? '  held' : '  NOT HELD';
  return `  ${what}: ${measured}${spread ? ` (${spread})` : ''}${hold ? `, to hold ${hold}` : ''}${verdict}`;
}

/** The whole of docs/speed.md. @param overview of all findings, shown before the first of them */
export function document(findings: Finding[], circumstances: Circumstances, overview?: Picture): string {
  const { day, chromium, cores, load, seconds } = circumstances;
  const isBusy = Math.max(...load) > cores;
  const held = findings.flatMap(({ rows }) => rows).filter(({ isHeld }) => isHeld !== undefined);
  const open = findings.flatMap(({ rows }) => rows).filter((row) => row.hold !== undefined && row.isHeld === undefined);
  const failed = held.filter(({ isHeld }) => isHeld === false);
  return [
    '# Speed',
    '',
    '`npm run bench` measures this against the demo Desk and writes this page anew, with its pictures and [speed.json](speed.json). ' +
      '`npm run bench -- --compare docs/speed.json` measures again and says what has changed since; `npm run bench -- moves cold` measures these two alone.',
    '',
    `Measured on ${day} in ${chromium}, headless, on ${cores} cores, in ${Math.round(seconds)} seconds. ` +
      `Load average before and after: ${load.map((value) => value.toFixed(1)).join(' and ')}` +
      `${isBusy ? '. **The machine was busy with other work:** milliseconds are larger than on an idle one; ratios and counts are what to read' : ''}.`,
    '',
    'Every number is the median of its repeats, the spread is the middle half of them. Ratios are taken within one run, ' +
      'between things measured in turn. None of this is asserted in a test, because machines differ.',
    '',
    `**${held.length - failed.length} of ${held.length + open.length} numbers are held.**${names('Not held', failed)}${names('Not decided by this run', open)}`,
    ...(failed.length > 0
      ? [
          '',
          'Why, and what was tried: [bounds that are not held](decisions/bounds-not-held.md). What the work on speed changed: [before and after](speed-before-and-after.md).',
        ]
      : []),
    ...(overview ? shown(overview) : []),
    ...findings.flatMap(section),
    '',
  ].join('\n');
}

function names(verdict: string, rows: Row[]): string {
  return rows.length > 0 ? ` ${verdict}: ${rows.map(({ what }) => what).join('; ')}.` : '';
}

function shown({ file, shows }: Picture): string[] {
  return ['', `![${shows}](images/${file})`];
}

function section({ title, rows, notes, picture }: Finding): string[] {
  const lines = rows.map(({ what, measured, spread = '', hold = '', isHeld }) => {
    const verdict = isHeld === undefined ? '' : isHeld ? 'yes' : '**no**';
    return `| ${[what, measured, spread, hold, verdict].join(' | ')} |`;
  });
  const table = ['| what | measured | spread | to hold | held |', '| --- | --- | --- | --- | --- |', ...lines];
  return [
    '',
    `## ${title}`,
    ...(picture ? shown(picture) : []),
    ...(lines.length > 0 ? ['', ...table] : []),
    ...notes.flatMap((note) => ['', note]),
  ];
}

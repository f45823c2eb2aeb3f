import type { Finding, Picture, Row } from './report.ts';
import { writtenIn } from './rows.ts';
import { median, quantile } from './stats.ts';

/** Readable on white and on black; what is not held differs in more than its colour. */
const STYLE = [
  'text{font:12px system-ui,sans-serif;fill:#57606a}',
  '.frame{stroke:#8b949e;stroke-opacity:.4;fill:none}',
  '.goal{stroke:#8b949e;stroke-width:2;fill:none}',
  '.held{fill:#2da44e}.missed{fill:none;stroke:#cf222e;stroke-width:2}',
  'circle{fill:#2da44e;fill-opacity:.45}.median{stroke:#57606a;stroke-width:2}',
  '@media(prefers-color-scheme:dark){text{fill:#9da7b3}.median{stroke:#c9d1d9}}',
].join('');

const LABELS = 430;
const WIDTH = 860;
/** Where the numbers stand, at the right edge. */
const NUMBERS = 90;
const LINE = 24;
const TOP = 34;
/** What lies further out is drawn as long as this. */
const FURTHEST = 2;

/** Every number that is to be held, as a share of what it is to be at most. What is to be none has no share. */
export function goalsPicture(findings: readonly Finding[]): Picture {
  const rows = findings.flatMap((finding) => finding.rows).flatMap(shareOf);
  const height = TOP + rows.length * LINE + 26;
  const x = (share: number): number => LABELS + (Math.min(share, FURTHEST) / FURTHEST) * (WIDTH - LABELS - NUMBERS);
  const bottom = height - 22;
  const marks = [0, 0.5, 1, 1.5, FURTHEST].flatMap((share) => [
    `<path class="${share === 1 ? 'goal' : 'frame'}" d="M${x(share)} ${TOP - 8}V${bottom}"/>`,
    text(
      x(share),
      height - 6,
      share === 1 ? 'to hold' : share === FURTHEST ? `${share}× or more` : `${share}×`,
      'middle',
    ),
  ]);
  const bars = rows.flatMap(({ what, measured, share, isHeld }, index) => {
    const y = TOP + index * LINE;
    return [
      text(LABELS - 8, y + 12, cut(what), 'end'),
      `<rect class="${isHeld ? 'held' : 'missed'}" x="${x(0)}" y="${y + 2}" width="${(x(share) - x(0)).toFixed(1)}" height="13"/>`,
      text(WIDTH - 8, y + 13, measured, 'end'),
    ];
  });
  const title = 'Measured, as a share of what is to be held; shorter is better, outlined is not held';
  return {
    file: 'speed-goals.svg',
    shows: title,
    svg: svg(height, title, [text(8, 16, title), ...marks, ...bars]),
  };
}

/** Strips of single moves on one axis of time, each tenfold as long as the one before. */
const STRIPS: readonly { id: string; name: string }[] = [
  { id: 'moves.told', name: 'the browser tells the extension' },
  { id: 'moves.seen', name: 'ours, ticket seen before' },
  { id: 'moves.unseen', name: 'ours, never seen: its number' },
  { id: 'naive.move-naive', name: 'naive panel, ticket seen before' },
];
const STRIP = 44;
const SHORTEST_MS = 1;
const LONGEST_MS = 2000;
const NAMES = 220;

/** How long each single move took; undefined when none was measured. */
export function movesPicture(findings: readonly Finding[]): Picture | undefined {
  const rows = findings.flatMap((finding) => finding.rows);
  const strips = STRIPS.flatMap(({ id, name }) => {
    const row = rows.find((each) => each.id === id);
    return row ? [{ name, row }] : [];
  });
  if (strips.length === 0) return undefined;
  const height = TOP + strips.length * STRIP + 26;
  const part = (ms: number): number =>
    Math.log(Math.max(ms, SHORTEST_MS) / SHORTEST_MS) / Math.log(LONGEST_MS / SHORTEST_MS);
  const x = (ms: number): number => NAMES + Math.min(1, part(ms)) * (WIDTH - NAMES - 30);
  const marks = [1, 10, 25, 40, 100, 1000].flatMap((ms) => [
    `<path class="frame" d="M${x(ms).toFixed(1)} ${TOP - 6}V${height - 22}"/>`,
    text(x(ms), height - 6, ms === 25 ? '25' : `${ms} ms`, 'middle'),
  ]);
  const dots = strips.flatMap(({ name, row }, index) => {
    const y = TOP + index * STRIP + STRIP / 2;
    const { each } = row.values;
    const middle = x(median(each));
    return [
      text(NAMES - 10, y + 4, name, 'end'),
      ...each.map((ms, turn) => `<circle cx="${x(ms).toFixed(1)}" cy="${y + 3 * ((turn % 5) - 2)}" r="3"/>`),
      `<path class="median" d="M${middle.toFixed(1)} ${y - 14}v28"/>`,
      text(middle + 4, y - 10, writtenIn.ms(median(each))),
    ];
  });
  const title = 'From the move to the drawn panel, every single move, with the median of each';
  return { file: 'speed-moves.svg', shows: title, svg: svg(height, title, [text(8, 16, title), ...marks, ...dots]) };
}

function shareOf({
  what,
  measured,
  isHeld,
  values,
}: Row): { what: string; measured: string; share: number; isHeld: boolean }[] {
  const { most = 0, each, quantile: part = 0.5 } = values;
  if (most === 0) return [];
  const share = quantile(each, part) / most;
  return [{ what, measured, share, isHeld: isHeld ?? share <= 1 }];
}

/** As much of a text as fits before the bars. */
function cut(words: string): string {
  return words.length > 64 ? `${words.slice(0, 63)}…` : words;
}

function text(x: number, y: number, words: string, anchor = 'start'): string {
  const plain = words.replaceAll('`', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<text x="${x.toFixed(1)}" y="${y}" text-anchor="${anchor}">${plain}</text>`;
}

function svg(height: number, title: string, parts: readonly string[]): string {
  const size = `viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"`;
  const all = [`<title>${title}</title>`, `<style>${STYLE}</style>`, ...parts];
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">\n${all.join('\n')}\n</svg>\n`;
}

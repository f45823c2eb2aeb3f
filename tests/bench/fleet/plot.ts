import type { Measured, Row } from './measure.ts';
import { CROWDS, type Crowd, type Edition } from './stories.ts';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 280, 48, 16, 34, 40];
const SECONDS = 180;

/** Readable on white and on black, and each line of its own kind. */
const STYLE = [
  'text{font:12px system-ui,sans-serif;fill:#57606a}',
  '.frame{stroke:#8b949e;stroke-opacity:.4;fill:none}',
  'polyline{fill:none;stroke-width:2}',
  '.before{stroke:#cf222e;stroke-dasharray:2 3}.after{stroke:#2da44e}.limit{stroke:#8b949e;stroke-dasharray:7 4}',
  '@media(prefers-color-scheme:dark){text{fill:#9da7b3}}',
].join('');

/** Plots of how views become whole, by file name: the largest fleet, each kind of crowd, in one edition. */
export function curves(before: Measured, after: Measured, edition: Edition = 'ENTERPRISE'): Record<string, string> {
  const rowOf = ({ rows }: Measured, story: Crowd): Row | undefined =>
    rows.find((row) => row.story === story && row.edition === edition && row.whole !== undefined);
  return Object.fromEntries(
    (Object.keys(CROWDS) as Crowd[]).map((story) => {
      const [was, is] = [rowOf(before, story), rowOf(after, story)];
      const lines = [
        { kind: 'limit', name: 'what the limit allows', values: is?.limitWhole ?? [] },
        { kind: 'before', name: 'before', values: was?.whole ?? [] },
        { kind: 'after', name: 'now', values: is?.whole ?? [] },
      ];
      return [`scale-${story}.svg`, plot(`Whole views of ${is?.agents ?? 0} agents, ${CROWDS[story].title}`, lines)];
    }),
  );
}

interface Line {
  kind: string;
  name: string;
  /** Shares by second. */
  values: readonly number[];
}

function plot(title: string, lines: readonly Line[]): string {
  const x = (second: number): number => LEFT + (second / SECONDS) * (WIDTH - LEFT - RIGHT);
  const y = (part: number): number => HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM);
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((part) => [
    `<path class="frame" d="M${LEFT} ${y(part)}H${WIDTH - RIGHT}"/>`,
    `<text x="${LEFT - 6}" y="${y(part) + 4}" text-anchor="end">${part * 100} %</text>`,
  ]);
  const marks = [0, 30, 60, 90, 120, 150, 180].map(
    (second) => `<text x="${x(second)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${second} s</text>`,
  );
  const drawn = lines.map(({ kind, values }) => {
    const points = values.map((part, second) => `${x(second).toFixed(1)},${y(part).toFixed(1)}`);
    return `<polyline class="${kind}" points="${points.join(' ')}"/>`;
  });
  const names = lines.flatMap(({ kind, name }, index) => {
    const at = LEFT + index * 190;
    return [
      `<polyline class="${kind}" points="${at},16 ${at + 26},16"/>`,
      `<text x="${at + 32}" y="20">${name}</text>`,
    ];
  });
  const all = [`<title>${title}</title>`, `<style>${STYLE}</style>`, ...grid, ...marks, ...drawn, ...names];
  const size = `viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">\n${all.join('\n')}\n</svg>\n`;
}

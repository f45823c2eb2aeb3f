import { Credits } from '../../../demo/rest/credits.ts';
import type { OrganizationRecord } from '../../../demo/world/records.ts';
import { quantile } from '../support/stats.ts';
import { type Played, type Story, play } from './fleet.ts';
import { CROWDS, type Crowd, EDITIONS, type Edition, FLEETS, shift } from './stories.ts';

/** What one story was for one fleet; times in milliseconds. */
export interface Row {
  story: Crowd | 'shift';
  edition: Edition;
  agents: number;
  views: number;
  /** Views of which a part said at their end that it could not be read, and those that were not all there. */
  inError: number;
  unfinished: number;
  /** Time to a whole view, of those that came to be whole; null when none did. */
  p50: number | null;
  p95: number | null;
  /** The same where the organization lets calls wait and refuses none. */
  limitP95?: number | null;
  calls: number;
  refused: number;
  failed: number;
  credits: number;
  /** For the largest fleet: which share of the views was whole by which second, and what the limit allows. */
  whole?: number[];
  limitWhole?: number[];
}

export interface Measured {
  rows: Row[];
  /** Of one agent in a shift of eight hours. */
  shift: { views: number; calls: number; credits: number };
}

const LARGEST = Math.max(...FLEETS);
const CURVE_S = 180;
const SHIFT_MS = 8 * 3_600_000;
const SHIFT_AGENTS = 10;
const WORK_MS = 20 * 60_000;

/** What an edition allows a fleet: calls at once, and credits a day. Source: as the demo Desk has it. */
export function limitsOf(edition: Edition, agents: number): { atOnce: number; credits: number } {
  const { atOnce, remaining } = new Credits({ edition } as OrganizationRecord, agents);
  return { atOnce, credits: remaining };
}

/** Plays all stories; with `limits` also against what the limit itself allows. */
export async function measureFleet(limits: boolean, said: (line: string) => void): Promise<Measured> {
  const rows: Row[] = [];
  const add = async (
    row: Pick<Row, 'story' | 'edition' | 'agents'>,
    told: Omit<Story, 'atOnce' | 'edition'>,
    from: number,
  ) => {
    const story = { ...told, edition: row.edition, atOnce: limitsOf(row.edition, row.agents).atOnce };
    const played = await play(story);
    const isLargest = row.agents === LARGEST && row.story !== 'shift';
    const limit = limits && row.story !== 'shift' ? await play(story, { isPatient: true }) : null;
    const whole = timesOf(played, from);
    const made: Row = {
      ...row,
      views: played.seen.length,
      inError: played.seen.filter(({ isInError }) => isInError).length,
      unfinished: played.seen.filter(({ wholeAt }) => wholeAt === null).length,
      p50: whole.length > 0 ? Math.round(quantile(whole, 0.5)) : null,
      p95: whole.length > 0 ? Math.round(quantile(whole, 0.95)) : null,
      ...played.counts,
      ...(limit ? { limitP95: Math.round(quantile(timesOf(limit, from), 0.95)) } : {}),
      ...(isLargest ? { whole: curveOf(played, from) } : {}),
      ...(isLargest && limit ? { limitWhole: curveOf(limit, from) } : {}),
    };
    rows.push(made);
    said(lineOf(made));
  };
  for (const story of Object.keys(CROWDS) as Crowd[]) {
    const { timedFrom, tell } = CROWDS[story];
    for (const edition of EDITIONS) {
      for (const agents of FLEETS) await add({ story, edition, agents }, tell(agents), timedFrom);
    }
  }
  for (const edition of EDITIONS) await add({ story: 'shift', edition, agents: LARGEST }, shift(LARGEST, WORK_MS), 0);
  const day = await play({
    ...shift(SHIFT_AGENTS, SHIFT_MS),
    edition: 'EXPRESS',
    atOnce: limitsOf('EXPRESS', SHIFT_AGENTS).atOnce,
  });
  const each = (count: number): number => Math.round(count / SHIFT_AGENTS);
  const { calls, credits } = day.counts;
  return { rows, shift: { views: each(day.seen.length), calls: each(calls), credits: each(credits) } };
}

/** Milliseconds until each view was whole, from its opening or the end of the trouble. */
function timesOf({ seen, start }: Played, from: number): number[] {
  return seen.flatMap(({ openedAt, wholeAt }) =>
    wholeAt === null ? [] : [wholeAt - Math.max(openedAt, start + from)],
  );
}

function curveOf({ seen, start }: Played, from: number): number[] {
  return Array.from({ length: CURVE_S + 1 }, (_, second) => {
    const moment = start + from + second * 1000;
    return seen.filter(({ wholeAt }) => wholeAt !== null && wholeAt <= moment).length / seen.length;
  });
}

export function seconds(ms: number | null | undefined): string {
  return ms === null || ms === undefined ? '-' : `${(ms / 1000).toFixed(1)} s`;
}

export function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(part === 0 || part === whole ? 0 : 1)} %`;
}

function lineOf({ story, edition, agents, views, inError, refused, calls, p95, limitP95 }: Row): string {
  return [
    `  ${story}, ${edition}, ${agents} agents: in error ${share(inError, views)}`,
    `refused ${share(refused, calls)}`,
    `p95 ${seconds(p95)}${limitP95 === undefined ? '' : ` (the limit allows ${seconds(limitP95)})`}`,
    `${calls} calls`,
  ].join(', ');
}

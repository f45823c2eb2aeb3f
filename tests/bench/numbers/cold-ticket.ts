import type { Page } from '@playwright/test';
import { DEMO_RECORDS, type RequestRecord } from '../../../demo/desk.ts';
import type { Finding, Row } from '../support/report.ts';
import { apiCalls, emptyCache, moveToList, moveToTicket, shownNumber } from '../support/moves.ts';
import { clockOffset, record, recorded } from '../support/recorder.ts';
import { cpuSeconds } from '../support/cpu.ts';
import { countRow, ratioRow, timeRow } from '../support/rows.ts';
import { type Stage, tokenOf } from '../support/stage.ts';

const REPEATS = 9;
const LATENCY = 50;

/** What is kept of an earlier time when a ticket is opened that nothing else is known of. */
const KNOWN = {
  nothing: [],
  requester: ['learned'],
  both: ['learned', 'agent', 'picture'],
} as const;
type Known = keyof typeof KNOWN;
const ALL_KNOWN = Object.keys(KNOWN) as Known[];

/** What was measured in one turn, in milliseconds; `processor` is the time of the process of panel and worker. */
interface Turn {
  complete: number;
  header: number;
  processor: number;
  one: number;
  atOnce: number;
  inTurn: number;
}

/** A ticket nothing is known of, and the same ticket again, against the same calls made by a bare `fetch`. */
export async function measureColdTicket(stage: Stage): Promise<Finding> {
  const { desk } = stage;
  desk.settings.latencyMs = LATENCY;
  const turns: Record<Known, Turn[]> = { nothing: [], requester: [], both: [] };
  const calls = new Set<number>();
  const again = new Set<number>();
  // With nothing known it makes every call that there is to make.
  let made: RequestRecord[] = [];
  for (let turn = -1; turn < REPEATS; turn += 1) {
    for (const known of ALL_KNOWN) {
      const opened = await openCold(stage, KNOWN[known]);
      if (known === 'nothing') {
        made = desk.requests.filter(({ path }) => apiCalls.path.test(path));
        calls.add(made.length);
        again.add(await openAgain(stage));
      }
      const one = await bareFetch(stage, [made.slice(0, 1)]);
      const atOnce = await bareFetch(stage, [made]);
      const inTurn = await bareFetch(stage, rounds(made));
      if (turn >= 0) turns[known].push({ ...opened, one, atOnce, inTurn }); // The first is to warm up.
    }
  }
  desk.settings.latencyMs = 0;
  return report(turns, { calls: Math.max(...calls), again: Math.max(...again), made });
}

/**
 * Opens ticket #101 with no more than that in the cache; milliseconds until its own part, and until every part and photo,
 * was drawn.
 */
async function openCold(
  stage: Stage,
  kept: readonly string[],
): Promise<Pick<Turn, 'header' | 'complete' | 'processor'>> {
  const { desk, tab, panel } = stage;
  await moveToList(stage);
  await emptyCache(stage, kept);
  // A panel that stays remembers its pictures, which would save a call.
  await panel.screen.reload();
  await panel.screen.getByRole('heading', { name: 'Open a ticket' }).waitFor();
  // A worker that has just started has to read its storage first, which is another measure.
  await moveToTicket(tab, DEMO_RECORDS.tickets.noAssignee);
  await panel.screen.getByText(shownNumber(stage, DEMO_RECORDS.tickets.noAssignee), { exact: true }).waitFor();
  await panel.waitUntilComplete();
  await moveToList(stage);
  await panel.screen.waitForTimeout(500);
  const offset = (await clockOffset(panel.screen)) - (await clockOffset(tab));
  const meter = await stage.browser.context.newCDPSession(stage.blank);
  await meter.send('Performance.enable');
  desk.resetRequests();
  await record(panel.screen);
  const before = await cpuSeconds(meter, 'ProcessTime');
  const moved = await moveToTicket(tab, DEMO_RECORDS.ticket101);
  const states = await recorded(panel.screen, { number: shownNumber(stage, DEMO_RECORDS.ticket101), photos: 1 });
  // What is stored and drawn a little later belongs to it.
  await panel.screen.waitForTimeout(500);
  const processor = ((await cpuSeconds(meter, 'ProcessTime')) - before) * 1000;
  await meter.detach();
  const drawn = (index: number): number => {
    const state = states.slice(index).find(({ painted }) => painted > 0);
    return (state?.painted ?? Number.NaN) - offset - moved;
  };
  return {
    processor,
    header: drawn(states.findIndex(({ regions }) => regions['Department']?.includes('Customer Care'))),
    complete: drawn(states.findIndex(({ isBusy, photos }) => !isBusy && photos > 0)),
  };
}

/** Leaves the ticket and comes back; returns how many calls that cost. */
async function openAgain(stage: Stage): Promise<number> {
  const { desk, tab, panel } = stage;
  await moveToList(stage);
  desk.resetRequests();
  await record(panel.screen);
  await moveToTicket(tab, DEMO_RECORDS.ticket101);
  await recorded(panel.screen, { number: shownNumber(stage, DEMO_RECORDS.ticket101), photos: 1 });
  await panel.screen.waitForTimeout(300);
  return desk.count(apiCalls);
}

/** The calls in the order in which each can first be made: a call needs an id that an earlier answer holds. */
export function rounds(made: RequestRecord[]): RequestRecord[][] {
  const round = ({ path }: RequestRecord): number =>
    /\/tickets\//.test(path) ? 0 : /\/(badges|labels)/.test(path) ? 2 : 1;
  return [0, 1, 2].map((wanted) => made.filter((call) => round(call) === wanted));
}

/** Makes the same calls from the blank page; those of one round at once, the rounds in turn. Returns milliseconds. */
async function bareFetch(stage: Stage, groups: RequestRecord[][]): Promise<number> {
  const addresses = groups.map((calls) =>
    calls.map(({ host, path, query }) => `https://${host}${path}?${new URLSearchParams(query)}`),
  );
  return await timeFetches(stage.blank, addresses, {
    Authorization: `Zoho-oauthtoken ${tokenOf(stage)}`,
    orgId: DEMO_RECORDS.orgId,
  });
}

async function timeFetches(page: Page, groups: string[][], headers: Record<string, string>): Promise<number> {
  return await page.evaluate(
    async ([rounds, sent]) => {
      const start = performance.now();
      for (const addresses of rounds) {
        await Promise.all(
          addresses.map(async (address) => {
            const answer = await fetch(address, { headers: sent, cache: 'no-store' });
            if (!answer.ok) throw new Error(`${answer.status} ${address}`);
            await answer.arrayBuffer();
          }),
        );
      }
      return performance.now() - start;
    },
    [groups, headers] as const,
  );
}

interface Calls {
  calls: number;
  again: number;
  made: RequestRecord[];
}

function report(turns: Record<Known, Turn[]>, { calls, again, made }: Calls): Finding {
  const cold = turns.nothing;
  const of = (what: keyof Turn, known: Known = 'nothing'): number[] => turns[known].map((turn) => turn[what]);
  const threeRounds = (id: string, what: string, known: Known, most: number): Row =>
    ratioRow(id, what, of('complete', known), of('inTurn', known), { most });
  return {
    title: 'A ticket nothing is known of, and the same ticket again',
    rows: [
      countRow('cold.calls', 'API calls, photo included', calls, 6),
      ratioRow('cold.at-once', 'every part drawn ÷ the same calls all at once', of('complete'), of('atOnce'), {
        most: 1.3,
      }),
      threeRounds('cold.unseen', 'every part drawn ÷ the same calls, each as soon as possible', 'nothing', 1.2),
      threeRounds('cold.seen', 'requester seen before: every part drawn ÷ the same three rounds', 'requester', 1.1),
      threeRounds('cold.at-hand', 'requester seen before, assignee at hand: ÷ the same three rounds', 'both', 1.1),
      ratioRow('cold.header', 'what one call tells drawn ÷ that call alone', of('header'), of('one'), { most: 1.5 }),
      timeRow('cold.complete', 'every part drawn', of('complete')),
      timeRow('cold.processor', 'processor time of panel and worker', of('processor')),
      countRow('cold.again', 'API calls for the same ticket within a minute', again, 0),
    ],
    notes: [
      `${cold.length} repeats, server latency ${LATENCY} ms, photo included. The calls: ${made.map(({ path }) => `\`${path.replaceAll(/\d{5,}/g, '…')}\``).join(', ')}.`,
      'All at once is out of reach for any panel: which contact, agent and help-center user to ask for stands in the answers ' +
        'before, so the calls form three rounds. “As soon as possible” makes the same three rounds with a bare `fetch`.',
      '“Seen before” is in an earlier time: nothing is at hand but who the help-center users of the contact were; with the ' +
        'assignee at hand, also the agent’s record, which stays fresh for half an hour, and the photo. The worker runs already.',
      'Processor time is that of the process that panel and worker share, until half a second after the last part, with the ' +
        'recorder in it, which looks at the panel after every change.',
    ],
  };
}

import type { Page } from '@playwright/test';
import { DEMO_RECORDS, type RequestRecord } from '../../../demo/desk.ts';
import type { Finding } from '../support/report.ts';
import { apiCalls, emptyCache, moveToList, moveToTicket, shownNumber } from '../support/moves.ts';
import { clockOffset, record, recorded } from '../support/recorder.ts';
import type { Stage } from '../support/stage.ts';
import { compare, median, middleHalf, ms } from '../support/stats.ts';

const REPEATS = 9;
const LATENCY = 50;

/** A ticket nothing is known of, and the same ticket again, against the same calls made by a bare `fetch`. */
export async function measureColdTicket(stage: Stage): Promise<Finding> {
  const { desk } = stage;
  desk.settings.latencyMs = LATENCY;
  const cold: number[] = [];
  const header: number[] = [];
  const one: number[] = [];
  const atOnce: number[] = [];
  const inTurn: number[] = [];
  const calls = new Set<number>();
  const again = new Set<number>();
  let made: RequestRecord[] = [];
  for (let turn = -1; turn < REPEATS; turn += 1) {
    const opened = await openCold(stage);
    made = desk.requests.filter(({ path }) => apiCalls.path.test(path));
    calls.add(made.length);
    again.add(await openAgain(stage));
    const bare = {
      one: await bareFetch(stage, [made.slice(0, 1)]),
      atOnce: await bareFetch(stage, [made]),
      inTurn: await bareFetch(stage, rounds(made)),
    };
    if (turn < 0) continue; // To warm up.
    cold.push(opened.complete);
    header.push(opened.ticket);
    one.push(bare.one);
    atOnce.push(bare.atOnce);
    inTurn.push(bare.inTurn);
  }
  desk.settings.latencyMs = 0;
  return report({ cold, header, one, atOnce, inTurn, calls: Math.max(...calls), again: Math.max(...again), made });
}

/** Opens ticket #101 with an empty cache; milliseconds until its own part, and until every part and photo, was drawn. */
async function openCold(stage: Stage): Promise<{ ticket: number; complete: number }> {
  const { desk, tab, panel, blank } = stage;
  await moveToList(stage);
  await emptyCache(blank);
  // A panel that stays remembers its pictures, which would save a call.
  await panel.screen.reload();
  await panel.screen.getByText('Open a ticket').waitFor();
  await panel.screen.waitForTimeout(300);
  const offset = (await clockOffset(panel.screen)) - (await clockOffset(tab));
  desk.resetRequests();
  await record(panel.screen);
  const moved = await moveToTicket(tab, DEMO_RECORDS.ticket101);
  const states = await recorded(panel.screen, { number: shownNumber(stage, DEMO_RECORDS.ticket101), photos: 1 });
  const drawn = (index: number): number => {
    const state = states.slice(index).find(({ painted }) => painted > 0);
    return (state?.painted ?? Number.NaN) - offset - moved;
  };
  return {
    ticket: drawn(states.findIndex(({ regions }) => regions['Department']?.includes('Customer Care'))),
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
function rounds(made: RequestRecord[]): RequestRecord[][] {
  const round = ({ path }: RequestRecord): number =>
    /\/tickets\//.test(path) ? 0 : /\/(badges|labels)/.test(path) ? 2 : 1;
  return [0, 1, 2].map((wanted) => made.filter((call) => round(call) === wanted));
}

/** Makes the same calls from the blank page; those of one round at once, the rounds in turn. Returns milliseconds. */
async function bareFetch({ desk, blank }: Stage, groups: RequestRecord[][]): Promise<number> {
  const token = [...desk.accounts.accessTokens.keys()].at(-1) ?? '';
  const addresses = groups.map((calls) =>
    calls.map(({ host, path, query }) => `https://${host}${path}?${new URLSearchParams(query)}`),
  );
  return await timeFetches(blank, addresses, { Authorization: `Zoho-oauthtoken ${token}`, orgId: DEMO_RECORDS.orgId });
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

interface Measured {
  cold: number[];
  header: number[];
  one: number[];
  atOnce: number[];
  inTurn: number[];
  calls: number;
  again: number;
  made: RequestRecord[];
}

function report({ cold, header, one, atOnce, inTurn, calls, again, made }: Measured): Finding {
  const { median: parallel, ...allAtOnce } = compare(cold, atOnce);
  const { median: turns, ...asSoonAsPossible } = compare(cold, inTurn);
  const { measured, spread } = compare(header, one);
  const hold = '≤ 1.3×';
  return {
    title: 'A ticket nothing is known of, and the same ticket again',
    rows: [
      { what: 'API calls, photo included', measured: String(calls), hold: '≤ 6', isHeld: calls <= 6 },
      { what: 'every part drawn ÷ the same calls all at once', ...allAtOnce, hold, isHeld: parallel <= 1.3 },
      {
        what: 'every part drawn ÷ the same calls, each as soon as possible',
        ...asSoonAsPossible,
        hold,
        isHeld: turns <= 1.3,
      },
      { what: 'what one call tells drawn ÷ that call alone', measured, spread },
      { what: 'every part drawn', measured: ms(median(cold)), spread: middleHalf(cold, ms) },
      {
        what: 'API calls for the same ticket within a minute',
        measured: String(again),
        hold: '0',
        isHeld: again === 0,
      },
    ],
    notes: [
      `${REPEATS} repeats, server latency ${LATENCY} ms, photo included. The calls: ${made.map(({ path }) => `\`${path.replaceAll(/\d{5,}/g, '…')}\``).join(', ')}.`,
      'All at once is out of reach for any panel: which contact, agent and help-center user to ask for stands in the answers ' +
        'before, so the calls form three rounds. “As soon as possible” makes the same three rounds with a bare `fetch`.',
    ],
  };
}

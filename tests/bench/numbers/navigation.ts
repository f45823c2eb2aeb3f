import type { Page } from '@playwright/test';
import type { Finding } from '../support/report.ts';
import { emptyCache, moveToList, moveToTicket, ordinaryTickets, shownNumber } from '../support/moves.ts';
import { type Shown, clockOffset, record, recorded } from '../support/recorder.ts';
import { countRow, timeRow } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';

const TICKETS = 14;
const ROUNDS = 3;
/** Two states seen within this time of each other were in one frame: the next one is 16 ms away. */
const SAME_FRAME_MS = 6;

interface Move {
  /** Milliseconds from `pushState` until the new header was drawn in the panel. */
  header: number;
  /** … until every part of it was. */
  whole: number;
  /** … until nothing of the previous ticket was in the panel any more. */
  gone: number;
  /** … until the browser told a page of the extension, which nobody can be earlier than. */
  told: number;
  /** … until Desk's own page had the new ticket's number. */
  desk: number;
}

/** From a move inside Desk to the new header in the panel, and whether old data ever stood under it. */
export async function measureNavigation(stage: Stage): Promise<Finding> {
  const { desk } = stage;
  await moveToList(stage);
  await emptyCache(stage);
  desk.settings.latencyMs = 50;
  const tickets = ordinaryTickets(stage, TICKETS);
  const finals = new Map<string, Record<string, string>>();
  const mixed: string[] = [];
  const unseen: Move[] = [];
  const seen: Move[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    let previous: string | undefined;
    for (const ticket of tickets) {
      const { result, states } = await oneMove(stage, ticket, previous);
      finals.set(states.at(-1)?.number ?? '', states.at(-1)?.regions ?? {});
      mixed.push(...mixtures(states, finals));
      (round === 0 ? unseen : seen).push(result);
      previous = ticket;
    }
  }
  desk.settings.latencyMs = 0;
  return report(seen, unseen, mixed);
}

async function oneMove(stage: Stage, ticket: string, previous: string | undefined) {
  const { tab, panel, blank } = stage;
  const number = shownNumber(stage, ticket);
  const offsets = [await clockOffset(tab), await clockOffset(panel.screen), await clockOffset(blank)] as const;
  const since = (at: number, offset: number): number => at - offset - (moved - offsets[0]);
  await noteBrowser(blank);
  await noteDesk(tab, number);
  await record(panel.screen);
  const moved = await moveToTicket(tab, ticket);
  const states = await recorded(panel.screen, { number });
  const told = since((await noted(blank)) ?? Number.NaN, offsets[2]);
  const deskDrew = since((await noted(tab)) ?? Number.NaN, offsets[0]);
  const old = previous === undefined ? null : shownNumber(stage, previous);
  const drawn = (fits: (state: Shown) => boolean): number => {
    const from = states.findIndex(fits);
    const state = states.slice(from).find(({ painted }) => painted > 0);
    return since(state?.painted ?? Number.NaN, offsets[1]);
  };
  const result: Move = {
    header: drawn((state) => state.number === number),
    whole: drawn((state) => state.number === number && !state.isBusy),
    gone: drawn((state) => state.number !== old),
    told,
    desk: deskDrew,
  };
  return { result, states };
}

/** Names every state in which a region held, under one ticket's number, what belongs to another one and not to it. */
function mixtures(states: Shown[], finals: Map<string, Record<string, string>>): string[] {
  return states.flatMap(({ number, regions }) => {
    const own = finals.get(number);
    if (own === undefined) return [];
    return Object.entries(regions).flatMap(([name, text]) => {
      // A list that is half there is a part of what it becomes.
      if (text === '' || own[name]?.includes(text) === true) return [];
      const others = [...finals].filter(([other, final]) => other !== number && final[name] === text);
      return others.map(([other]) => `${name} of ${other} under ${number}`);
    });
  });
}

interface Noting {
  notedAt?: number;
}

interface Chrome {
  tabs: { onUpdated: { addListener(heard: (id: number, change: { url?: string }) => void): void } };
}

/** Notes in a page of the extension when the browser next tells it of a tab's new address. */
async function noteBrowser(blank: Page): Promise<void> {
  await blank.evaluate(() => {
    const place = globalThis as Noting & { isNoting?: true };
    delete place.notedAt;
    if (place.isNoting) return;
    place.isNoting = true;
    (globalThis as unknown as { chrome: Chrome }).chrome.tabs.onUpdated.addListener((_id, { url }) => {
      if (url !== undefined) place.notedAt ??= performance.timeOrigin + performance.now();
    });
  });
}

/** Notes in the Desk page when it has the number itself. */
async function noteDesk(tab: Page, number: string): Promise<void> {
  await tab.evaluate((awaited) => {
    const place = globalThis as Noting;
    delete place.notedAt;
    const observer = new MutationObserver(() => {
      if (document.querySelector('.zd_v2-ticketsubject-ticketIdText')?.textContent !== awaited) return;
      place.notedAt = performance.timeOrigin + performance.now();
      observer.disconnect();
    });
    observer.observe(document.body, { subtree: true, childList: true });
  }, number);
}

async function noted(page: Page): Promise<number | undefined> {
  const found = await page.waitForFunction(() => (globalThis as Noting).notedAt);
  return await found.jsonValue();
}

function report(seen: Move[], unseen: Move[], mixed: string[]): Finding {
  const header = seen.map((move) => move.header);
  const told = [...seen, ...unseen].map((move) => move.told);
  const frames = seen.filter(({ whole, header: first }) => whole - first > SAME_FRAME_MS).length;
  const old = unseen.slice(1).map(({ gone }) => gone);
  const late = { quantile: 0.95 };
  return {
    title: 'Moving inside Desk',
    rows: [
      timeRow('moves.seen', '`pushState` → new header drawn, ticket seen before', header, { most: 25 }),
      timeRow('moves.seen-p95', 'the same ticket seen before, slowest twentieth (p95)', header, { ...late, most: 40 }),
      countRow('moves.frames', `of ${seen.length}, those whose parts did not all come in one frame`, frames, 0),
      timeRow('moves.told', 'the browser telling a page of the extension', told),
      timeRow(
        'moves.own',
        'ticket seen before, after the browser told the extension',
        seen.map((move) => move.header - move.told),
      ),
      timeRow('moves.gone', 'new ticket, never seen: the old one gone', old),
      timeRow('moves.gone-p95', 'the old one gone, p95', old, late),
      timeRow(
        'moves.unseen',
        'never seen: new header drawn',
        unseen.map((move) => move.header),
      ),
      timeRow(
        'moves.desk',
        'never seen: Desk’s own page has the number',
        unseen.map((move) => move.desk),
      ),
      countRow('moves.mixed', 'states with the previous ticket’s data under the new header', mixed.length, 0),
    ],
    notes: [
      `${seen.length} moves between tickets seen within the last minute and ${unseen.length} to tickets never seen, in the real ` +
        'side panel, server latency 50 ms. Clocks of the processes are aligned through the system’s clock.',
      'A ticket never seen has no number to show before Desk’s own page or Desk’s API has told it: its address holds an id ' +
        'only. What the previous ticket left in the panel is gone at once all the same.',
      ...[...new Set(mixed)].map((text) => `Seen: ${text}.`),
    ],
  };
}

import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../../demo/desk.ts';
import { awardRequests } from '../../e2e/support/desk.ts';
import { waitFor } from '../../e2e/support/wait-for.ts';
import type { Finding } from '../support/report.ts';
import { moveToTicket } from '../support/moves.ts';
import { timeRow } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';
import { median, middleHalf } from '../support/stats.ts';

const REPEATS = 10;
const BADGE = 'Rapid Reply';
const undoRequests = { method: 'POST', path: /\/badges\/dissociate$/ } as const;

interface Watch {
  enter?: { frames: number; shownMs: number };
}

/** Enter in the picker → badge in the panel, and what it costs on the wire. */
export async function measureAward(stage: Stage): Promise<Finding> {
  const { desk, tab, panel } = stage;
  await moveToTicket(tab, DEMO_RECORDS.ticket101);
  await panel.waitUntilComplete();
  desk.settings.latencyMs = 50;
  const frames: number[] = [];
  const shown: number[] = [];
  const awards = new Set<number>();
  const undos = new Set<number>();
  for (let turn = -1; turn < REPEATS; turn += 1) {
    desk.resetRequests();
    await watchEnter(panel.screen, BADGE);
    await panel.award('rap');
    const seen = await panel.screen.waitForFunction(() => (globalThis as Watch).enter);
    const enter = await seen.jsonValue();
    await panel.button('Undo').first().click();
    await waitFor('the undo', async () => !desk.world.badgesOf(DEMO_RECORDS.users.lucas).includes(rapidReply(stage)));
    await panel.screen
      .getByText(/^Undone/)
      .first()
      .waitFor();
    awards.add(desk.count(awardRequests));
    undos.add(desk.count(undoRequests));
    await dismissToasts(panel.screen);
    if (turn < 0 || enter === undefined) continue; // To warm up.
    frames.push(enter.frames);
    shown.push(enter.shownMs);
  }
  desk.settings.latencyMs = 0;
  const [posts, undoPosts] = [[...awards], [...undos]];
  return {
    title: 'Awarding a badge',
    rows: [
      {
        id: 'award.posts',
        what: 'POSTs for an award',
        measured: posts.join(', '),
        hold: '1',
        isHeld: posts.every((count) => count === 1),
        values: { unit: 'times', each: posts, most: 1 },
      },
      {
        id: 'award.frames',
        what: 'frames from Enter to the badge',
        measured: String(median(frames)),
        spread: middleHalf(frames, String),
        hold: '1',
        isHeld: median(frames) <= 1,
        values: { unit: 'times', each: frames, most: 1 },
      },
      timeRow('award.shown', 'time from Enter to that frame', shown),
      {
        id: 'award.undo-posts',
        what: 'POSTs for its undo',
        measured: undoPosts.join(', '),
        hold: '1',
        isHeld: undoPosts.every((count) => count === 1),
        values: { unit: 'times', each: undoPosts, most: 1 },
      },
    ],
    notes: [`${REPEATS} awards with their undo, server latency 50 ms, in the real side panel.`],
  };
}

function rapidReply({ desk }: Stage): string {
  return [...desk.world.badges.values()].find(({ name }) => name === BADGE)?.id ?? '';
}

/** Counts in the page the frames from the next Enter to the one that has the badge. */
async function watchEnter(panel: Page, badge: string): Promise<void> {
  await panel.evaluate((awaited) => {
    const place = globalThis as Watch;
    delete place.enter;
    const begin = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter') return;
      removeEventListener('keydown', begin, true);
      let frames = 0;
      const frame = (): void => {
        frames += 1;
        const badges = document.querySelector('section[aria-label=Badges]')?.textContent ?? '';
        if (!badges.includes(awaited)) return void requestAnimationFrame(frame);
        place.enter = { frames, shownMs: performance.now() - event.timeStamp };
      };
      requestAnimationFrame(frame);
    };
    addEventListener('keydown', begin, true);
  }, badge);
}

/** Closes what tells of actions that are over. */
export async function dismissToasts(panel: Page): Promise<void> {
  const buttons = panel.locator('.toast button[aria-label=Dismiss]');
  for (let left = await buttons.count(); left > 0; left = await buttons.count()) {
    await buttons
      .first()
      .click({ timeout: 2000 })
      .catch(() => undefined);
  }
}

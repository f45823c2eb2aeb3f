import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../../demo/desk.ts';
import { awardRequests } from '../../e2e/support/desk.ts';
import { waitFor } from '../../e2e/support/wait-for.ts';
import { moveToTicket } from '../support/moves.ts';
import { clockOffset } from '../support/recorder.ts';
import type { Finding, Row } from '../support/report.ts';
import { countRow, rowOf, timeRow } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';
import { WorkerSwitch } from '../support/worker.ts';
import { dismissToasts } from './award.ts';

const REPEATS = 10;
const BADGE = 'Rapid Reply';

/** Stopped before the list of badges was opened, which is how it goes, or while it was open. */
const variants = ['running', 'stopped', 'stoppedLate'] as const;
type Variant = (typeof variants)[number];

interface Watch {
  enterAt?: number;
}

/** How much later an award leaves when the worker has to start for it. */
export async function measureWorkerStopped(stage: Stage): Promise<Finding> {
  const { desk, tab, panel } = stage;
  await moveToTicket(tab, DEMO_RECORDS.ticket101);
  await panel.waitUntilComplete();
  const worker = await WorkerSwitch.of(stage);
  const post: Record<Variant, number[]> = { running: [], stopped: [], stoppedLate: [] };
  const first: Record<Variant, number[]> = { running: [], stopped: [], stoppedLate: [] };
  let asleep = 0;
  for (let turn = -1; turn < REPEATS; turn += 1) {
    for (const variant of turn % 2 === 0 ? variants : variants.toReversed()) {
      await worker.wake();
      if (variant === 'stopped') await worker.stop();
      await panel.button('Award badge').click();
      await panel.typeInPicker('rap');
      if (variant === 'running') await worker.wake();
      if (variant === 'stoppedLate') await worker.stop();
      const offset = await clockOffset(panel.screen);
      await noteEnter(panel.screen);
      desk.resetRequests();
      if (variant === 'stopped' && worker.isStopped) asleep += 1;
      await panel.screen.keyboard.press('Enter');
      await waitFor('the award', async () => desk.count(awardRequests) > 0);
      const entered = (await panel.screen.evaluate(() => (globalThis as Watch).enterAt ?? Number.NaN)) - offset;
      const sent = desk.requests.find(
        ({ method, path }) => method === awardRequests.method && awardRequests.path.test(path),
      );
      await takeBack(stage);
      if (turn < 0 || sent === undefined) continue; // To warm up.
      post[variant].push(sent.at - entered);
      first[variant].push((desk.requests[0]?.at ?? Number.NaN) - entered);
    }
  }
  await worker.end();
  const later = (of: Record<Variant, number[]>, variant: Variant): number[] =>
    of[variant].map((stopped, index) => stopped - (of.running[index] ?? Number.NaN));
  const award = (id: string, what: string, each: number[], most?: number): Row =>
    rowOf({ id, what }, 'ms', each, most === undefined ? {} : { most });
  return {
    title: 'The first action after the worker was stopped',
    rows: [
      award('stopped.award', 'Enter → the award reaches Desk: worker stopped − running', later(post, 'stopped'), 20),
      award('stopped.late', 'the same, stopped while the list of badges was open', later(post, 'stoppedLate')),
      award('stopped.first', '… and until the first call reaches Desk', later(first, 'stoppedLate')),
      timeRow('stopped.award-running', 'Enter → the award reaches Desk, worker running', post.running),
      timeRow('stopped.award-stopped', 'the same, worker stopped before the list was opened', post.stopped),
      countRow('stopped.asleep', 'times the worker still slept when Enter was pressed', asleep),
    ],
    notes: [
      `${REPEATS} awards of each in turn in the real side panel, server latency 0 ms. Before an award how things are ` +
        'is asked for, which is the first call. A worker that starts here waits for two debuggers that drive the browser to let it go on; ' +
        'no user has those.',
    ],
  };
}

async function noteEnter(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => void Object.assign(globalThis, { enterAt: performance.timeOrigin + timeStamp }),
      { capture: true, once: true },
    );
  });
}

async function takeBack({ desk, panel }: Stage): Promise<void> {
  const { lucas } = DEMO_RECORDS.users;
  const badge = [...desk.world.badges.values()].find(({ name }) => name === BADGE)?.id ?? '';
  await panel.button('Undo').first().click();
  await waitFor('the undo', async () => !desk.world.badgesOf(lucas).includes(badge));
  await panel.screen
    .getByText(/^Undone/)
    .first()
    .waitFor();
  await dismissToasts(panel.screen);
}

import { emptyCache, moveToList, ordinaryTickets } from '../support/moves.ts';
import { processorOfMoves, quiet } from '../support/processor.ts';
import type { Finding } from '../support/report.ts';
import { timeRow } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';

const TICKETS = 8;
const ROUNDS = 5;

/** What a move to a ticket costs the processor: one never seen, and one seen a moment ago. */
export async function measureProcessor(stage: Stage): Promise<Finding> {
  const { desk, panel } = stage;
  desk.settings.latencyMs = 50;
  const tickets = ordinaryTickets(stage, TICKETS);
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    await moveToList(stage);
    await emptyCache(stage);
    await panel.screen.reload();
    await panel.screen.getByRole('heading', { name: 'Open a ticket' }).waitFor();
    await quiet(desk);
    const unseen = await processorOfMoves(stage, tickets);
    const seen = await processorOfMoves(stage, tickets);
    if (round < 0) continue; // To warm up.
    cold.push(unseen);
    warm.push(seen);
  }
  desk.settings.latencyMs = 0;
  return {
    title: 'Processor time of a move',
    rows: [
      timeRow('processor.cold', 'ticket never seen', cold, { most: 250 }),
      timeRow('processor.warm', 'ticket seen before', warm, { most: 70 }),
    ],
    notes: [
      `${ROUNDS} rounds of ${TICKETS} tickets that nothing is known of, then the same ones again, server latency 50 ms. The time is that of ` +
        'the process which side panel and worker share, all threads of it, until Desk has been left alone for half a second. Nothing looks ' +
        'into the panel meanwhile.',
    ],
  };
}

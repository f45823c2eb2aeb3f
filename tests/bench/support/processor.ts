import type { DemoDesk } from '../../../demo/desk.ts';
import { waitFor } from '../../e2e/support/wait-for.ts';
import { cpuSeconds } from './cpu.ts';
import { moveToTicket } from './moves.ts';
import type { Stage } from './stage.ts';

/** What is stored and drawn a little later belongs to a move. */
const QUIET_MS = 500;
/** By then the demo Desk has answered. */
const ANSWERED_MS = 3000;

/**
 * Moves through tickets and returns the processor time of each move, in milliseconds: that of the process which the
 * extension's pages and its worker share. Nothing looks into that process meanwhile; a move is over when Desk has not been
 * asked for anything for half a second. The time of a process comes in steps of 10 ms, so it is taken over all moves.
 */
export async function processorOfMoves(stage: Stage, tickets: readonly string[]): Promise<number> {
  const meter = await stage.browser.context.newCDPSession(stage.blank);
  await meter.send('Performance.enable');
  // Or the moves would pay for clearing up after what was before them.
  await meter.send('HeapProfiler.collectGarbage');
  const before = await cpuSeconds(meter, 'ProcessTime');
  for (const ticket of tickets) {
    await moveToTicket(stage.tab, ticket);
    await quiet(stage.desk);
  }
  const spent = (await cpuSeconds(meter, 'ProcessTime')) - before;
  await meter.detach();
  return (spent * 1000) / tickets.length;
}

/** Waits until nothing has been asked of Desk, and no answer is on its way, for half a second. */
export async function quiet({ requests }: DemoDesk): Promise<void> {
  let [seen, since] = [requests.length, Date.now()];
  await waitFor('Desk to be left alone', async () => {
    // A call that was ended never gets an answer.
    const isBusy = requests.some(({ status, at }) => status === 0 && Date.now() - at < ANSWERED_MS);
    if (isBusy || requests.length !== seen) [seen, since] = [requests.length, Date.now()];
    return Date.now() - since > QUIET_MS;
  });
}

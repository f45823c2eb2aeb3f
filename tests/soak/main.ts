import { parseArgs } from 'node:util';
import { carryOut, type Entries } from './carry-out.ts';
import { type Model, play } from './model.ts';
import { describe, type Operation } from './operation.ts';
import { makePlan } from './plan.ts';
import { openStage } from './stage.ts';

/** Fewer say too little. */
const OPERATIONS = 60;

const { values } = parseArgs({ options: { seed: { type: 'string' }, operations: { type: 'string' } } });
const seed = values.seed ?? String(Date.now() % 1_000_000);
const count = Number(values.operations ?? OPERATIONS);
if (!Number.isInteger(count) || count < 1) throw new Error('--operations wants a number.');

const start = performance.now();
console.log(`seed ${seed}, ${count} operations`);
const stage = await openStage();
let stops = 0;
let failure: string[] = [];
try {
  let model: Model = { state: stage.watch.state(), done: [] };
  const made: Entries = new Map();
  for (const operation of makePlan(seed, count, stage.cast, model.state)) {
    failure = await take(operation);
    if (failure.length > 0) break;
  }

  async function take(operation: Operation): Promise<string[]> {
    const from = performance.now();
    const firstLine = stage.log.length;
    const turn = play(model, operation);
    const result = await carryOut(stage, operation, model, turn, made).catch((error: unknown) => ({
      broken: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
      stops: 0,
      entries: [],
    }));
    stops += result.stops;
    console.log(`${describe(operation)} (${((performance.now() - from) / 1000).toFixed(1)} s)`);
    model = turn.model;
    if (result.broken.length === 0) return [];
    console.log('\nThe demo Desk answered:');
    for (const line of stage.log.slice(firstLine)) console.log(`  ${line}`);
    const said = await stage.panel.screen.getByRole('status').allInnerTexts();
    console.log(`\nThe panel says: ${said.join('\n')}`);
    console.log(`\nThe ledger has: ${JSON.stringify(result.entries, null, 2)}\n`);
    return result.broken.map((line) => `#${operation.n}: ${line}`);
  }
} finally {
  await stage.close();
}
const total = `${count} operations, ${stops} stops, seed ${seed}`;
console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s`);
for (const line of failure) console.log(line);
console.log(failure.length === 0 ? `${total}: all held` : `${total}: broken`);
process.exitCode = failure.length === 0 ? 0 : 1;

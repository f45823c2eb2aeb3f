import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Found } from './lane.ts';
import { createLane } from './lanes.ts';
import { MUTANTS } from './list.ts';
import { type PlacedMutant, mutate } from './mutant.ts';

/** So many may stay unnoticed, each with its reason. */
const MOST_SURVIVORS = 3;
const LANES = 2;

const root = join(import.meta.dirname, '..', '..');
const words = process.argv.slice(2);
const chosen = MUTANTS.filter(
  ({ area, file }) => words.length === 0 || words.some((word) => area === word || file.includes(word)),
);
const lost = chosen.filter((mutant) => !isThere(mutant));
const lanes = Array.from({ length: LANES }, createLane);
process.exitCode = 1;
try {
  if (chosen.length === 0) console.log('Nothing is so called');
  else if (lost.length > 0) sayLost(lost);
  else if (await isGreen(chosen)) process.exitCode = (await runAll(chosen)) ? 0 : 1;
} finally {
  for (const lane of lanes) lane.end();
}

function isThere({ file, ...mutant }: PlacedMutant): boolean {
  try {
    return mutate(readFileSync(join(root, file), 'utf8'), mutant) !== '';
  } catch {
    return false;
  }
}

function sayLost(mutants: readonly PlacedMutant[]): void {
  for (const { file, find } of mutants) console.log(`Not found exactly once in ${file}:\n  ${find}`);
  console.log(`\n${mutants.length} of ${chosen.length} have to be anchored anew`);
}

/** Tests that fail without any mutant would seem to notice all of them. */
async function isGreen(mutants: readonly PlacedMutant[]): Promise<boolean> {
  const files = [...new Set(mutants.flatMap(({ tests }) => tests))];
  console.log(`${mutants.length} mutants; first the ${files.length} test files as they are …`);
  const inTurn = lanes.map((_, at) => files.filter((_file, index) => index % LANES === at));
  const found = await Promise.all(
    lanes.map(async (lane, at) => await lane.run({ tests: inTurn[at] ?? [], mutant: null }, 600_000)),
  );
  const bad = found.filter(({ verdict }) => verdict !== 'survived');
  for (const { why } of bad) console.log(`Not green, and so no proof of anything: ${why}`);
  return bad.length === 0;
}

/** Runs one mutant after the other; whether all is as it should be. */
async function runAll(mutants: readonly PlacedMutant[]): Promise<boolean> {
  const start = performance.now();
  const waiting = [...mutants];
  const counts: Record<Found['verdict'], number> = { killed: 0, survived: 0, broken: 0 };
  const remarks: string[] = [];
  let isGood = true;
  let done = 0;

  await Promise.all(
    lanes.map(async (lane) => {
      for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
        const found = await lane.run({ tests: mutant.tests, mutant });
        counts[found.verdict] += 1;
        done += 1;
        const place = `${mutant.file}: ${mutant.protects}`;
        const by = found.verdict === 'killed' ? `  ← ${found.why.slice(0, 90)}` : '';
        console.log(`${String(done).padStart(4)}/${mutants.length}  ${found.verdict.padEnd(8)}  ${place}${by}`);
        const remark = remarkOn(mutant, found);
        if (remark !== null) remarks.push(`${place}\n  ${remark}`);
        isGood &&= found.verdict === 'killed' || (found.verdict === 'survived' && mutant.survives !== undefined);
      }
    }),
  );

  if (remarks.length > 0) console.log(`\n${remarks.join('\n')}`);
  console.log(`\n${Math.round((performance.now() - start) / 1000)} s`);
  console.log(`${counts.killed} killed, ${counts.survived} survived, ${counts.broken} broken`);
  return isGood && counts.survived <= MOST_SURVIVORS;
}

/** What somebody has to look at; null where nobody has. */
function remarkOn({ survives }: PlacedMutant, { verdict, why }: Found): string | null {
  switch (verdict) {
    case 'killed':
      return survives === undefined ? null : 'is killed, and needs its reason no longer';
    case 'survived':
      return `survived: ${survives ?? 'WITHOUT A REASON'}`;
    case 'broken':
      return `broken, which proves nothing: ${why}`;
  }
}

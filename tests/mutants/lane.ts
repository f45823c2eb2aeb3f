import { join } from 'node:path';
import { type TestModule, createVitest } from 'vitest/node';
import { broken } from './broken-file.ts';
import type { PlacedMutant } from './mutant.ts';

/** What the tests say of a mutant; `broken`: they could not even be loaded, which proves nothing. */
export interface Found {
  verdict: 'killed' | 'survived' | 'broken';
  /** The first test that failed, or what kept the tests from running. */
  why: string;
}

/** What a lane is asked: to run these test files, with one thing broken or as they are. */
export interface Job {
  tests: readonly string[];
  mutant: PlacedMutant | null;
}

/*
 * A process of its own that runs tests with one thing broken after the other: starting vitest anew for each would take most
 * of the time. Every test file gets a fresh thread, so that nothing of one run is left in the next.
 */
const root = join(import.meta.dirname, '..', '..');
const config = 'tests/mutants/vitest.config.ts';
const vitest = await createVitest('test', { root, config, watch: false, reporters: [{}], maxWorkers: 1 });
await vitest.standalone();

async function run({ tests, mutant }: Job): Promise<Found> {
  const before = broken.mutant;
  broken.mutant = mutant;
  for (const each of [before, mutant]) if (each) vitest.invalidateFile(join(root, each.file));
  const paths = tests.map((file) => join(root, file));
  const specifications = vitest.projects.flatMap((project) =>
    paths.filter((path) => project.matchesTestGlob(path)).map((path) => project.createSpecification(path)),
  );
  if (specifications.length < tests.length) return { verdict: 'broken', why: 'A test file belongs to no project' };
  // Otherwise it would tell of earlier runs as well.
  vitest.state.filesMap.clear();
  const { testModules } = await vitest.runTestSpecifications(specifications);
  return verdictOf(testModules, tests.length);
}

function verdictOf(modules: readonly TestModule[], wanted: number): Found {
  const [failed] = modules.flatMap((module) => [...module.children.allTests('failed')]);
  if (failed) return { verdict: 'killed', why: failed.fullName };
  const unloaded = modules.find((module) => module.state() === 'failed' || module.children.size === 0);
  if (modules.length !== wanted)
    return { verdict: 'broken', why: `${modules.length} of ${wanted} test files were run` };
  if (!unloaded) return { verdict: 'survived', why: '' };
  return { verdict: 'broken', why: `${unloaded.relativeModuleId}: ${unloaded.errors()[0]?.message ?? 'no tests'}` };
}

function answer(found: Found): void {
  process.send?.(found);
}

process.on('message', (job: Job) => {
  void run(job).then(answer, (thrown: unknown) => answer({ verdict: 'broken', why: String(thrown) }));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Found, Job } from './lane.ts';

/** Milliseconds after which the tests of one mutant hang, which a person would notice as well. */
const HANGS_AFTER_MS = 45_000;
const START_WITHIN_MS = 60_000;

/** A process that runs tests; one that hangs is ended, and the next job gets a new one. */
export function createLane(): { run(job: Job, withinMs?: number): Promise<Found>; end(): void } {
  let child: ChildProcess | null = null;

  async function started(): Promise<ChildProcess> {
    const made = fork(join(import.meta.dirname, 'lane.ts'), {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child = made;
    await once(made, 'message', { signal: AbortSignal.timeout(START_WITHIN_MS) });
    return made;
  }

  function end(): void {
    child?.kill('SIGKILL');
    child = null;
  }

  return {
    run: async (job, withinMs = HANGS_AFTER_MS) => {
      const asked = child ?? (await started());
      const answered = once(asked, 'message', { signal: AbortSignal.timeout(withinMs) });
      asked.send(job);
      try {
        const [found] = (await answered) as [Found];
        return found;
      } catch {
        end();
        return { verdict: 'killed', why: 'The tests hang' };
      }
    },
    end,
  };
}

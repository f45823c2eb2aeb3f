/** `visible`: somebody is looking at the place where the answer goes. `background`: pictures and prefetches. */
export type Priority = 'visible' | 'background';

/** Successes in a row after which a narrowed queue is given one more place. */
const CALM = 20;

/**
 * Runs at most `widest` jobs at once, what the user waits for first. Desk counts simultaneous calls per organization, all
 * integrations together (5 on a free edition), so one browser keeps to few, and to fewer still when told that it is too
 * many. Source: vendor help page on API credits.
 */
export function createQueue(widest: number) {
  const waiting: Record<Priority, (() => void)[]> = { visible: [], background: [] };
  let width = widest;
  let running = 0;
  let calm = 0;

  function next(): void {
    while (running < width) {
      const start = waiting.visible.shift() ?? waiting.background.shift();
      if (!start) return;
      running += 1;
      start();
    }
  }

  /** Runs the job when its turn comes and settles as it does. */
  async function run<T>(job: () => Promise<T>, priority: Priority = 'visible'): Promise<T> {
    await new Promise<void>((resolve) => {
      waiting[priority].push(resolve);
      next();
    });
    try {
      const value = await job();
      calm += 1;
      if (calm >= CALM && width < widest) {
        width += 1;
        calm = 0;
      }
      return value;
    } finally {
      running -= 1;
      next();
    }
  }

  /** Takes one place away: the organization has too many calls under way. One place always stays. */
  function narrow(): void {
    width = Math.max(1, width - 1);
    calm = 0;
  }

  return { run, narrow, width: () => width };
}

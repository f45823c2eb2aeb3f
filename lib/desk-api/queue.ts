/** `visible`: somebody is looking at the place where the answer goes. `background`: pictures and prefetches. */
export type Priority = 'visible' | 'background';

/**
 * Runs at most `width` jobs at once, what the user waits for first. Desk counts simultaneous calls per organization, all
 * integrations together (5 on a free edition), so one browser keeps to few. Source: vendor help page on API credits.
 */
export function createQueue(width: number) {
  const waiting: Record<Priority, (() => void)[]> = { visible: [], background: [] };
  let running = 0;

  function next(): void {
    if (running >= width) return;
    const start = waiting.visible.shift() ?? waiting.background.shift();
    if (!start) return;
    running += 1;
    start();
  }

  /** Runs the job when its turn comes and settles as it does. */
  return async function enqueue<T>(job: () => Promise<T>, priority: Priority = 'visible'): Promise<T> {
    await new Promise<void>((resolve) => {
      waiting[priority].push(resolve);
      next();
    });
    try {
      return await job();
    } finally {
      running -= 1;
      next();
    }
  };
}

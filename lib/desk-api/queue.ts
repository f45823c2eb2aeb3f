/**
 * `visible`: somebody waits for the answer. `background`: pictures, prefetches, and what is read for many people in one go.
 * Who comes first is served first.
 */
const PRIORITIES = ['visible', 'background'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Successes in a row after which a narrowed queue is given one more place. */
const CALM = 20;
/** Places where nothing is known of the edition, and for what is in the background in any. */
const FEW = 3;
/**
 * Places in the editions that allow 15 and 25 calls at once: what one view asks for in one round is five. The others allow
 * 5 and 10. Source: vendor help page on API credits; the names are those of the Desk API document, "Organizations".
 */
const MORE: ReadonlyMap<string | null, number> = new Map([
  ['PROFESSIONAL', 5],
  ['ENTERPRISE', 6],
]);

/** How many places each may have of those that there are. */
const MOST: Readonly<Record<Priority, number>> = { visible: Infinity, background: FEW };

/** How many calls one browser may have under way in an organization of that edition, as Desk calls it. */
export function placesIn(edition: string | null): number {
  return MORE.get(edition) ?? FEW;
}

/**
 * Runs at most so many jobs at once, what the user waits for first. Desk counts simultaneous calls per organization, all
 * integrations together, so one browser keeps to few, and to fewer still when told that it is too many. Why so many:
 * docs/decisions/calls-at-once.md.
 */
export function createQueue(widest = FEW) {
  const waiting: Record<Priority, (() => void)[]> = { visible: [], background: [] };
  const running: Record<Priority, number> = { visible: 0, background: 0 };
  let width = widest;
  let calm = 0;

  function next(): void {
    while (running.visible + running.background < width) {
      const priority = PRIORITIES.find((each) => waiting[each].length > 0 && running[each] < MOST[each]);
      if (!priority) return;
      running[priority] += 1;
      waiting[priority].shift()?.();
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
      running[priority] -= 1;
      next();
    }
  }

  /** Takes one place away, and first all beyond the few: the organization has too many calls under way. One always stays. */
  function narrow(): void {
    width = Math.max(1, Math.min(width - 1, FEW));
    calm = 0;
  }

  /** So many places there are from now on; those that were taken away stay away. */
  function allow(places: number): void {
    width = Math.max(1, width + places - widest);
    widest = places;
    next();
  }

  return { run, narrow, allow, width: () => width };
}

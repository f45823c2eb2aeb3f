/** How long the soak waits for a state before it says that it never came, in milliseconds; what holds never waits so long. */
const PATIENCE_MS = 180_000;
const PAUSE_MS = 60;

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Asks again and again until it is so. @param ask may also do what a person would do meanwhile
 * @returns whether it came to be so, or `isOver` said to stop
 */
export async function until(
  ask: () => boolean | Promise<boolean>,
  isOver: () => boolean = () => false,
  patience = PATIENCE_MS,
): Promise<boolean> {
  const end = performance.now() + patience;
  for (;;) {
    if (await ask()) return true;
    if (isOver() || performance.now() > end) return false;
    await pause(PAUSE_MS);
  }
}

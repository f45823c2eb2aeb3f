import type { Page } from '@playwright/test';

/** Begins to add up how much of the page moves without a hand having moved it. */
export async function watchShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const all = { sum: 0, what: [] as string[] };
    Object.assign(window, { shifts: all });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as Shift[]) {
        if (entry.hadRecentInput) continue;
        all.sum += entry.value;
        for (const { node } of entry.sources) {
          const element = node instanceof Element ? node : node?.parentElement;
          all.what.push(
            `${entry.value.toFixed(3)} ${element?.closest('section')?.ariaLabel ?? ''} ${element?.className ?? ''}`,
          );
        }
      }
    }).observe({ type: 'layout-shift', buffered: false });
    interface Shift {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    }
  });
}

/** The sum of the shifts since `watchShifts` (CLS without its windows of time, so never less), and what has moved. */
export async function shiftsIn(page: Page): Promise<{ sum: number; what: string[] }> {
  // What is drawn in this frame is told in the next one.
  return await page.evaluate(
    async () =>
      await new Promise<{ sum: number; what: string[] }>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => setTimeout(() => resolve((window as unknown as Watched).shifts), 50)),
        );
        interface Watched {
          shifts: { sum: number; what: string[] };
        }
      }),
  );
}

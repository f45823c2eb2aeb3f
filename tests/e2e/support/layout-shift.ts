import type { Page } from '@playwright/test';

interface Shift {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

/** Begins to note how much of the page moves without a hand having moved it. */
export async function watchShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => noted.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: false });
    Object.assign(window, { shifts: { noted, observer } });
  });
}

/** The sum of the shifts since `watchShifts` (CLS without its windows of time, so never less), and what has moved. */
export async function shiftsIn(page: Page): Promise<{ sum: number; what: string[] }> {
  return await page.evaluate(async () => {
    // A shift is known once its frame has been drawn.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const { noted, observer } = (window as unknown as Watched).shifts;
    const all = [...noted, ...observer.takeRecords()] as unknown as Shift[];
    const shifts = all.filter(({ hadRecentInput }) => !hadRecentInput);
    const what = shifts.flatMap(({ value, sources }) =>
      sources.map(({ node }) => {
        const element = node instanceof Element ? node : node?.parentElement;
        return `${value.toFixed(3)} ${element?.closest('section')?.ariaLabel ?? ''} ${element?.className ?? ''}`;
      }),
    );
    return { sum: shifts.reduce((sum, { value }) => sum + value, 0), what };
    interface Watched {
      shifts: { noted: PerformanceEntry[]; observer: PerformanceObserver };
    }
  });
}

import type { PlaywrightTestArgs, TestInfo } from '@playwright/test';
import { type DemoDesk, startDemoDesk } from '../../../demo/desk.ts';

/** What every end-to-end test gets, whatever its browser. */
export interface DeskFixtures {
  /** A demo Desk of the test's own; change its settings, arm its faults, count its requests. */
  desk: DemoDesk;
}

type Use<T> = (value: T) => Promise<void>;

export const deskFixtures = {
  // Playwright insists on the destructuring pattern.
  // oxlint-disable-next-line no-empty-pattern
  desk: async ({}: Partial<PlaywrightTestArgs>, use: Use<DemoDesk>, info: TestInfo) => {
    const lines: string[] = [];
    const desk = await startDemoDesk({ quiet: true, log: (line) => lines.push(line) });
    await use(desk);
    await desk.stop();
    if (info.status !== info.expectedStatus) {
      await info.attach('requests that the demo Desk received', { body: lines.join('\n'), contentType: 'text/plain' });
    }
  },
};

import type { CDPSession } from '@playwright/test';

/**
 * Processor time so far, in seconds: of a page's main thread, or of its whole process. Unlike the time that passes, other
 * work on the machine lengthens it little. @param session of a page, with `Performance` enabled
 */
export async function cpuSeconds(session: CDPSession, of: 'ThreadTime' | 'ProcessTime'): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === of);
  if (found === undefined) throw new Error(`This Chromium does not tell ${of}.`);
  return found.value;
}

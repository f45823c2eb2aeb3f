/** How long tests wait for a state before they give up, in milliseconds; generous, because machines differ. */
export const patience = 20_000;

/**
 * Asks again and again until the answer is neither undefined nor false.
 * @param what is named when it never comes, as in "still waiting for …"
 * @returns the answer
 * @throws {Error} after `patience`, with the last error that asking threw, if any, as its cause
 */
export async function waitFor<T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> {
  const deadline = Date.now() + patience;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > deadline) throw new Error(`After ${patience} ms still waiting for ${what}.`, { cause });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

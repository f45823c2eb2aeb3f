/** Reads of one turn as one: a list of pictures that is drawn asks for all of them at once. */
export function readTogether(
  read: (keys: string[]) => Promise<Record<string, unknown>>,
): (key: string) => Promise<unknown> {
  let asked: string[] = [];
  let reading: Promise<Record<string, unknown>> | null = null;

  async function readAsked(): Promise<Record<string, unknown>> {
    await Promise.resolve();
    const keys = asked;
    asked = [];
    reading = null;
    return await read(keys);
  }

  return async (key) => {
    asked.push(key);
    reading ??= readAsked();
    return (await reading)[key];
  };
}

type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

/** A storage area in memory that several contexts share: it stores JSON, takes its time, and tells of changes. */
export function sharedArea() {
  const items = new Map<string, string>();
  const listeners = new Set<Listener>();
  let isBroken = false;
  const gets: string[][] = [];
  const tell = (keys: string[]): void => {
    const changes = Object.fromEntries(keys.map((key) => [key, { newValue: parsed(items.get(key)) }]));
    for (const listener of listeners) listener(structuredClone(changes));
  };
  return {
    items,
    /** Every look into it, as the keys that were asked for. */
    gets,
    listeners,
    breaks: (broken: boolean) => (isBroken = broken),
    area: {
      get: async (wanted: string | string[] | null): Promise<Record<string, unknown>> => {
        if (isBroken) throw new Error('The database is corrupted.');
        const keys = wanted === null ? [...items.keys()] : [wanted].flat();
        gets.push(keys);
        return Object.fromEntries(keys.filter((key) => items.has(key)).map((key) => [key, parsed(items.get(key))]));
      },
      set: async (added: Record<string, unknown>): Promise<void> => {
        for (const [key, value] of Object.entries(added)) items.set(key, JSON.stringify(value));
        tell(Object.keys(added));
      },
      remove: async (keys: string[]): Promise<void> => {
        keys.forEach((key) => items.delete(key));
        tell(keys);
      },
      onChanged: {
        addListener: (listener: Listener) => void listeners.add(listener),
        removeListener: (listener: Listener) => void listeners.delete(listener),
      },
    },
  };
}

function parsed(json: string | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(json);
}

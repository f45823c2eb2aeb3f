import { FIRST_LOCAL, SEEN_VIEWS, type SeenView } from '../storage/first-keys';
import type { TabLike } from './follow-tab';

type Stored = Record<string, unknown>;

/** What the reads below need of the browser. */
export interface FirstReadsBrowser {
  storage: {
    local: { get(keys: string[]): Promise<Stored> };
    session: { get(keys: string | string[]): Promise<Stored> };
    onChanged: {
      addListener(listener: (changes: Stored) => void): void;
      removeListener(listener: (changes: Stored) => void): void;
    };
  };
  tabs: { query(of: { currentWindow: true }): Promise<TabLike[]> };
}

/** What was asked for while the panel's own script was still being fetched. Each may reject. */
export interface FirstReads {
  tabs: Promise<TabLike[]>;
  local: Promise<Stored>;
  /** The records that the last views of this window's tabs were put together from. */
  records: Promise<Stored>;
  /** Whether what was read of a key may be another by now. */
  hasChanged(key: string): boolean;
  /** Nothing of it is used any more. */
  end(): void;
}

/** Begins to read what the first paint needs, so that the panel's own script finds it there. Knows nothing of what it reads. */
export function beginFirstReads(api: FirstReadsBrowser): FirstReads {
  const { onChanged, session, local } = api.storage;
  const changed = new Set<string>();
  let isOver = false;
  const note = (changes: Stored): void => Object.keys(changes).forEach((key) => changed.add(key));
  onChanged.addListener(note);
  const tabs = api.tabs.query({ currentWindow: true });

  async function readRecords(): Promise<Stored> {
    const [stored, open] = await Promise.all([session.get(SEEN_VIEWS), tabs]);
    const seen = (stored[SEEN_VIEWS] ?? []) as SeenView[];
    const keys = seen.flatMap((view) => (open.some(({ url }) => url === view.url) ? view.keys : []));
    return keys.length > 0 ? await session.get(keys) : {};
  }

  const first = { tabs, local: local.get([...FIRST_LOCAL]), records: readRecords() };
  // Whoever takes what was read hears of a failure; nobody else has to.
  for (const read of Object.values(first)) read.catch(() => undefined);
  return {
    ...first,
    hasChanged: (key) => isOver || changed.has(key),
    end: () => {
      isOver = true;
      onChanged.removeListener(note);
    },
  };
}

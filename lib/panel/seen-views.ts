import type { StoreApi } from 'zustand/vanilla';
import { isListOf, isObject, isText } from '../storage/guards';
import { type Item, itemAt } from '../storage/item';
import { SEEN_VIEWS, type SeenView } from '../storage/first-keys';
import type { PanelState } from './panel-state';

/** As many views as the next opening may find: those of the tabs of a window, mostly. */
const MOST_VIEWS = 8;
/** A view that is left sooner is not noted, nor one that is not put together yet, in milliseconds. */
const RESTS_MS = 1_000;

/** The views that were shown last, the latest last. */
const seenViewsItem = itemAt<SeenView[]>(
  'session',
  SEEN_VIEWS,
  isListOf(isObject({ url: isText, keys: isListOf(isText) })),
  [],
);

interface SeenParts {
  item: Pick<Item<SeenView[]>, 'read' | 'set' | 'watch'>;
  /** The view on screen, with the keys of what of it is known; null and undefined for none. */
  shown(): { url: string | undefined; keys: string[] | null };
  /** Runs work after a time in milliseconds. */
  after(ms: number, work: () => void): void;
}

type InPanel = Pick<SeenParts, 'shown'> & Partial<SeenParts>;

/**
 * Notes which records the last views were put together from, so that the next opening reads them in one go and before its
 * script is there. The records themselves stand in the cache alone, and are read there: nothing here can be out of date.
 */
export async function followSeenViews(
  store: Pick<StoreApi<PanelState>, 'subscribe'>,
  { shown, item = seenViewsItem, after = (ms, work) => void setTimeout(work, ms) }: InPanel,
): Promise<void> {
  let known: SeenView[] = [];
  let isWaiting = false;

  function note(): void {
    isWaiting = false;
    const { url, keys } = shown();
    if (url === undefined || keys === null || keys.length === 0) return;
    if (known.some((view) => view.url === url && view.keys.join(' ') === keys.join(' '))) return;
    known = [...known.filter((view) => view.url !== url), { url, keys }].slice(-MOST_VIEWS);
    // Full, or out of reach: the next opening reads round by round.
    item.set(known).catch(() => undefined);
  }

  function noteSoon(): void {
    if (isWaiting) return;
    isWaiting = true;
    after(RESTS_MS, note);
  }

  item.watch((stored) => (known = stored));
  known = await item.read().catch(() => []);
  store.subscribe(noteSoon);
  noteSoon();
}

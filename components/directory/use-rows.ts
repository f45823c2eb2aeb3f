import { useMemo } from 'preact/hooks';
import { askedAgents } from '../../lib/directory-page/asked-agents';
import { isOnline as onlineBy } from '../../lib/directory-page/loads';
import { DIRECTORY, type DirectoryRow } from '../../lib/directory-page/rows';
import { type Sifted, filterTests, mayBeMeant, sift, wholeTests, wordsTest } from '../../lib/directory-page/sift';
import { fold } from '../../lib/text/fold.page';
import { useNow } from '../words/use-now';
import { useDirectory } from './directory-context';

const NONE: Sifted = { fits: [], unknown: [] };

/** The rows of the list that is shown, as far as they are there, and whether they are of what is typed. */
export function useRows(): Sifted & { isOfBefore: boolean; lookedThrough: number } {
  const view = useDirectory((state) => state.view);
  const typed = useDirectory((state) => state.typed);
  const list = useDirectory((state) => state.list);
  const loads = useDirectory((state) => state.loads);
  const wanted = useDirectory((state) => state.wanted);
  const now = useNow();
  const { whole, filters: names } = DIRECTORY[view.kind];
  const value = whole === null ? undefined : wanted[`${whole.reads}:all`]?.value;
  const everyRow = useMemo(() => {
    if (whole === null) return list?.agents ?? [];
    return value === undefined ? [] : whole.rows(value as never);
  }, [whole, value, list?.agents]);

  const isTyping = whole === null && typed !== view.search;
  const isOfBefore = isTyping || (whole === null && (list?.isOfBefore ?? false));
  const usesPresence = view.filters.isOnline || view.filters.isInHours;
  const who = wanted['whoIsThere:all'];
  const sifted = useMemo(() => {
    if (isOfBefore) return { fits: mayBeMeant(everyRow, typed), unknown: [] };
    if (whole !== null) {
      const words = fold(typed).split(' ').filter(Boolean);
      return sift(everyRow, [...wordsTest(words), ...wholeTests(view.filters, names)]);
    }
    const isOnline = onlineBy({ loads, wanted: who === undefined ? {} : { 'whoIsThere:all': who } });
    const tests = [...wordsTest(askedAgents(view).words), ...filterTests(view.filters, names, { isOnline, now })];
    return sift(everyRow, tests);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- who is there matters only where it is filtered by
  }, [everyRow, view, typed, isOfBefore, names, whole, now, usesPresence && loads, usesPresence && who]);
  return { ...(everyRow.length === 0 ? NONE : sifted), isOfBefore, lookedThrough: everyRow.length };
}

/** The row at a place of the list: what fits first, then what may. */
export function rowAt({ fits, unknown }: Sifted, index: number): DirectoryRow | undefined {
  return index < fits.length ? fits[index] : unknown[index - fits.length];
}

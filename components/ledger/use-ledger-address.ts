import { useEffect, useMemo, useState } from 'preact/hooks';
import { type LedgerFilters, addressOfFilters, filtersIn } from '../../lib/ledger-page/ledger-filters';

/** What the ledger page can show; the part of its address behind the hash names it. */
export const LEDGER_VIEWS = ['actions', 'recognition'] as const;
export type LedgerView = (typeof LEDGER_VIEWS)[number];

/** The view that the page's address names, the actions where it names none, and which of them are wanted. */
export function useLedgerAddress(): { view: LedgerView; filters: LedgerFilters } {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const [name] = hash.split('?');
  const view = LEDGER_VIEWS.find((one) => name === `#${one}`) ?? 'actions';
  const filters = useMemo(() => filtersIn(hash), [hash]);
  return { view, filters };
}

/** Goes to the actions that fit; the way back is the browser's. */
export function goToFilters(filters: LedgerFilters): void {
  location.hash = `#actions${addressOfFilters(filters)}`;
}

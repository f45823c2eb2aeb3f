import { useEffect, useState } from 'preact/hooks';

/** What the ledger page can show; the part of its address behind the hash names it. */
export const LEDGER_VIEWS = ['actions', 'recognition'] as const;
export type LedgerView = (typeof LEDGER_VIEWS)[number];

/** The view that the page's address names, and the actions where it names none. */
export function useLedgerView(): LedgerView {
  const [view, setView] = useState(viewInAddress);
  useEffect(() => {
    const follow = (): void => setView(viewInAddress());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return view;
}

function viewInAddress(): LedgerView {
  return LEDGER_VIEWS.find((view) => location.hash === `#${view}`) ?? 'actions';
}

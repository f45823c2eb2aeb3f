import type { LedgerEntry, LedgerItem } from '../../../lib/ledger/entry';

/** One item, changed unless it says otherwise. */
export function anItem(id: string, more: Partial<LedgerItem> = {}): LedgerItem {
  return { id, name: `Badge ${id}`, outcome: 'changed', ...more };
}

/** One award of badge 2 to user 7, done. */
export function anEntry(more: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    version: 1,
    id: 'a1',
    at: 1_000,
    orgId: '3981311',
    by: { id: '5', name: 'Casey Morgan' },
    kind: 'awardBadges',
    holder: { userId: '7', helpCenterId: '1' },
    person: { name: 'Lucas Carol', contactId: '9' },
    ticket: { id: '42', number: '101' },
    items: [anItem('2')],
    reason: null,
    comment: { state: 'none' },
    phase: 'done',
    runId: null,
    ...more,
  };
}

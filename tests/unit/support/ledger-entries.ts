import type { MemberStep, Settled, SettledChange } from '../../../lib/actions/action';
import { type LedgerComment, type LedgerEntry, changesIn, commentOf, withComment } from '../../../lib/ledger/entry';

/** One badge given, changed unless it says otherwise. */
export function anItem(id: string, more: Partial<Settled<MemberStep>> = {}): Settled<MemberStep> {
  return { is: 'member', way: 'give', id, name: `Badge ${id}`, outcome: 'changed', ...more };
}

type Told = Partial<LedgerEntry> & { items?: SettledChange[]; comment?: LedgerComment };

/** One award of badge 2 to user 7, done; its changes and its comment can be told by themselves. */
export function anEntry({ items = [anItem('2')], comment = { state: 'none' }, ...more }: Told = {}): LedgerEntry {
  const entry: LedgerEntry = {
    version: 2,
    id: 'a1',
    at: 1_000,
    orgId: '3981311',
    by: { id: '5', name: 'Casey Morgan' },
    action: 'awardBadges',
    target: { on: 'person', userId: '7', helpCenterId: '1' },
    person: { name: 'Lucas Carol', contactId: '9' },
    ticket: { id: '42', number: '101' },
    steps: items,
    reason: null,
    phase: 'done',
    runId: null,
    ...more,
  };
  return withComment(entry, comment);
}

/** An entry with its changes and its comment beside each other, as tests speak of them. */
export function told(entry: LedgerEntry): LedgerEntry & { items: SettledChange[]; comment: LedgerComment } {
  return { ...entry, items: changesIn(entry), comment: commentOf(entry) };
}

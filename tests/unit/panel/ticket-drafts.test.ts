import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { ActionRequest } from '../../../lib/actions/request';
import { type LedgerEntry, withComment } from '../../../lib/ledger/entry';
import { initialState } from '../../../lib/panel/initial-state';
import type { PanelState } from '../../../lib/panel/panel-state';
import { createTicketDrafts } from '../../../lib/panel/ticket-drafts';
import type { Wish } from '../../../lib/panel/wish';
import { NO_DRAFT, type TicketDraft } from '../../../lib/storage/draft-items';
import { anEntry } from '../support/ledger-entries';

const ORG = '3981311';
const KEY = `${ORG}:42`;
const settledSoon = async (): Promise<void> => await new Promise((resolve) => setTimeout(resolve));

/** An entry of a text for ticket 42, as far as it has come. */
function written(
  state: 'written' | 'failed',
  text = 'Called back',
  kind: 'timeout' | 'forbidden' = 'forbidden',
): LedgerEntry {
  const entry: LedgerEntry = {
    ...anEntry({ items: [] }),
    action: 'addNote',
    target: { on: 'ticket', ticketId: '42' },
    ticket: { id: '42', number: '101' },
    orgId: ORG,
    steps: [],
  };
  const comment = state === 'written' ? { state, id: '900' } : { state, problem: { kind } };
  return withComment(entry, comment, text);
}

/** A panel of its own over what is kept on disk. */
function panel(kept = new Map<string, TicketDraft>(), ledger: () => Promise<LedgerEntry[]> = async () => []) {
  const store = createStore<PanelState>()(initialState);
  const wishes: Wish[] = [];
  const said: string[] = [];
  const writes: TicketDraft[] = [];
  const disk = { isFull: false, isLocked: false };
  const drafts = createTicketDrafts(store, {
    orgId: () => ORG,
    itemOf: (id) => ({
      read: async () => {
        if (disk.isLocked) throw new Error('locked');
        return kept.get(id) ?? NO_DRAFT;
      },
      set: async (draft) => {
        await settledSoon();
        if (disk.isFull) throw new Error('QUOTA_BYTES quota exceeded');
        writes.push(draft);
        kept.set(id, draft);
      },
      remove: async () => void kept.delete(id),
    }),
    run: async (wish) => void wishes.push(wish),
    entriesSince: ledger,
    cannotKeep: () => void said.push('not kept'),
    now: () => 5_000,
  });
  const draft = (): TicketDraft => store.getState().extras.drafts['42'] ?? NO_DRAFT;
  return { ...drafts, ...drafts.actions, store, kept, wishes, said, writes, disk, draft };
}

describe('a draft', () => {
  it('is kept while it is typed, the last letter too, and two at a time never', async () => {
    const { openDraft, typeDraft, kept, writes } = panel();
    await openDraft('42');
    for (const text of ['C', 'Ca', 'Cal', 'Call']) typeDraft('42', 'note', text);
    await settledSoon();
    await settledSoon();
    await settledSoon();
    expect(kept.get(KEY)).toEqual({ note: 'Call', comment: '' });
    expect(writes.length).toBeLessThan(4);
  });

  it('belongs to its ticket, and note and comment are two', async () => {
    const { openDraft, typeDraft, kept } = panel();
    await Promise.all([openDraft('42'), openDraft('43')]);
    typeDraft('42', 'note', 'for agents');
    typeDraft('42', 'comment', 'for the customer');
    typeDraft('43', 'note', 'another one');
    await settledSoon();
    await settledSoon();
    expect(kept.get(KEY)).toEqual({ note: 'for agents', comment: 'for the customer' });
    expect(kept.get(`${ORG}:43`)?.note).toBe('another one');
  });

  it('is there again in the next panel, and gone once it is empty', async () => {
    const { kept, openDraft, typeDraft } = panel();
    await openDraft('42');
    typeDraft('42', 'note', 'half a sentence');
    await settledSoon();
    const next = panel(kept);
    await next.openDraft('42');
    expect(next.draft().note).toBe('half a sentence');
    next.typeDraft('42', 'note', '');
    await settledSoon();
    expect(kept.has(KEY)).toBe(false);
  });

  it('that comes from the disk late replaces nothing that is typed by then, and is not replaced', async () => {
    const sent = { kind: 'comment', text: 'On its way', at: 1 } as const;
    const left = { note: 'old', comment: 'for the customer', sent };
    const { openDraft, typeDraft, draft, kept } = panel(new Map([[KEY, left]]));
    const opening = openDraft('42');
    typeDraft('42', 'note', 'new');
    await opening;
    await settledSoon();
    expect(draft()).toEqual({ note: 'old\n\nnew', comment: 'for the customer', sent });
    expect(kept.get(KEY)).toEqual(draft());
  });

  it('that comes late and is empty leaves what is typed as it is', async () => {
    const { openDraft, typeDraft, draft } = panel();
    const opening = openDraft('42');
    typeDraft('42', 'note', ' new');
    await opening;
    expect(draft()).toEqual({ note: ' new', comment: '' });
  });

  it('that cannot be kept says so, and stays in the field', async () => {
    const { openDraft, typeDraft, said, disk, draft } = panel();
    await openDraft('42');
    disk.isFull = true;
    typeDraft('42', 'note', 'text');
    await settledSoon();
    await settledSoon();
    expect(said).toEqual(['not kept']);
    expect(draft().note).toBe('text');
  });
});

describe('a draft on a disk', () => {
  it('that cannot be read is not written over, and the user is told', async () => {
    const { openDraft, typeDraft, said, disk, kept, draft } = panel(new Map([[KEY, { note: 'old', comment: '' }]]));
    disk.isLocked = true;
    await openDraft('42');
    typeDraft('42', 'note', 'new');
    await settledSoon();
    expect(said).toEqual(['not kept']);
    expect(draft().note).toBe('new');
    expect(kept.get(KEY)?.note).toBe('old');
  });

  it('is not removed because the panel began anew while it was being written', async () => {
    const { openDraft, typeDraft, kept, store } = panel();
    await openDraft('42');
    typeDraft('42', 'note', 'text');
    store.setState(({ extras }) => ({ extras: { ...extras, drafts: {} } }));
    await settledSoon();
    await settledSoon();
    expect(kept.get(KEY)?.note).toBe('text');
  });
});

describe('sending', () => {
  const sent = (kept?: Map<string, TicketDraft>, ledger?: () => Promise<LedgerEntry[]>) => {
    const made = panel(kept, ledger);
    made.typeDraft('42', 'note', ' Called back \n');
    void made.sendDraft('42', 'note');
    return made;
  };

  it('asks for one action on that very ticket, and empties the field', () => {
    const { wishes, draft } = sent();
    expect(wishes).toEqual([
      { action: 'addNote', target: { on: 'ticket', ticketId: '42' }, input: { text: 'Called back' } },
    ]);
    expect(draft()).toEqual({ note: '', comment: '', sent: { kind: 'note', text: 'Called back', at: 5_000 } });
  });

  it('twice, or while the first is on its way, sends once', () => {
    const { wishes, sendDraft, typeDraft, draft } = sent();
    void sendDraft('42', 'note');
    typeDraft('42', 'note', 'Called back');
    void sendDraft('42', 'note');
    void sendDraft('42', 'comment');
    expect(wishes).toHaveLength(1);
    expect(draft().note, 'what is typed meanwhile stays').toBe('Called back');
  });

  it('nothing but spaces is nothing', () => {
    const { typeDraft, sendDraft, wishes } = panel();
    typeDraft('42', 'comment', ' \n ');
    void sendDraft('42', 'comment');
    expect(wishes).toEqual([]);
  });

  it('that has arrived leaves nothing', async () => {
    const { settled, draft, kept, openDraft } = sent();
    await openDraft('42');
    settled(written('written'));
    await settledSoon();
    await settledSoon();
    expect(draft()).toEqual(NO_DRAFT);
    expect(kept.has(KEY)).toBe(false);
  });

  it('that was refused puts the text back, before what was typed since', () => {
    const { settled, draft, typeDraft } = sent();
    typeDraft('42', 'note', 'And more');
    settled(written('failed'));
    expect(draft()).toEqual({ note: 'Called back\n\nAnd more', comment: '' });
  });

  it('that was put back and then sent from its toast is no draft any more, what was typed since is', () => {
    const { settled, draft, typeDraft } = sent();
    settled(written('failed'));
    typeDraft('42', 'note', 'Called back\n\nAnd more');
    settled(written('written'));
    expect(draft()).toEqual({ note: 'And more', comment: '' });
    typeDraft('42', 'note', 'Called back later');
    settled(written('written'));
    expect(draft().note, 'and something else is nobody’s but the user’s').toBe('Called back later');
  });

  it('of which nobody knows stays on its way until the user says otherwise', () => {
    const { settled, draft, takeBack } = sent();
    settled(written('failed', 'Called back', 'timeout'));
    expect(draft().sent?.text).toBe('Called back');
    takeBack('42');
    expect(draft()).toEqual({ note: 'Called back', comment: '' });
  });

  it.each([
    ['forbidden', 'Called back'],
    ['timeout', ''],
  ] as const)('that failed as a whole (%s) leaves %j in the field', (kind, note) => {
    const { refused, draft } = sent();
    refused({ action: 'addNote', ticket: { id: '42', number: '101' } } as ActionRequest, { kind });
    expect(draft().note).toBe(note);
  });

  it('another action of the ticket changes nothing of it', () => {
    const { settled, draft } = sent();
    settled({ ...written('written'), action: 'setStatus' });
    settled(written('written', 'Something else'));
    expect(draft().sent?.text).toBe('Called back');
  });

  it.each([
    ['arrived', [written('written')], NO_DRAFT],
    ['was refused', [written('failed')], { note: 'Called back', comment: '' }],
    ['is not known', [], { note: '', comment: '', sent: { kind: 'note', text: 'Called back', at: 5_000 } }],
  ] as const)('and closing the panel: the next one finds that it %s', async (_what, entries, left) => {
    const { kept, openDraft } = sent();
    await openDraft('42');
    await settledSoon();
    await settledSoon();
    await settledSoon();
    const next = panel(kept, async () => [...entries]);
    await next.openDraft('42');
    expect(next.draft()).toEqual(left);
  });
});

import type { StoreApi } from 'zustand/vanilla';
import type { ActionRequest } from '../actions/request';
import type { ActionId } from '../actions/specs';
import { type LedgerEntry, commentOf, commentText } from '../ledger/entry';
import type { Problem } from '../problems/problem';
import { isUnknownOutcome } from '../problems/unknown-outcome';
import { NO_DRAFT, type TicketDraft, WRITING_KINDS, type WritingKind } from '../storage/draft-items';
import type { PanelState } from './panel-state';
import type { Wish } from './wish';

/** What keeps a draft; may reject. */
export interface DraftItem {
  read(): Promise<TicketDraft>;
  set(draft: TicketDraft): Promise<void>;
  remove(): Promise<void>;
}

export interface TicketDraftsParts {
  orgId(): string | null;
  itemOf(id: string): DraftItem;
  run(wish: Wish): Promise<void>;
  /** What the ledger has since then, latest first; rejects where it cannot be read. */
  entriesSince(at: number): Promise<LedgerEntry[]>;
  /** Says that what is typed is kept nowhere. */
  cannotKeep(): void;
  now(): number;
}

const ACTION_OF = { note: 'addNote', comment: 'addComment' } as const satisfies Record<WritingKind, ActionId>;

/** What was being written that an action sent; undefined for an action that sends no text of its own. */
function kindOf(action: ActionId): WritingKind | undefined {
  return WRITING_KINDS.find((kind) => ACTION_OF[kind] === action);
}

/**
 * What is being written to tickets: each text belongs to its ticket, is kept with every letter, and goes only when it is
 * known to have arrived. While a text is on its way it cannot be sent a second time.
 */
export function createTicketDrafts(
  store: StoreApi<PanelState>,
  { orgId, itemOf, run, entriesSince, cannotKeep, now }: TicketDraftsParts,
) {
  /** What is to be kept, by organization and ticket; also once the panel shows another session. */
  const latest = new Map<string, TicketDraft>();
  const saving = new Set<string>();
  /** Whose draft has been read: what is on the disk unread is not written over. */
  const opened = new Set<string>();

  function draftOf(ticketId: string): TicketDraft {
    return store.getState().extras.drafts[ticketId] ?? NO_DRAFT;
  }

  function show(ticketId: string, draft: TicketDraft): void {
    store.setState(({ extras }) => ({ extras: { ...extras, drafts: { ...extras.drafts, [ticketId]: draft } } }));
  }

  /** Shows a draft and keeps it; of many letters in a row the last is kept, and never two at a time. */
  function put(ticketId: string, draft: TicketDraft): void {
    show(ticketId, draft);
    const org = orgId();
    if (org === null) return;
    const id = `${org}:${ticketId}`;
    latest.set(id, draft);
    if (opened.has(id) && !saving.has(id)) void save(id);
  }

  async function save(id: string): Promise<void> {
    saving.add(id);
    const item = itemOf(id);
    try {
      for (let draft = latest.get(id); draft !== undefined; draft = latest.get(id)) {
        await (isEmpty(draft) ? item.remove() : item.set(draft));
        if (latest.get(id) === draft) latest.delete(id);
      }
    } catch {
      cannotKeep();
    }
    saving.delete(id);
  }

  /** Reads what was begun for a ticket, and finds out what became of what had been sent when the panel went. */
  async function openDraft(ticketId: string): Promise<void> {
    const org = orgId();
    if (org === null) return;
    const id = `${org}:${ticketId}`;
    if (opened.has(id) && store.getState().extras.drafts[ticketId] !== undefined) return;
    let draft: TicketDraft;
    try {
      draft = await itemOf(id).read();
    } catch {
      return cannotKeep();
    }
    opened.add(id);
    if (orgId() !== org) return;
    // What was typed meanwhile follows what was there before.
    const typed = store.getState().extras.drafts[ticketId];
    if (typed === undefined) show(ticketId, draft);
    else put(ticketId, (draft = both(draft, typed)));
    const { sent } = draft;
    if (!sent) return;
    const entries = await entriesSince(sent.at).catch(() => []);
    const entry = entries.find(
      (each) =>
        each.orgId === org &&
        each.ticket?.id === ticketId &&
        each.action === ACTION_OF[sent.kind] &&
        commentText(each) === sent.text,
    );
    if (entry) settled(entry);
  }

  function typeDraft(ticketId: string, kind: WritingKind, text: string): void {
    put(ticketId, { ...draftOf(ticketId), [kind]: text });
  }

  /** Sends what was written for a ticket; nothing while there is nothing, or something of it is on its way. */
  async function sendDraft(ticketId: string, kind: WritingKind): Promise<void> {
    const draft = draftOf(ticketId);
    const text = draft[kind].trim();
    if (text === '' || draft.sent) return;
    put(ticketId, { ...draft, [kind]: '', sent: { kind, text, at: now() } });
    await run({ action: ACTION_OF[kind], target: { on: 'ticket', ticketId }, input: { text } });
  }

  /** The user takes back a text of which it is not known whether it has arrived. */
  function takeBack(ticketId: string): void {
    const { sent, ...draft } = draftOf(ticketId);
    if (sent) put(ticketId, { ...draft, [sent.kind]: joined(sent.text, draft[sent.kind]) });
  }

  /** An action has come to an end, whatever it was: what has arrived is no draft any more. */
  function settled(entry: LedgerEntry): void {
    const ticketId = entry.ticket?.id;
    const kind = kindOf(entry.action);
    const text = commentText(entry);
    if (ticketId === undefined || kind === undefined || text === null) return;
    const { state, problem } = commentOf(entry);
    const { sent, ...draft } = draftOf(ticketId);
    const isThere = state === 'written' || state === 'withdrawn';
    if (sent?.text !== text) {
      // It had been put back, and was sent again from its toast.
      if (isThere) put(ticketId, { ...draftOf(ticketId), [kind]: without(text, draft[kind]) });
      return;
    }
    if (isThere) put(ticketId, draft);
    if (state === 'failed' && !(problem && isUnknownOutcome(problem))) takeBack(ticketId);
  }

  /** An action was refused as a whole; what may have arrived all the same stays on its way. */
  function refused({ action, ticket }: ActionRequest, problem: Problem): void {
    if (ticket && kindOf(action) !== undefined && !isUnknownOutcome(problem)) takeBack(ticket.id);
  }

  return { settled, refused, actions: { openDraft, typeDraft, sendDraft, takeBack } };
}

function isEmpty({ note, comment, sent }: TicketDraft): boolean {
  return note === '' && comment === '' && sent === undefined;
}

/** A draft with what was written after it. Of two texts on their way the later one is known of; the ledger has the other. */
function both(before: TicketDraft, since: TicketDraft): TicketDraft {
  const texts = { note: joined(before.note, since.note), comment: joined(before.comment, since.comment) };
  const sent = since.sent ?? before.sent;
  return { ...texts, ...(sent && { sent }) };
}

/** What was typed since a text was put back before it; something else altogether stays. */
function without(sent: string, text: string): string {
  if (text.trim() === sent) return '';
  return text.startsWith(`${sent}\n\n`) ? text.slice(sent.length + 2) : text;
}

function joined(before: string, since: string): string {
  if (before.trim() === '') return since;
  return since.trim() === '' ? before : `${before}\n\n${since}`;
}

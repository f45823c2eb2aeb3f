import type { ActionId, InputOf, TargetOf } from './specs';

/** Whose doing it is about and where it was done, as it was on screen when the user chose; for ledger, toast and comment. */
export interface About {
  person: { name: string; contactId: string | null };
  ticket: { id: string; number: string | null } | null;
}

interface RequestFor<TId extends ActionId> extends About {
  /** Made by the page (UUID); asking again with the same one after the worker was stopped never writes twice. */
  actionId: string;
  action: TId;
  target: TargetOf<TId>;
  input: InputOf<TId>;
  /** One line, kept in the ledger. */
  reason: string | null;
  /** Whether the reason is also written to the ticket as a private comment. */
  writeComment: boolean;
  /** The bulk run it belongs to. */
  runId: string | null;
}

/** What a page asks of the worker to have something done. */
export type ActionRequest<TId extends ActionId = ActionId> = { [TEach in TId]: RequestFor<TEach> }[TId];

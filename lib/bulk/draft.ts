import type { Check } from './dry-run';

type Source = 'paste' | 'label' | 'tickets';

/** What the user has entered so far. */
export interface Draft {
  source: Source;
  /** The pasted people. */
  text: string;
  labelId: string | null;
  ticketsBy: 'filter' | 'paste';
  departmentId: string | null;
  status: string;
  atMost: number;
  ticketText: string;
  badgeId: string | null;
  badgeName: string;
  reason: string;
}

export const EMPTY_DRAFT: Draft = {
  source: 'paste',
  text: '',
  labelId: null,
  ticketsBy: 'filter',
  departmentId: null,
  status: '',
  atMost: 100,
  ticketText: '',
  badgeId: null,
  badgeName: '',
  reason: '',
};

export type Step = 'who' | 'badge' | 'check';

/** A draft as it outlives a reload, with the check so far: looking two hundred people up again would cost credits. */
export interface KeptDraft {
  orgId: string;
  step: Step;
  draft: Draft;
  check: Check | null;
  /** What the check was made for, so that another paste does not meet an old one. */
  checkedFor: string;
}

/** What people a draft is about, as text: two drafts that give the same need only one check. */
export function peopleOf(draft: Draft): string {
  const { source, text, labelId, ticketsBy, departmentId, status, atMost, ticketText } = draft;
  if (source === 'paste') return JSON.stringify([source, text]);
  if (source === 'label') return JSON.stringify([source, labelId]);
  if (ticketsBy === 'paste') return JSON.stringify([source, ticketsBy, ticketText]);
  return JSON.stringify([source, ticketsBy, departmentId, status, atMost]);
}

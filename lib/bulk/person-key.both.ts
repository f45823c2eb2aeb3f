/** How a person is named before Desk has been asked: by what was pasted, or by what a list of Desk already told. */
export type PersonKey =
  | { kind: 'email'; value: string }
  /** An id of which nobody said whether it is a contact's or a help-center user's. */
  | { kind: 'id'; value: string }
  | { kind: 'contact'; value: string }
  | { kind: 'ticketNumber'; value: string }
  | { kind: 'ticketId'; value: string };

/** One help-center user that may be meant. */
export interface Candidate {
  userId: string;
  helpCenterId: string;
  /** All help centers this user is in, for telling candidates apart. */
  helpCenterNames: string[];
  name: string;
  email: string | null;
  contactId: string | null;
  isActive: boolean;
}

/** A contact as far as the check shows it. */
export interface ContactName {
  id: string;
  name: string;
  email: string | null;
}

/** What Desk knows of a key. Nobody at all: `candidates` is empty and `contact` null. */
export interface Found {
  /** What the key turned out to be; null when nothing was found. */
  as: 'contact' | 'user' | null;
  contact: ContactName | null;
  /** Contacts that have the address with the same right, none of whom has a help-center user: the user has to say which. */
  severalContacts?: ContactName[];
  candidates: Candidate[];
  /** The only candidate is not surely meant: the user has to say so. */
  mustChoose?: true;
}

/** One person to look up, with where it was named. */
export interface InputRow {
  /** Line of the pasted text, from 1; 0 when it was not pasted. */
  line: number;
  /** What was pasted, or the name a list of Desk gave. */
  text: string;
  key: PersonKey;
}

/** What names nobody, and where it stands. */
export interface BadRow {
  line: number;
  /** Shortened. */
  text: string;
  why: 'nobody' | 'badAddress' | 'badNumber' | 'badTicket' | 'manyNumbers';
}

/** What a paste amounts to. */
export interface ParsedInput {
  rows: InputRow[];
  bad: BadRow[];
  /** How many were named more than once; each is in `rows` once. */
  duplicates: number;
  /** How many came after the last one that a run takes. */
  beyondLimit: number;
}

/** More people than this are another day's run: a run has to be looked through before it starts. */
export const MOST_PEOPLE = 2_000;

/** Tells whether two keys mean the same. */
export function keyText({ kind, value }: PersonKey): string {
  return `${kind}:${value}`;
}

/** Puts rows together: each key once, no more than a run takes. */
export function collectRows(rows: InputRow[], bad: BadRow[]): ParsedInput {
  const seen = new Set<string>();
  const kept: InputRow[] = [];
  let duplicates = 0;
  let beyondLimit = 0;
  for (const row of rows) {
    const key = keyText(row.key);
    if (seen.has(key)) duplicates += 1;
    else if (seen.size >= MOST_PEOPLE) beyondLimit += 1;
    else kept.push(row);
    if (seen.size < MOST_PEOPLE) seen.add(key);
  }
  return { rows: kept, bad, duplicates, beyondLimit };
}

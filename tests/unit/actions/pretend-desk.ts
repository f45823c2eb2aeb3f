import type { Collection, Held } from '../../../lib/actions/collection.worker';
import { createPersonChanges } from '../../../lib/actions/person-changes.worker';
import { type FoundNote, createTicketNotes } from '../../../lib/actions/ticket-notes.worker';
import type { MassResult } from '../../../lib/desk-api/records';
import { labelCollection } from '../../../lib/labels/label-collection';
import type { Ledger } from '../../../lib/ledger/ledger';
import type { BadgesChange, LabelsChange } from '../../../lib/messages/action-messages';
import { problemOf } from '../../../lib/problems/problem';
import { memoryLedger } from '../support/memory-ledger';

export const success = (id: string): MassResult => ({ id, success: true, errorCode: null, message: null });
export const refusal = (id: string, errorCode: string | null = 'UNPROCESSABLE_ENTITY'): MassResult => ({
  id,
  success: false,
  errorCode,
  message: errorCode === 'FORBIDDEN' ? 'Restricted' : null,
});

type Answer = (ids: string[]) => MassResult[];

/** A Desk with one person and one ticket on it, and a list of what was written; steps can be made to fail. */
export function pretendDesk(...badgeIds: string[]) {
  const memory = memoryLedger();
  const held = new Set(badgeIds);
  const labels = new Map<string, boolean>();
  const notes: FoundNote[] = [];
  const writes: string[] = [];
  const remembered: string[][] = [];
  const steps = {
    /** What the write answers; throwing here is a refusal before anything was done. */
    answer: ((ids) => ids.map(success)) as Answer,
    /** After Desk has done it, before its answer arrives. */
    afterWrite: (): void => undefined,
    beforeRead: (): void => undefined,
    beforeNote: (): void => undefined,
    afterNote: (): void => undefined,
    beforeLook: (): void => undefined,
    beforeRemoval: (): void => undefined,
  };

  function write(way: 'give' | 'take', ids: string[], apply: (id: string) => void): MassResult[] {
    writes.push(`${way} ${ids.join(',')}`);
    const results = steps.answer(ids);
    const refused = new Set(results.filter((result) => !result.success).map(({ id }) => id));
    ids.filter((id) => !refused.has(id)).forEach(apply);
    steps.afterWrite();
    return results;
  }

  const badge = (id: string): Held => ({ id, name: `Badge ${id}` });
  const badges: Collection = {
    held: async () => {
      steps.beforeRead();
      return [...held].map(badge);
    },
    give: async (_, items) => write('give', ids(items), (id) => held.add(id)),
    take: async (_, items) => write('take', ids(items), (id) => held.delete(id)),
    remember: async (_, now) => void remembered.push(ids(now)),
    recordOf: async ({ id }) => badge(id),
    refused: { give: 'awardRefused', take: 'revokeRefused' },
  };

  const call = async ({ path, body }: { path: string; body?: unknown }): Promise<unknown> => {
    const asked = body as { labels?: { id: string; isPrimary: boolean }[]; labelIds?: string[] };
    if (path.endsWith('/assign')) {
      const given = asked.labels ?? [];
      writes.push(`assign ${given.map(({ id, isPrimary }) => (isPrimary ? `${id}*` : id)).join(',')}`);
      given.forEach(({ id, isPrimary }) => labels.set(id, isPrimary));
      return { results: ids(given).map((id) => ({ id, success: true })) };
    }
    const taken = asked.labelIds ?? [];
    return { results: write('take', taken, (id) => labels.delete(id)).map(({ id, success }) => ({ id, success })) };
  };
  const labelsOfPerson = labelCollection({
    client: { call } as never,
    held: async () =>
      [...labels].map(([id, isPrimary]) => ({
        id,
        name: `Label ${id}`,
        isPrimary,
        helpCenterId: '1',
        isRounded: true,
        backgroundColour: null,
        textColour: null,
      })),
    remember: async (_, now) => void remembered.push(ids(now)),
    catalogue: async () => [],
  });

  const noteDesk = {
    write: async (ticketId: string, content: string) => {
      writes.push(`note ${ticketId}`);
      steps.beforeNote();
      const id = String(notes.length + 900);
      notes.unshift({ id, content, plainText: null, isPublic: false, commenterId: '5', commentedAt: 1_000 });
      steps.afterNote();
      return id;
    },
    latest: async () => {
      steps.beforeLook();
      return notes;
    },
    remove: async (_: string, id: string) => {
      writes.push(`remove ${id}`);
      steps.beforeRemoval();
      notes.splice(0, notes.length, ...notes.filter((note) => note.id !== id));
    },
  };

  /** A worker; a second one knows only what the ledger holds. */
  const worker = (orgId = '3981311', ledger: Ledger = memory.open()) =>
    createPersonChanges({
      orgId,
      by: { id: '5', name: 'Casey Morgan' },
      badges,
      labels: labelsOfPerson,
      notes: createTicketNotes(noteDesk, ledger),
      ledger,
      now: () => 1_000,
    });

  return { ...memory, held, labels, notes, writes, remembered, steps, worker };
}

function ids(items: { id: string }[]): string[] {
  return items.map(({ id }) => id);
}

const person = {
  userId: '7',
  helpCenterId: '1',
  actionId: 'a1',
  person: { name: 'Lucas Carol', contactId: '9' },
  ticket: { id: '42', number: '101' },
  runId: null,
};

/** Awarding these badges, without a reason. */
export function anAward(badgeIds = ['2'], more: Partial<BadgesChange> = {}): BadgesChange {
  const items = badgeIds.map((id) => ({ id, name: `Badge ${id}` }));
  return { ...person, kind: 'awardBadges', items, reason: null, writeComment: false, ...more };
}

/** Adding or removing these labels. */
export function aLabelChange(kind: LabelsChange['kind'], labelIds: string[]): LabelsChange {
  return { ...person, kind, items: labelIds.map((id) => ({ id, name: `Label ${id}` })) };
}

/** The kind of the problem that a piece of work ends with. */
export async function problemIn(work: Promise<unknown>): Promise<string> {
  return problemOf(await work.catch((thrown: unknown) => thrown)).kind;
}

/** What became of each item. */
export function outcomes(entry: { items: { id: string; outcome: string }[] }): Record<string, string> {
  return Object.fromEntries(entry.items.map(({ id, outcome }) => [id, outcome]));
}

import { type WantedNote, keyOf } from '../../../lib/actions/action';
import { labels as labelsOfUser } from '../../../lib/actions/labels.worker';
import { type Collection, type Held, membership } from '../../../lib/actions/membership.worker';
import { WORKER_ACTIONS } from '../../../lib/actions/registry.worker';
import type { ActionRequest } from '../../../lib/actions/request';
import { createRunner } from '../../../lib/actions/run-action.worker';
import { type FoundNote, createTicketNotes } from '../../../lib/actions/ticket-notes.worker';
import type { MassResult } from '../../../lib/desk-api/records';
import { createUndo } from '../../../lib/actions/undo-action.worker';
import type { ActionTools } from '../../../lib/actions/worker-action.worker';
import { type LedgerEntry, changesIn } from '../../../lib/ledger/entry';
import type { Ledger } from '../../../lib/ledger/ledger';
import { problemError, problemOf } from '../../../lib/problems/problem';
import { told } from '../support/ledger-entries';
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
  /** Since when badges are held, where Desk says it (epoch milliseconds). */
  const since = new Map<string, number>();
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

  const badge = (id: string): Held => ({ id, name: `Badge ${id}`, awardedAt: since.get(id) ?? null });
  const badges: Collection = {
    held: async () => {
      steps.beforeRead();
      return [...held].map(badge);
    },
    give: async (_tools, _holder, items) => write('give', ids(items), (id) => held.add(id)),
    take: async (_tools, _holder, items) => write('take', ids(items), (id) => held.delete(id)),
    remember: async (_tools, _holder, now) => void remembered.push(ids(now)),
    recordOf: async (_tools, { id }) => badge(id),
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
  const labelsOfPerson: typeof labelsOfUser = {
    ...labelsOfUser,
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
    remember: async (_tools, _holder, now) => void remembered.push(ids(now)),
  };
  const tools = {
    desk: { call },
    cached: async (_resource, _id, otherwise) => otherwise,
  } as Partial<ActionTools> as ActionTools;

  const noteDesk = {
    write: async (ticketId: string, note: WantedNote) => {
      writes.push(`note ${ticketId}`);
      steps.beforeNote();
      const id = String(notes.length + 900);
      const { text: content, isPublic } = note;
      notes.unshift({ id, content, plainText: null, isPublic, commenterId: '5', commentedAt: 1_000 });
      steps.afterNote();
      return id;
    },
    read: async (_: string, id: string) => {
      const found = notes.find((note) => note.id === id);
      if (!found) throw problemError('notFound');
      return found;
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

  /** Time that passes only while somebody waits; `meanwhile` is what Desk does then. */
  const time = { ms: 1_000, meanwhile: (_now: number): void => undefined };
  const clock = {
    now: () => time.ms,
    wait: async (ms: number) => {
      time.ms += ms;
      time.meanwhile(time.ms);
    },
  };

  /** A worker; a second one knows only what the ledger holds. */
  const worker = (orgId = '3981311', ledger: Ledger = memory.open()) => {
    const parts = {
      orgId,
      by: { id: '5', name: 'Casey Morgan' },
      halves: {
        ...WORKER_ACTIONS,
        awardBadges: membership('awardBadges', badges),
        revokeBadges: membership('revokeBadges', badges),
        addLabels: membership('addLabels', labelsOfPerson),
        removeLabels: membership('removeLabels', labelsOfPerson),
      },
      tools,
      notes: createTicketNotes(noteDesk, ledger, clock),
      ledger,
      clock,
    };
    const runner = createRunner(parts);
    return {
      run: async (request: ActionRequest) => told(await runner.run(request)),
      comment: async (actionId: string) => told(await runner.comment(actionId)),
      settle: async (actionId: string) => told(await runner.settle(actionId)),
      undo: async (actionId: string) => told(await createUndo(parts)(actionId)),
    };
  };
  /** What the ledger has of an action. */
  const find = async (actionId: string) => {
    const entry = await memory.ledger.find(actionId);
    return entry && told(entry);
  };

  return { ...memory, find, time, held, since, labels, notes, writes, remembered, steps, worker };
}

function ids(items: { id: string }[]): string[] {
  return items.map(({ id }) => id);
}

const common = {
  target: { on: 'person', userId: '7', helpCenterId: '1' },
  actionId: 'a1',
  person: { name: 'Lucas Carol', contactId: '9' },
  ticket: { id: '42', number: '101' },
  reason: null,
  writeComment: false,
  runId: null,
} as const;

type MemberAction = 'awardBadges' | 'revokeBadges' | 'addLabels' | 'removeLabels';

/** Awarding these badges, without a reason. */
export function anAward(
  badgeIds = ['2'],
  more: Partial<Omit<ActionRequest<MemberAction>, 'input' | 'target'>> = {},
): ActionRequest<MemberAction> {
  const items = badgeIds.map((id) => ({ id, name: `Badge ${id}` }));
  return { ...common, action: 'awardBadges', input: { items }, ...more };
}

/** Adding or removing these labels. */
export function aLabelChange(action: 'addLabels' | 'removeLabels', labelIds: string[]): ActionRequest<MemberAction> {
  return { ...common, action, input: { items: labelIds.map((id) => ({ id, name: `Label ${id}` })) } };
}

/** The kind of the problem that a piece of work ends with. */
export async function problemIn(work: Promise<unknown>): Promise<string> {
  return problemOf(await work.catch((thrown: unknown) => thrown)).kind;
}

/** What became of each item. */
export function outcomes(entry: LedgerEntry): Record<string, string> {
  return Object.fromEntries(changesIn(entry).map((step) => [keyOf(step), step.outcome]));
}

import { actionIdOf } from './action-id';
import { type Check, type CheckRow, type Verdict, contactOf, emailOf, recipientOf, verdictsOf } from './dry-run';
import type { Run, RunRow } from './run';

export interface RunPlan {
  id: string;
  orgId: string;
  badge: { id: string; name: string };
  reason: string | null;
  check: Check;
  /** Epoch milliseconds. */
  at: number;
}

/** Turns what the user has seen in the check into a run; who takes no part is kept for the report. */
export async function planRun({ check, ...plan }: RunPlan): Promise<Run> {
  const verdicts = verdictsOf(check);
  const rows = await Promise.all(
    check.rows.map(async (row, n) => await plannedRow(plan.id, row, n, verdicts[n] ?? 'failed')),
  );
  return {
    head: { version: 1, ...plan, total: rows.length, phase: 'running', pause: null, wasCancelled: false },
    rows,
  };
}

async function plannedRow(runId: string, row: CheckRow, n: number, verdict: Verdict): Promise<RunRow> {
  const recipient = recipientOf(row);
  const contact = contactOf(row);
  const base = {
    n,
    person: {
      name: recipient?.name || contact?.name || row.text,
      contactId: recipient?.contactId ?? contact?.id ?? null,
    },
    email: emailOf(row),
  };
  if (recipient && verdict === 'willReceive') {
    const { userId, helpCenterId } = recipient;
    const actionId = await actionIdOf(runId, userId, 1);
    const target = { actionId, attempt: 1, holder: { userId, helpCenterId } };
    return { ...base, target, state: 'pending', verdict: null };
  }
  const state = verdict === 'alreadyHas' ? 'already' : 'skipped';
  return { ...base, target: null, state, verdict, ...(row.problem ? { problem: row.problem } : {}) };
}

import { type LedgerEntry, changesIn } from '../../../lib/ledger/entry';
import type { Handlers } from '../../../lib/messages/serve.worker';
import { DesksideError } from '../../../lib/problems/problem';

/** One badge for one person, as the tests say it. */
export interface BadgeWish {
  userId: string;
  helpCenterId: string;
  badgeId: string;
  actionId: string;
}

/** Awards one badge; a badge refused inside an answer of the worker is thrown as its problem. */
export async function award(service: Handlers, { badgeId, ...wish }: BadgeWish) {
  const { actionId, ...holder } = wish;
  const entry = await service['action/run']({
    actionId,
    action: 'awardBadges',
    target: { on: 'person', ...holder },
    input: { items: [{ id: badgeId, name: 'Badge' }] },
    person: { name: 'Lucas Carol', contactId: null },
    ticket: null,
    reason: null,
    writeComment: false,
    runId: null,
  });
  const [item] = changesIn(entry);
  if (item?.problem) throw new DesksideError(item.problem);
  return { phase: entry.phase, changed: item?.outcome === 'changed' };
}

/** Takes back what an action changed. */
export async function undo(service: Handlers, { actionId }: { actionId: string }): Promise<LedgerEntry> {
  return await service['action/undo']({ actionId });
}

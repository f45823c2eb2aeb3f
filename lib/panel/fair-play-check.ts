import { pastAwards } from '../fair-play/past-awards';
import { type FairPlayWarning, fairPlayWarnings } from '../fair-play/warnings';
import type { Badge, Holder } from '../desk-api/records';
import { openLedger } from '../ledger/open-ledger';
import type { Ask } from '../messages/protocol';
import { readRecord } from '../records/read-record.page';
import type { SessionState } from '../session/session-state';
import { contactOnScreen } from './on-screen';
import type { PanelState } from './panel-state';

const DAY_MS = 86_400_000;
/** More than anybody awards within a cool-down; a warning is not worth reading without end. */
const MOST_READ = 5_000;

let ledger: ReturnType<typeof openLedger> | undefined;

/**
 * Gathers what the rules need, and only that: the ledger when there is a limit, one question to Desk (cached) when
 * colleagues matter. What cannot be found out warns of nothing.
 */
export async function checkFairPlay(
  ask: Ask,
  state: PanelState,
  session: SessionState | null,
  holder: Holder,
  badges: Badge[],
): Promise<FairPlayWarning[]> {
  if (session?.status !== 'signedIn') return [];
  const settings = state.extras.fairPlay;
  const now = Date.now();
  const [history, isAgent] = await Promise.all([
    historyOf(state, now).catch(() => []),
    settings.colleagues ? readRecord('userKind', holder, {}, ask).then(({ value }) => value.isAgent, unknown) : null,
  ]);
  return fairPlayWarnings({
    settings,
    agent: session.agent,
    person: {
      userId: holder.userId,
      contactId: contactOnScreen(state),
      email: state.requester.value?.email ?? state.ticket.value?.contact?.email ?? null,
      isAgent,
    },
    badges: badges.map(({ id, name }) => ({ id, name })),
    history,
    now,
  });

  async function historyOf({ extras }: PanelState, until: number) {
    const { coolDownDays, dailyAllowance } = extras.fairPlay;
    if (coolDownDays === null && dailyAllowance === null) return [];
    ledger ??= openLedger();
    const since = until - Math.max(coolDownDays ?? 0, 1) * DAY_MS;
    const entries = await ledger.list({ since, limit: MOST_READ });
    return pastAwards(
      entries.filter((entry) => session?.status === 'signedIn' && entry.orgId === session.organization.id),
    );
  }
}

function unknown(): null {
  return null;
}

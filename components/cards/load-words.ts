import type { AgentTicketCount } from '../../lib/desk-api/records/availability';
import { t, tCount } from '../../lib/text/t';

/** Whether somebody is there, as far as Desk tells. */
export function presenceWords({ isOnline }: Pick<AgentTicketCount, 'isOnline'>): string | null {
  return isOnline === null ? null : t(isOnline ? 'online' : 'offline');
}

/** Presence, open and overdue tickets in a few words; empty where Desk tells none of them. */
export function loadWords(load: AgentTicketCount | undefined): string {
  if (load === undefined) return '';
  const open = load.open === null ? null : tCount('openTickets', load.open);
  const overdue = load.overdue === null || load.overdue === 0 ? null : t('overdueTickets', load.overdue);
  return [presenceWords(load), open, overdue].filter((each) => each !== null).join(' · ');
}

/** Who is there comes first, and of these who has least to do; what Desk does not tell comes after what it tells. */
export function byLoad(one: AgentTicketCount | undefined, other: AgentTicketCount | undefined): number {
  const rank = (load: AgentTicketCount | undefined): number =>
    load?.isOnline === true ? 0 : load?.isOnline === false ? 2 : 1;
  const open = (load: AgentTicketCount | undefined): number => load?.open ?? Number.MAX_SAFE_INTEGER;
  return rank(one) - rank(other) || open(one) - open(other);
}

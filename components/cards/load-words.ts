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

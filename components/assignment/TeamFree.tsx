import { teamFree } from '../../lib/assignment/team-free';
import type { Ticket } from '../../lib/desk-api/records';
import { t } from '../../lib/text/t';
import '../styles/assignment.css';
import { useNow } from '../words/use-now';
import { useWhoCan } from './use-who-can';

/** How many of the ticket's team could take it now; nothing unless that is known from having looked, and still fresh. */
export function TeamFree({ ticket }: { ticket: Ticket }) {
  const { ranked, told } = useWhoCan(ticket, useNow());
  const counted = ticket.teamId !== null && told.presence === 'told' ? teamFree(ranked ?? []) : null;
  if (!counted) return null;
  return (
    <span class="team-free quiet" title={t('whoFreeHint')}>
      {t('whoFree', counted.free, counted.members)}
    </span>
  );
}

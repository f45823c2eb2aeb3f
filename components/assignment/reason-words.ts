import { nameOf } from '../../lib/assignment/languages';
import type { RankedAgent, Reason } from '../../lib/assignment/rank-agents';
import type { ListedAgent } from '../../lib/desk-api/records/agent';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { language } from '../../lib/text/language';
import { joined } from '../../lib/text/joined.page';

/** A Monday, for the names of days and hours. */
const MONDAY = Date.UTC(2024, 0, 1);
const HOUR = 3_600_000;

/** What a line has room for, the most telling first; presence is a mark before it. */
const IN_LINE = ['openTickets', 'inHours', 'offHoursUntil', 'skill', 'language'] as const;

type Told = RankedAgent<ListedAgent>;

/** The reasons that a line of an agent shows, in words. @param now epoch milliseconds */
export function lineWords({ agent, reasons }: Told, now: number): string[] {
  return IN_LINE.flatMap((is) => {
    const reason = reasons.find((each) => each.is === is);
    if (reason?.is === 'openTickets') return tCount('whoOpen', reason.count);
    return reason ? wordsOf(reason, agent, now, null) : [];
  });
}

/** Everything that is known of an agent, for whoever points at the line. @param teamName of the ticket's team */
export function allWords({ agent, reasons }: Told, now: number, teamName: string | null): string {
  const role = agent.role === null ? [] : displayText(agent.role);
  return joined(
    [displayText(agent.name), role, reasons.flatMap((reason) => wordsOf(reason, agent, now, teamName))].flat(),
  );
}

function wordsOf(reason: Reason, agent: ListedAgent, now: number, teamName: string | null): string | string[] {
  switch (reason.is) {
    case 'inTeam':
      return teamName === null ? [] : displayText(teamName);
    case 'online':
      return t('whoOnline');
    case 'offline':
      return t('whoOffline');
    case 'inHours':
      return clockOf(agent, now);
    case 'offHoursUntil':
      return t('whoOffUntil', clockOf(agent, now), opening(reason));
    case 'skill':
      return t('whoKnows', displayText(reason.channel));
    case 'openTickets':
      return tCount('whoTicketsOpen', reason.count);
    case 'language':
      // The language alone: "French", not "French (Canada)".
      return nameOf(reason.code.split(/[_-]/)[0] ?? '') ?? [];
  }
}

/** The clock on the agent's wall; who has no readable one has no reason to tell it. */
function clockOf({ timeZone }: ListedAgent, now: number): string {
  return new Intl.DateTimeFormat(language(), {
    timeZone: timeZone ?? 'UTC',
    hour: 'numeric',
    minute: '2-digit',
  }).format(now);
}

/** The hour alone where it is within a day; after a weekend, which ends on Monday, with the day. */
function opening({ hour, inDays }: Extract<Reason, { is: 'offHoursUntil' }>): string {
  const weekday = inDays > 1 ? { weekday: 'short' as const } : {};
  return new Intl.DateTimeFormat(language(), { ...weekday, hour: 'numeric', timeZone: 'UTC' }).format(
    MONDAY + hour * HOUR,
  );
}

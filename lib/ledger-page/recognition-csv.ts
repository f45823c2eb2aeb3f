import { targetKey } from '../actions/target';
import { toCsv } from '../text/csv.page';
import { displayText } from '../text/display-text';
import { t } from '../text/t';
import type { Award } from './recognition';

const HEAD = [
  'ledgerWhen',
  'recognition_columnBadge',
  'ledgerPerson',
  'ledgerUserId',
  'ledgerOutcome',
  'ledgerTicket',
  'ledgerBy',
  'ledgerReason',
  'ledgerOrganization',
] as const;

const STATE = {
  stands: 'recognition_stands',
  takenBack: 'recognition_takenBackOne',
  unknown: 'ledgerItemPending',
} as const;

/** The awards as CSV for a spreadsheet, one row for each; times in UTC (ISO 8601). */
export function recognitionCsv(awards: readonly Award[]): string {
  const rows = awards.map(({ entry, badge, state }) => [
    new Date(entry.at).toISOString(),
    displayText(badge.name),
    displayText(entry.person.name),
    targetKey(entry.target),
    t(STATE[state]),
    entry.ticket ? (entry.ticket.number ?? entry.ticket.id) : '',
    displayText(entry.by?.name ?? ''),
    displayText(entry.reason ?? ''),
    entry.orgId,
  ]);
  return toCsv([HEAD.map((key) => t(key)), ...rows]);
}

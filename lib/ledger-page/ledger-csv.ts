import { displayText } from '../text/display-text';
import { toCsv } from '../text/csv.page';
import { t } from '../text/t';
import { nameOf } from '../actions/action';
import { targetKey } from '../actions/target';
import { type LedgerEntry, changesIn } from '../ledger/entry';
import { actionWords, commentWords, outcomeWords, undoWords } from './ledger-words';

const HEAD = [
  'ledgerWhen',
  'ledgerWhat',
  'ledgerItem',
  'ledgerOutcome',
  'ledgerPerson',
  'ledgerUserId',
  'ledgerTicket',
  'ledgerBy',
  'ledgerReason',
  'ledgerComment',
  'ledgerUndo',
  'ledgerRun',
  'ledgerOrganization',
] as const;

/** The entries as CSV for a spreadsheet, one row for each badge or label; times in UTC (ISO 8601). */
export function ledgerCsv(entries: LedgerEntry[]): string {
  const head = HEAD.map((key) => t(key));
  const rows = entries.flatMap((entry) =>
    changesIn(entry).map((step) => [
      new Date(entry.at).toISOString(),
      actionWords(entry),
      displayText(nameOf(step)),
      outcomeWords(step) || t('ledgerItemDone'),
      displayText(entry.person.name),
      entry.target.on === 'person' ? targetKey(entry.target) : '',
      entry.ticket ? (entry.ticket.number ?? entry.ticket.id) : '',
      displayText(entry.by?.name ?? ''),
      displayText(entry.reason ?? ''),
      commentWords(entry),
      undoWords(entry),
      entry.runId ?? '',
      entry.orgId,
    ]),
  );
  return toCsv([head, ...rows]);
}

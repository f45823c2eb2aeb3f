import { toCsv } from '../text/csv.page';
import { displayText } from '../text/display-text';
import { t, tCount } from '../text/t';
import { type Check, type CheckRow, type Verdict, recipientOf, verdictsOf } from './dry-run';

/** Whether somebody holds the badge. Whoever has no help-center user can hold none; of whom Desk was not asked is unknown. */
export type Holding = 'yes' | 'no' | 'unknown';

const HOLDS = { yes: 'bulk_holds_yes', no: 'bulk_holds_no', unknown: 'bulk_holds_unknown' } as const;

/** Whether the person of a row holds the badge that the check is about. */
function holdingOf(row: CheckRow, verdict: Verdict, held: Check['held']): Holding {
  if (verdict === 'noAccount' || verdict === 'severalContacts') return 'no';
  const recipient = row.problem ? null : recipientOf(row);
  if (!recipient || !Object.hasOwn(held, recipient.userId)) return 'unknown';
  return held[recipient.userId] ? 'yes' : 'no';
}

/** How many of the people of a check hold the badge; each person once, however often they were named. */
export function countHolding(check: Check): Record<Holding, number> {
  const counts: Record<Holding, number> = { yes: 0, no: 0, unknown: 0 };
  const verdicts = verdictsOf(check);
  for (const [index, row] of check.rows.entries()) {
    const verdict = verdicts[index] ?? 'checking';
    if (verdict !== 'samePerson') counts[holdingOf(row, verdict, check.held)] += 1;
  }
  return counts;
}

/** Who of the people of a check holds the badge, as CSV for a spreadsheet: one row for each that was named. */
export function whoHoldsCsv(check: Check, badgeName: string): string {
  const head = (
    [
      'bulk_pasted',
      'bulk_columnPerson',
      'bulk_columnEmail',
      'bulk_columnUser',
      'bulk_columnBadge',
      'bulk_columnHolds',
      'bulk_columnWhy',
    ] as const
  ).map((key) => t(key));
  const verdicts = verdictsOf(check);
  const rows = check.rows.map((row, index) => {
    const verdict = verdicts[index] ?? 'checking';
    const recipient = recipientOf(row);
    const person = recipient ?? row.found?.contact ?? null;
    const holding = holdingOf(row, verdict, check.held);
    return [
      displayText(row.text),
      displayText(person?.name ?? ''),
      displayText(person?.email ?? ''),
      recipient?.userId ?? '',
      displayText(badgeName),
      t(HOLDS[holding]),
      whyWords(verdict, holding),
    ];
  });
  // A reader of the file alone must know too that it is not everybody.
  const note = check.isPart ? [[tCount('bulk_groupPart', check.rows.length)]] : [];
  return toCsv([head, ...rows, ...note]);
}

/** Verdicts that are told whether or not it is known who holds the badge. */
const TOLD: ReadonlySet<Verdict> = new Set<Verdict>(['samePerson', 'leftOut', 'noAccount', 'severalContacts']);

/** What a spreadsheet's reader must know beside yes and no. */
function whyWords(verdict: Verdict, holding: Holding): string {
  return holding === 'unknown' || TOLD.has(verdict) ? t(`bulk_verdict_${verdict}`) : '';
}

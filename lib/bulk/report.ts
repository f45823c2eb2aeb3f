import { describeProblem } from '../problems/describe.page';
import { displayText } from '../text/display-text';
import { toCsv } from '../text/csv.page';
import { t, tCount } from '../text/t';
import type { Run, RunInvitation, RunRow, RowState } from './run';
import { countRows } from './run-machine';
import { language } from '../text/language';
import { withoutIsolates } from '../text/without-isolates';

/** In the order of the report. */
export const REPORTED_STATES = [
  'given',
  'undoing',
  'undone',
  'notUndone',
  'invited',
  'unsure',
  'parked',
  'already',
  'refused',
  'skipped',
  'pending',
  'sending',
] as const satisfies readonly RowState[];

const WHY_ONLY_PARKED = { noEmail: 'inviteNoEmail', invitedBefore: 'bulk_whyInvitedBefore' } as const;

/** What became of a person, in words. */
export function stateWords(state: RowState): string {
  return t(`bulk_state_${state}`);
}

/** Why, where there is something to say. */
export function whyOf({ problem, verdict, state, invitation }: RunRow): string {
  if (problem) {
    return [describeProblem(problem).why, problem.detail].filter(Boolean).join(' ');
  }
  const ofInvitation = OF_INVITATION[state];
  if (ofInvitation) return ofInvitation(invitation);
  if (verdict !== null && verdict !== 'alreadyHas') return t(`bulk_verdict_${verdict}`);
  return state === 'skipped' ? t('bulk_skippedByCancel') : '';
}

/** Why nobody was written to; nothing where that was what the user wanted. */
function whyOnlyParked(invitation: RunInvitation | undefined): string {
  if (invitation?.wasThere) return t('bulk_whyThere');
  if (invitation?.onlyParked) return t(WHY_ONLY_PARKED[invitation.onlyParked]);
  return invitation?.helpCenter ? t('bulk_skippedByCancel') : '';
}

const WHY_TAKEN_BACK = {
  invited: 'bulk_whyUnparkedInvited',
  unsure: 'bulk_whyUnparkedUnsure',
  parked: 'bulk_whyUnparked',
} as const;

/** What of somebody stays although what was parked for them is taken back; nothing where it was a badge that they had. */
function whyTakenBack(invitation: RunInvitation | undefined): string {
  return invitation?.before ? t(WHY_TAKEN_BACK[invitation.before]) : '';
}

/** What there is to say of those who were to be invited or parked for. */
const OF_INVITATION: Partial<Record<RowState, (invitation: RunInvitation | undefined) => string>> = {
  invited: () => '',
  unsure: () => t('bulk_whyUnsure'),
  parked: whyOnlyParked,
  undone: whyTakenBack,
};

/** The report as text, for a message to colleagues. */
export function reportText(run: Run): string {
  const { head, rows } = run;
  const counts = countRows(rows);
  const lines = [
    t('bulk_reportTitle', displayText(head.badge.name)),
    new Date(head.at).toLocaleString(language(), { dateStyle: 'medium', timeStyle: 'short' }),
    ...(head.reason === null ? [] : [t('bulk_reportReason', displayText(head.reason))]),
  ];
  for (const state of REPORTED_STATES) {
    if (counts[state] === 0) continue;
    lines.push('', `${stateWords(state)}: ${tCount('bulk_people', counts[state])}`);
    lines.push(...rows.filter((row) => row.state === state).map(personLine));
  }
  return withoutIsolates(`${lines.join('\n')}\n`);
}

function personLine(row: RunRow): string {
  const { name } = row.person;
  const who = row.email === null || row.email === name ? name : `${name} <${row.email}>`;
  const why = whyOf(row);
  return `- ${displayText(who)}${why === '' ? '' : ` (${displayText(why)})`}`;
}

/** The report as a table for spreadsheets, one row a person. */
export function reportCsv({ head, rows }: Run): string {
  const heading = [
    t('bulk_columnPerson'),
    t('bulk_columnEmail'),
    t('bulk_columnUser'),
    t('bulk_columnBadge'),
    t('bulk_columnOutcome'),
    t('bulk_columnWhy'),
  ];
  return toCsv([
    heading,
    ...rows.map((row) => [
      displayText(row.person.name),
      displayText(row.email ?? ''),
      row.target?.holder.userId ?? '',
      displayText(head.badge.name),
      stateWords(row.state),
      displayText(whyOf(row)),
    ]),
  ]);
}

import { useMemo, useState } from 'preact/hooks';
import { type Check, type CheckRow, type Verdict, VERDICTS, recipientOf } from '../../lib/bulk/dry-run';
import { describeProblem } from '../../lib/problems/describe.page';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { useBulkActions } from './bulk-context';

const PAGE = 100;

interface CheckRowsProps {
  check: Check;
  verdicts: Verdict[];
  filter: Verdict | 'all';
}

/** The people of the check, what needs a decision first; a page at a time, so that two thousand stay fluid. */
export function CheckRows({ check, verdicts, filter }: CheckRowsProps) {
  const [pages, setPages] = useState(1);
  const order = useMemo(
    () =>
      VERDICTS.filter((verdict) => filter === 'all' || filter === verdict).flatMap((verdict) => at(verdicts, verdict)),
    [verdicts, filter],
  );
  const shown = order.slice(0, pages * PAGE);
  const more = Math.min(PAGE, order.length - shown.length);
  return (
    <>
      <ul class="bulk-rows">
        {shown.map((index) => {
          const row = check.rows[index];
          return row && <Row key={index} row={row} index={index} verdict={verdicts[index] ?? 'checking'} />;
        })}
      </ul>
      {more > 0 && (
        <button type="button" class="button" onClick={() => setPages(pages + 1)}>
          {tCount('bulk_showMore', more)}
        </button>
      )}
    </>
  );
}

function at(verdicts: Verdict[], wanted: Verdict): number[] {
  return verdicts.flatMap((verdict, index) => (verdict === wanted ? [index] : []));
}

function Row({ row, index, verdict }: { row: CheckRow; index: number; verdict: Verdict }) {
  const actions = useBulkActions();
  const recipient = recipientOf(row);
  const name = recipient?.name || row.found?.contact?.name || row.text;
  const canDecide = verdict === 'willReceive' || verdict === 'leftOut';
  return (
    <li class="bulk-row" data-verdict={verdict}>
      {canDecide ? (
        <input
          type="checkbox"
          aria-label={t('bulk_include', displayText(name))}
          checked={verdict === 'willReceive'}
          onChange={() => actions.leaveOut(index, !row.isLeftOut)}
        />
      ) : (
        <span aria-hidden="true" />
      )}
      <div class="bulk-row-lines">
        <span class="clip" title={displayText(name)}>
          <Words of={name} />
        </span>
        <span class="quiet clip">{aboutRow(row, name)}</span>
        {verdict === 'several' || row.chosenUserId !== null ? <ChooseOne row={row} index={index} name={name} /> : null}
        {row.problem && <span class="quiet">{describeProblem(row.problem).why}</span>}
      </div>
      <span class="bulk-verdict">{t(`bulk_verdict_${verdict}`)}</span>
    </li>
  );
}

/** Address, what an id turned out to be, and where it was pasted. */
function aboutRow(row: CheckRow, name: string): string {
  const { found, key, line } = row;
  const email = recipientOf(row)?.email ?? found?.contact?.email ?? (key.kind === 'email' ? key.value : null);
  const id = key.kind === 'id' && found?.as ? t(`bulk_as_${found.as}`, key.value) : null;
  const ticket = key.kind === 'ticketNumber' || key.kind === 'ticketId' ? row.text : null;
  return [email, id, ticket, line > 0 && t('bulk_asPasted', line)]
    .filter((part) => typeof part === 'string')
    .filter((part) => part !== name)
    .map((part) => displayText(part))
    .join(' · ');
}

function ChooseOne({ row, index, name }: { row: CheckRow; index: number; name: string }) {
  const actions = useBulkActions();
  return (
    <select
      class="input"
      aria-label={t('bulk_chooseFor', displayText(name))}
      value={row.chosenUserId ?? ''}
      onChange={({ currentTarget: { value } }) => value !== '' && actions.choose(index, value)}
    >
      {row.chosenUserId === null && <option value="">{t('bulk_chooseOption')}</option>}
      {row.found?.candidates.map((candidate) => (
        <option key={candidate.userId} value={candidate.userId}>
          {t(
            candidate.isActive ? 'bulk_candidate' : 'bulk_candidateInactive',
            displayText(candidate.name),
            displayText(candidate.helpCenterNames.join(', ')),
          )}
        </option>
      ))}
    </select>
  );
}

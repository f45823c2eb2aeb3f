import { useMemo, useState } from 'preact/hooks';
import { type Check, type CheckRow, type Verdict, VERDICTS, contactOf, recipientOf } from '../../lib/bulk/dry-run';
import { isSameAddress } from '../../lib/text/address';
import { describeProblem } from '../../lib/problems/describe.page';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { useBulkActions } from './bulk-context';
import { formatList } from '../../lib/text/format-list';

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
      {check.rows.some(({ line }) => line > 0) && (
        <p class="bulk-rows-head quiet" aria-hidden="true">
          <span>{t('bulk_pasted')}</span>
          <span>{t('bulk_becomes')}</span>
        </p>
      )}
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
  const name = recipientOf(row)?.name || contactOf(row)?.name || row.text;
  const canDecide = verdict === 'willReceive' || verdict === 'leftOut';
  return (
    <li class="bulk-row" data-verdict={verdict} data-pasted={row.line > 0}>
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
      {row.line > 0 && <Pasted row={row} />}
      <div class="bulk-row-lines">
        <Becomes row={row} verdict={verdict} />
        {verdict === 'several' || row.chosenUserId !== null ? <ChooseOne row={row} index={index} name={name} /> : null}
        {row.found?.severalContacts && <ChooseContact row={row} index={index} name={name} />}
        {row.problem && <span class="quiet">{describeProblem(row.problem).why}</span>}
      </div>
      <span class="bulk-verdict">{t(`bulk_verdict_${verdict}`)}</span>
    </li>
  );
}

/** What was read out of the paste, and where; the words around it, as they often have the name. */
function Pasted({ row: { key, text, line } }: { row: CheckRow }) {
  const isTicket = key.kind === 'ticketNumber' || key.kind === 'ticketId';
  const main = isTicket ? text : key.value;
  const at = text.toLowerCase().indexOf(main.toLowerCase());
  const without = at < 0 ? text : `${text.slice(0, at)}${text.slice(at + main.length)}`;
  const around = without.replace(/(?:,\s*)+/g, ', ').replace(/^[\s,]+|[\s,]+$/g, '');
  return (
    <div class="bulk-row-lines">
      <span class="unseen">{t('bulk_pasted')} </span>
      <Words of={main} />
      <span class="quiet">
        {t('bulk_asPasted', line)}
        {around !== '' && (
          <>
            {' · '}
            <Words of={around} />
          </>
        )}
      </span>
    </div>
  );
}

/** Whom it became: name, address, and what an id turned out to be. */
function Becomes({ row, verdict }: { row: CheckRow; verdict: Verdict }) {
  const { found, key, line, text } = row;
  const person = recipientOf(row) ?? contactOf(row);
  // A list of Desk gave the name before anybody was looked up.
  const name = person?.name || (line > 0 ? '' : text);
  const email = person?.email ?? null;
  const isOther = key.kind === 'email' && email !== null && !isSameAddress(email, key.value);
  return (
    <>
      <span class="unseen">{t('bulk_becomes')} </span>
      {name === '' && email === null ? <span class="quiet">–</span> : name !== '' && <Words of={name} />}
      {email !== null && email !== name && (
        <span class="quiet">
          <Words of={email} />
        </span>
      )}
      {isOther && <span class="bulk-caution">{t('bulk_otherAddress')}</span>}
      {verdict === 'several' && found?.mustChoose && <span class="bulk-caution">{t('bulk_ambiguous')}</span>}
      {key.kind === 'id' && found?.as && <span class="quiet">{t(`bulk_as_${found.as}`, key.value)}</span>}
    </>
  );
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
            formatList(candidate.helpCenterNames.map((each) => displayText(each))),
          )}
        </option>
      ))}
    </select>
  );
}

/** Which contact is meant, where several have the address and none has an account; two of one name are told apart by the id. */
function ChooseContact({ row, index, name }: { row: CheckRow; index: number; name: string }) {
  const actions = useBulkActions();
  return (
    <select
      class="input"
      aria-label={t('bulk_chooseContact', displayText(name))}
      value={row.chosenContactId ?? ''}
      onChange={({ currentTarget: { value } }) => value !== '' && actions.chooseContact(index, value)}
    >
      {row.chosenContactId === undefined && <option value="">{t('bulk_chooseOption')}</option>}
      {row.found?.severalContacts?.map((contact) => (
        <option key={contact.id} value={contact.id}>
          {t('bulk_candidate', displayText(contact.name), t('bulk_as_contact', contact.id))}
        </option>
      ))}
    </select>
  );
}

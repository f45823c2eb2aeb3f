import { ownPage } from '../../lib/accounts/own-page';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LedgerPageState } from '../../lib/ledger-page/ledger-page';
import { type Recognition as Told, type Tally, recognitionIn } from '../../lib/ledger-page/recognition';
import type { RecognitionPage, RecognitionState } from '../../lib/ledger-page/recognition-page';
import { PERIODS, columnsOf } from '../../lib/ledger-page/recognition-period';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { Skeleton } from '../basics/Skeleton';
import { Words } from '../basics/Words';
import { useStore } from '../basics/use-store';
import { Icon } from '../icons';
import { dayOf } from '../words/relative-time';
import { RecognitionChart } from './RecognitionChart';
import { Unreadable } from './Unreadable';
import './recognition.css';
import { formatNumber } from '../../lib/text/format';

interface RecognitionProps {
  page: RecognitionPage;
  place: LedgerPageState['place'];
  days: LedgerPageState['days'];
}

/** Who was awarded what from this browser in a period, by day, by badge and by person. */
export function Recognition({ page: { store, actions }, place, days }: RecognitionProps) {
  const state = useStore(store, (whole) => whole);
  const { period, entries, isUnreadable, problem } = state;
  useEffect(() => void actions.read(), [actions]);
  const orgId = place?.orgId ?? null;
  const told = useMemo(() => (entries ? recognitionIn(entries, orgId) : null), [entries, orgId]);
  const others = (entries ?? []).filter((entry) => orgId !== null && entry.orgId !== orgId).length;
  return (
    <>
      <div class="ledger-tools">
        <label class="ledger-days">
          {t('recognition_period')}
          <select
            class="input"
            value={period}
            onChange={({ currentTarget }) => {
              const chosen = PERIODS.find((choice) => String(choice) === currentTarget.value);
              if (chosen !== undefined) actions.choose(chosen);
            }}
          >
            {PERIODS.map((choice) => (
              <option key={choice} value={choice}>
                {t('recognition_lastDays', choice)}
              </option>
            ))}
          </select>
        </label>
        <div class="ledger-buttons">
          <button
            type="button"
            class="button"
            disabled={!told || told.awards.length === 0}
            onClick={() => actions.exportCsv(orgId)}
          >
            {t('ledgerExport')}
          </button>
        </div>
      </div>
      {period > days && <p class="quiet">{tCount('recognition_keptFor', days)}</p>}
      {problem !== null && (
        <p role="alert" class="ledger-notice" data-tone="problem">
          {problem}
        </p>
      )}
      {isUnreadable && <Unreadable onRetry={() => void actions.read()} />}
      {!isUnreadable && (told ? <Numbers told={told} others={others} state={state} /> : <Skeleton shape="person" />)}
      <p class="quiet">
        {t('recognition_whoHolds')} <a href={ownPage('bulk.html')}>{t('menuBulk')}</a>
      </p>
    </>
  );
}

interface NumbersProps {
  told: Told;
  /** How many entries about badges are another organization's. */
  others: number;
  state: RecognitionState;
}

function Numbers({ told, others, state: { period, readAt } }: NumbersProps) {
  const { awards, standing, people, takenBack, unknown, byBadge, byPerson } = told;
  const columns = useMemo(() => columnsOf(awards, period, readAt), [awards, period, readAt]);
  const aside = [
    takenBack > 0 ? tCount('recognition_takenBack', takenBack) : '',
    unknown > 0 ? tCount('recognition_unknown', unknown) : '',
  ].filter((words) => words !== '');
  return (
    <>
      <p class="recognition-sum" aria-live="polite">
        {standing === 0
          ? t('recognition_none', period)
          : t('recognition_sum', tCount('recognition_badges', standing), tCount('recognition_people', people))}
      </p>
      {aside.length > 0 && <p class="quiet">{aside.join(' ')}</p>}
      {others > 0 && <p class="quiet">{t('recognition_elsewhere')}</p>}
      {standing > 0 && (
        <>
          <RecognitionChart columns={columns} period={period} />
          <Tallies title={t('recognition_byBadge')} tallies={byBadge} />
          <Tallies title={t('recognition_byPerson')} tallies={byPerson} />
        </>
      )}
    </>
  );
}

/** As many lines as are shown before more are asked for. */
const PART = 20;

function Tallies({ title, tallies }: { title: string; tallies: readonly Tally[] }) {
  const [shown, setShown] = useState(PART);
  const most = tallies[0]?.count ?? 1;
  const names = new Map<string, number>();
  for (const { name } of tallies) names.set(name, (names.get(name) ?? 0) + 1);
  const left = tallies.length - shown;
  return (
    <section class="recognition-part" aria-label={title}>
      <h2>{title}</h2>
      <ul class="recognition-list">
        {tallies.slice(0, shown).map((tally) => (
          <Line key={tally.key} tally={tally} most={most} isAmbiguous={(names.get(tally.name) ?? 0) > 1} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="button" onClick={() => setShown(shown + 5 * PART)}>
          {tCount('recognition_more', Math.min(left, 5 * PART))}
        </button>
      )}
    </section>
  );
}

/** One badge or person: how often, in a number and a bar, and of what. */
function Line({ tally, most, isAmbiguous }: { tally: Tally; most: number; isAmbiguous: boolean }) {
  const { name, userId, count, parts, lastAt } = tally;
  return (
    <li>
      <details>
        <summary>
          <Icon name="chevron" />
          <span class="recognition-name">
            <Words of={name} />
            {isAmbiguous && userId !== null && <span class="quiet"> {userId}</span>}
          </span>
          <span class="recognition-count">{formatNumber(count)}</span>
          <span class="recognition-bar" style={{ '--share': count / most }} aria-hidden="true" />
        </summary>
        <ul class="recognition-parts">
          {parts.map((part) => (
            <li key={part.key}>
              <Words of={part.name} />
              {part.count > 1 && <span class="quiet"> {tCount('recognition_times', part.count)}</span>}
            </li>
          ))}
          <li class="quiet">{t('recognition_lastOn', displayText(dayOf(lastAt)))}</li>
        </ul>
      </details>
    </li>
  );
}

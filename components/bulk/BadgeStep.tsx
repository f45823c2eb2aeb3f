import { useMemo, useState } from 'preact/hooks';
import { estimateCheck } from '../../lib/bulk/cost.both';
import type { Draft } from '../../lib/bulk/draft';
import type { InputRow } from '../../lib/bulk/person-key.both';
import { parsePeople } from '../../lib/bulk/parse-input';
import { parseTickets } from '../../lib/bulk/parse-tickets';
import type { Badge } from '../../lib/desk-api/records';
import { t, tCount } from '../../lib/text/t';
import { ProblemCard } from '../basics/ProblemCard';
import { Skeleton } from '../basics/Skeleton';
import { Words } from '../basics/Words';
import { BadgeIcon } from '../regions/BadgeTile';
import { Field } from '../sign-in/Field';
import { useBulk, useBulkActions } from './bulk-context';
import { StepFrame } from './StepFrame';
import './bulk-who.css';

const SHOWN = 60;
const LONGEST_REASON = 300;

/** Second step: which badge, and why. */
export function BadgeStep() {
  const draft = useBulk((state) => state.draft);
  const actions = useBulkActions();
  const cost = useMemo(() => checkCost(draft), [draft]);
  const canGoOn = draft.badgeId !== null;
  return (
    <StepFrame
      title={t('bulk_step_badge')}
      onBack={() => actions.go('who')}
      foot={
        <button
          type="button"
          class="button primary"
          aria-disabled={!canGoOn}
          onClick={() => canGoOn && actions.startCheck()}
        >
          {t('bulk_startCheck')}
        </button>
      }
    >
      <BadgeChoice />
      <Field id="bulk-reason" label={t('bulk_reasonLabel')} hint={t('bulk_reasonHint')}>
        {(field) => (
          <input
            {...field}
            type="text"
            dir="auto"
            autocomplete="off"
            maxLength={LONGEST_REASON}
            value={draft.reason}
            onInput={({ currentTarget: { value } }) => actions.edit({ reason: value })}
          />
        )}
      </Field>
      <p class="quiet">{cost}</p>
    </StepFrame>
  );
}

/** What looking the people of a draft up will cost; lists of Desk tell their length only when they are read. */
function checkCost(draft: Draft): string {
  const rows = pastedRows(draft);
  if (!rows) return t('bulk_checkCostUnknown', estimateCheck([{ kind: 'contact', value: '1' }]));
  return t('bulk_checkCost', estimateCheck(rows.map(({ key }) => key)).toLocaleString());
}

/** Who was pasted; null when a list of Desk tells who it is. */
function pastedRows({ source, text, ticketsBy, ticketText }: Draft): InputRow[] | null {
  switch (source) {
    case 'paste':
      return parsePeople(text).rows;
    case 'label':
      return null;
    case 'tickets':
      return ticketsBy === 'paste' ? parseTickets(ticketText).rows : null;
  }
}

function fits({ name, description }: Badge, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || (description ?? '').toLowerCase().includes(wanted);
}

function BadgeChoice() {
  const catalogue = useBulk((state) => state.catalogue);
  const badgeId = useBulk((state) => state.draft.badgeId);
  const actions = useBulkActions();
  const [query, setQuery] = useState('');
  if (catalogue.problem) return <ProblemCard problem={catalogue.problem} onRetry={() => actions.loadCatalogue(true)} />;
  if (!catalogue.value) return <Skeleton shape="tiles" />;
  if (catalogue.value.length === 0) return <p class="quiet">{t('noBadgesInCatalogue')}</p>;

  const fitting = catalogue.value.filter((badge) => fits(badge, query));
  // What is chosen stays in sight, whatever is typed.
  const chosen = catalogue.value.filter(({ id }) => id === badgeId);
  const shown = [...chosen, ...fitting.filter(({ id }) => id !== badgeId).slice(0, SHOWN)];
  const more = fitting.length - SHOWN;
  return (
    <div class="bulk-badges">
      <input
        type="search"
        class="input"
        aria-label={t('searchBadges')}
        placeholder={t('searchBadges')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <fieldset class="bulk-badge-list">
        <legend class="unseen">{t('bulk_badgeLegend')}</legend>
        {shown.map((badge) => (
          <label key={badge.id} class="bulk-badge">
            <input
              type="radio"
              name="badge"
              checked={badge.id === badgeId}
              onChange={() => actions.edit({ badgeId: badge.id, badgeName: badge.name })}
            />
            <BadgeIcon badge={badge} />
            <span class="option-lines">
              <span class="clip">
                <Words of={badge.name || t('noName')} />
              </span>
              {badge.description && (
                <span class="clip quiet">
                  <Words of={badge.description} />
                </span>
              )}
            </span>
          </label>
        ))}
        {fitting.length === 0 && <p class="quiet">{t('noBadgeMatches', query)}</p>}
        {more > 0 && <p class="quiet">{tCount('bulk_moreBadges', more)}</p>}
      </fieldset>
    </div>
  );
}

import { useMemo } from 'preact/hooks';
import { estimateCheck } from '../../lib/bulk/cost.both';
import type { Draft } from '../../lib/bulk/draft';
import type { InputRow } from '../../lib/bulk/person-key.both';
import { parsePeople } from '../../lib/bulk/parse-input';
import { parseTickets } from '../../lib/bulk/parse-tickets';
import { t, tCount } from '../../lib/text/t';
import { isBadgeForbidden } from '../../lib/policy/left-out';
import { usePolicy } from '../use-policy';
import { Field } from '../sign-in/Field';
import { BadgeChoice } from './BadgeChoice';
import { useBulk, useBulkActions } from './bulk-context';
import { StepFrame } from './StepFrame';
import './bulk-who.css';

const LONGEST_REASON = 300;

/** Second step: which badge, and why. */
export function BadgeStep() {
  const draft = useBulk((state) => state.draft);
  const actions = useBulkActions();
  const cost = useMemo(() => checkCost(draft), [draft]);
  const policy = usePolicy();
  const canGoOn = draft.badgeId !== null && !isBadgeForbidden(policy, draft.badgeId);
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
  return tCount('bulk_checkCost', estimateCheck(rows.map(({ key }) => key)));
}

/** Who was pasted; null when a list of Desk tells who it is. */
function pastedRows({ source, text, column, ticketsBy, ticketText }: Draft): InputRow[] | null {
  switch (source) {
    case 'paste':
      return parsePeople(text, column).rows;
    case 'label':
    case 'group':
      return null;
    case 'tickets':
      return ticketsBy === 'paste' ? parseTickets(ticketText).rows : null;
  }
}

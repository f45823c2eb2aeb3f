import { MOST_PEOPLE } from '../../lib/bulk/person-key.both';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { ProblemCard } from '../basics/ProblemCard';
import { Field } from '../sign-in/Field';
import { useBulk, useBulkActions } from './bulk-context';
import { UnreadList } from './UnreadList';

/** Desk's own statuses; organizations may have more, whose names can be typed. */
const STATUSES = ['Open', 'On Hold', 'Escalated', 'Closed'];

/** The requesters of a list of tickets, by the filters that Desk documents. */
export function TicketFilterFields() {
  const choices = useBulk((state) => state.choices);
  const departmentId = useBulk((state) => state.draft.departmentId);
  const status = useBulk((state) => state.draft.status);
  const atMost = useBulk((state) => state.draft.atMost);
  const actions = useBulkActions();
  return (
    <div class="bulk-fields">
      {choices.problem && <ProblemCard problem={choices.problem} onRetry={() => actions.loadChoices(true)} />}
      <UnreadList of="departments" />
      <Field id="bulk-department" label={t('bulk_department')} hint={t('bulk_departmentHint')}>
        {(field) => (
          <select
            {...field}
            aria-busy={choices.loading}
            value={departmentId ?? ''}
            onChange={({ currentTarget: { value } }) => actions.edit({ departmentId: value === '' ? null : value })}
          >
            <option value="">{t('bulk_anyDepartment')}</option>
            {choices.value?.departments.map(({ id, name }) => (
              <option key={id} value={id}>
                {displayText(name) || t('noName')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="bulk-status" label={t('bulk_status')} hint={t('bulk_statusHint')}>
        {(field) => (
          <>
            <input
              {...field}
              type="text"
              list="bulk-statuses"
              maxLength={100}
              value={status}
              onInput={({ currentTarget: { value } }) => actions.edit({ status: value.replaceAll(',', '') })}
            />
            <datalist id="bulk-statuses">
              {STATUSES.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field id="bulk-at-most" label={t('bulk_atMost')} hint={t('bulk_atMostHint')}>
        {(field) => (
          <input
            {...field}
            type="number"
            min="1"
            max={MOST_PEOPLE}
            step="1"
            value={atMost === 0 ? '' : atMost}
            onInput={({ currentTarget: { valueAsNumber } }) => {
              const whole = Number.isSafeInteger(valueAsNumber) && valueAsNumber > 0 ? valueAsNumber : 0;
              actions.edit({ atMost: Math.min(whole, MOST_PEOPLE) });
            }}
          />
        )}
      </Field>
    </div>
  );
}

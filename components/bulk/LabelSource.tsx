import type { BulkChoices } from '../../lib/messages/bulk-messages';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { ProblemCard } from '../basics/ProblemCard';
import { Skeleton } from '../basics/Skeleton';
import { Field } from '../sign-in/Field';
import { useBulk, useBulkActions } from './bulk-context';
import { UnreadList } from './UnreadList';

/** Everybody who has a label. */
export function LabelSource() {
  const choices = useBulk((state) => state.choices);
  const actions = useBulkActions();
  if (choices.problem) return <ProblemCard problem={choices.problem} onRetry={() => actions.loadChoices(true)} />;
  if (!choices.value) return <Skeleton shape="line" />;
  const { labels, problems } = choices.value;
  if (problems.labels) return <UnreadList of="labels" />;
  return (
    <>
      <UnreadList of="helpCenters" />
      {labels.length > 0 ? (
        <LabelField labels={labels} />
      ) : (
        !problems.helpCenters && <p class="quiet">{t('bulk_noLabels')}</p>
      )}
    </>
  );
}

function LabelField({ labels }: Pick<BulkChoices, 'labels'>) {
  const labelId = useBulk((state) => state.draft.labelId);
  const actions = useBulkActions();
  return (
    <Field id="bulk-label" label={t('bulk_labelLabel')} hint={t('bulk_labelHint')}>
      {(field) => (
        <select
          {...field}
          value={labelId ?? ''}
          onChange={({ currentTarget: { value } }) => actions.edit({ labelId: value === '' ? null : value })}
        >
          <option value="">{t('bulk_labelChoose')}</option>
          {labels.map(({ id, name, helpCenterName, userCount }) => {
            const label = displayText(name) || t('noName');
            const place = displayText(helpCenterName ?? '');
            const words =
              userCount === null
                ? t('bulk_labelOption', label, place)
                : t('bulk_labelOptionCount', label, place, tCount('bulk_people', userCount));
            return (
              <option key={id} value={id}>
                {words}
              </option>
            );
          })}
        </select>
      )}
    </Field>
  );
}

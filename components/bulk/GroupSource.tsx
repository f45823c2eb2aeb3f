import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { ProblemCard } from '../basics/ProblemCard';
import { Skeleton } from '../basics/Skeleton';
import { Field } from '../sign-in/Field';
import { useBulk, useBulkActions } from './bulk-context';
import { UnreadList } from './UnreadList';

/** Everybody in a group of help-center users, as far as Desk tells. */
export function GroupSource() {
  const choices = useBulk((state) => state.choices);
  const groupId = useBulk((state) => state.draft.groupId);
  const actions = useBulkActions();
  if (choices.problem) return <ProblemCard problem={choices.problem} onRetry={() => actions.loadChoices(true)} />;
  if (!choices.value) return <Skeleton shape="line" />;
  const { groups, problems } = choices.value;
  if (problems.groups) return <UnreadList of="groups" />;
  return (
    <>
      <UnreadList of="helpCenters" />
      {groups.length === 0 && !problems.helpCenters && <p class="quiet">{t('bulk_noGroups')}</p>}
      {groups.length > 0 && (
        <Field id="bulk-group" label={t('bulk_groupLabel')} hint={t('bulk_groupHint')}>
          {(field) => (
            <select
              {...field}
              value={groupId ?? ''}
              onChange={({ currentTarget: { value } }) => actions.edit({ groupId: value === '' ? null : value })}
            >
              <option value="">{t('bulk_groupChoose')}</option>
              {groups.map(({ id, name, helpCenterName, userCount }) => {
                const group = displayText(name) || t('noName');
                const place = displayText(helpCenterName ?? '');
                return (
                  <option key={id} value={id}>
                    {userCount === null
                      ? t('bulk_labelOption', group, place)
                      : t('bulk_labelOptionCount', group, place, tCount('bulk_people', userCount))}
                  </option>
                );
              })}
            </select>
          )}
        </Field>
      )}
    </>
  );
}

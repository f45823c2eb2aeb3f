import type { Check } from '../../lib/bulk/dry-run';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useBulkActions } from './bulk-context';

/** One decision for all who have several help-center users: the one in this help center. */
export function ChooseHelpCenter({ check }: { check: Check }) {
  const actions = useBulkActions();
  const open = check.rows.filter(
    ({ found, chosenUserId }) => chosenUserId === null && isOpen(found?.candidates.length),
  );
  const names = [
    ...new Set(open.flatMap(({ found }) => found?.candidates.flatMap((each) => each.helpCenterNames) ?? [])),
  ];
  if (names.length < 2) return null;
  return (
    <p class="bulk-choose-all">
      <label for="bulk-choose-all">{t('bulk_chooseAll')}</label>
      <select
        id="bulk-choose-all"
        class="input"
        value=""
        onChange={({ currentTarget: { value } }) => value !== '' && actions.chooseHelpCenter(value)}
      >
        <option value="">{t('bulk_chooseOption')}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {displayText(name)}
          </option>
        ))}
      </select>
    </p>
  );
}

function isOpen(candidates: number | undefined): boolean {
  return candidates !== undefined && candidates > 1;
}

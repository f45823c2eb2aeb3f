import { useMemo } from 'preact/hooks';
import type { About } from '../../lib/actions/request';
import type { Holder, UserLabel } from '../../lib/desk-api/records';
import type { LabelChoice } from '../../lib/records/values';
import { wantedPart } from '../../lib/panel/wanted';
import { memberWish } from '../../lib/panel/wish';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { useHeldIds } from '../actions/use-shown';
import { ChooseDialog } from '../list/ChooseDialog';
import { useActions, usePanel } from '../panel-context';
import { LabelMark } from './LabelChip';

/** The dialog in which a label is chosen, when it is open. */
export function LabelPicker() {
  const holder = usePanel((state) => state.person.labelPickerFor);
  return holder && <LabelDialog key={holder.userId} holder={holder} />;
}

/** A label as it is shown before Desk's own record of it arrives. */
function asHeld(label: LabelChoice, { helpCenterId }: Holder): UserLabel {
  return { ...label, isPrimary: false, helpCenterId };
}

function LabelDialog({ holder }: { holder: Holder & { about: About } }) {
  const actions = useActions();
  const { helpCenterId } = holder;
  const catalogue = usePanel((state) => wantedPart(state.extras, 'labelCatalogue', { helpCenterId }));
  const person = usePanel((state) => state.requester.value?.name ?? state.ticket.value?.contact?.name);
  const helpCenter = usePanel(
    (state) => state.helpCenters.value?.find((each) => each.userId === holder.userId)?.helpCenterName,
  );
  const held = useHeldIds(holder.userId, 'labels');
  const labels = catalogue?.value;
  const choices = useMemo(() => {
    return labels?.map((label) => ({
      id: label.id,
      name: displayText(label.name),
      label,
      ...(held.has(label.id) && ({ reason: t('alreadyHeld'), reasonIcon: 'check' } as const)),
    }));
  }, [labels, held]);
  return (
    <ChooseDialog
      title={t('addLabel')}
      subtitle={
        person && helpCenter ? t('pickerTo', displayText(person), displayText(helpCenter)) : t('pickerToUnknown')
      }
      searchLabel={t('searchLabels')}
      listLabel={t('labelList')}
      verb={t('pickerHintAdd')}
      choices={choices}
      renderOption={({ label }) => (
        <span class="option-lines">
          <LabelMark label={label} />
        </span>
      )}
      isLoading={catalogue?.loading}
      problem={catalogue?.problem}
      words={{
        loading: t('loadingLabels'),
        none: t('noLabelsInCatalogue'),
        noMatch: (query) => t('noLabelMatches', query),
        count: (found) => tCount('labelsFound', found),
      }}
      onRetry={() => actions.want('labelCatalogue', { helpCenterId }, true)}
      onTake={({ label }) =>
        void actions.run({ ...memberWish('addLabels', holder, [asHeld(label, holder)]), about: holder.about })
      }
      onClose={() => actions.closeLabelPicker()}
    />
  );
}

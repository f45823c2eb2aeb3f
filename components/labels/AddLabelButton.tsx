import type { Holder } from '../../lib/desk-api/records';
import { t } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { useActions, usePanel } from '../panel-context';

/** Opens the label picker for one help-center user, once their labels are known: held ones are not offered again. */
export function AddLabelButton({ holder }: { holder: Holder }) {
  const actions = useActions();
  const isKnown = usePanel((state) => state.holders[holder.userId]?.labels.value !== undefined);
  const whyNot = usePanel((state) => state.extras.refusals.addLabels);
  if (!isKnown) return null;
  return (
    <IconButton
      icon="plus"
      class={addLabelClass(holder)}
      label={t('addLabel')}
      whyNot={whyNot}
      onClick={() => actions.openLabelPicker(holder)}
    />
  );
}

/** By which the button of a help-center user is found. */
export function addLabelClass({ userId }: Holder): string {
  return `add-label-${userId}`;
}

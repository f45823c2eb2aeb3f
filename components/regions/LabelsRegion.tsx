import { t } from '../../lib/text/t';
import { AddLabelButton } from '../labels/AddLabelButton';
import { HolderLabels } from '../labels/HolderLabels';
import { HoldersRegion } from './HoldersRegion';

/** The labels of the requester's help-center users, with the buttons that add and remove them. */
export function LabelsRegion() {
  return (
    <HoldersRegion
      name={t('region_labels')}
      what="labels"
      shape="chips"
      nobody={<p class="quiet resting">{t('noHelpCenterUserLabels')}</p>}
      layout="bare"
      isQuiet
      renderButton={(helpCenter) => <AddLabelButton holder={helpCenter} />}
    >
      {(helpCenter) => <HolderLabels holder={helpCenter} />}
    </HoldersRegion>
  );
}

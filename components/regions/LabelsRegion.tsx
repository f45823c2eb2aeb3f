import type { UserLabel } from '../../lib/desk-api/records';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Skeleton } from '../basics/Skeleton';
import { Words } from '../basics/Words';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { readableOn } from '../words/readable-colour';
import { HoldersRegion } from './HoldersRegion';

/** The labels of the requester's help-center users. */
export function LabelsRegion() {
  return (
    <HoldersRegion name={t('region_labels')} what="labels" shape="chips" nobody={t('noHelpCenterUserLabels')} isQuiet>
      {({ userId }) => <HolderLabels userId={userId} />}
    </HoldersRegion>
  );
}

function HolderLabels({ userId }: { userId: string }) {
  const part = usePanel((state) => state.holders[userId]?.labels);
  const actions = useActions();
  const skeleton = <Skeleton shape="chips" />;
  if (!part) return skeleton;
  return (
    <PartBody part={part} onRetry={() => actions.retryHolder(userId, 'labels')} skeleton={skeleton}>
      {(labels: UserLabel[]) =>
        labels.length === 0 ? (
          <p class="quiet resting">{t('noLabels')}</p>
        ) : (
          <ul class="labels">
            {labels
              .toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary))
              .map((label) => (
                <LabelChip key={label.id} label={label} />
              ))}
          </ul>
        )
      }
    </PartBody>
  );
}

/** A label in its own colours, as far as they can be read. */
function LabelChip({ label }: { label: UserLabel }) {
  const { backgroundColour: background } = label;
  const colours = background ? { background, color: readableOn(background, label.textColour) } : {};
  return (
    <li class="label" data-rounded={label.isRounded} title={displayText(label.name)} style={colours}>
      {label.isPrimary && (
        <>
          <Icon name="star" />
          <span class="unseen">{t('primaryLabel')}</span>
        </>
      )}
      <span class="clip">
        <Words of={label.name} />
      </span>
    </li>
  );
}

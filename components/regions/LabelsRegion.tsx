import type { ContactHelpCenter, UserLabel } from '../../lib/desk-api/records';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Region } from '../basics/Region';
import { Skeleton } from '../basics/Skeleton';
import { Words } from '../basics/Words';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { readableOn } from '../words/readable-colour';
import { HelpCenterHead } from './HelpCenterHead';

/** The labels of the requester's help-center users. */
export function LabelsRegion() {
  const part = usePanel((state) => state.helpCenters);
  const resting = usePanel((state) => Boolean(state.requester.problem ?? state.ticket.problem));
  const hasNoRequester = usePanel((state) => state.ticket.value?.contactId === null);
  const actions = useActions();
  // The same problem stands in Badges already, with its Retry; twice would be noise.
  const isUnknown = part.value === undefined && (part.problem !== undefined || resting) && !part.loading;
  return (
    <Region name={t('region_labels')} isBusy={part.loading}>
      {hasNoRequester || isUnknown ? (
        <p class="quiet resting">{hasNoRequester ? t('noLabels') : t('labelsUnknown')}</p>
      ) : (
        <PartBody part={part} onRetry={() => actions.retry('helpCenters')} skeleton={<Skeleton shape="chips" />}>
          {(helpCenters: ContactHelpCenter[]) =>
            helpCenters.length === 0 ? (
              <p class="quiet resting">{t('noHelpCenterUserLabels')}</p>
            ) : (
              helpCenters.map((helpCenter) => (
                <div key={helpCenter.userId} class="holder">
                  <HelpCenterHead helpCenter={helpCenter} isOneOfSeveral={helpCenters.length > 1} />
                  <HolderLabels userId={helpCenter.userId} />
                </div>
              ))
            )
          }
        </PartBody>
      )}
    </Region>
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

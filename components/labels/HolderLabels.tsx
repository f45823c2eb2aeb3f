import { useState } from 'preact/hooks';
import type { Holder, UserLabel } from '../../lib/desk-api/records';
import { memberWish } from '../../lib/panel/wish';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { useShown } from '../actions/use-shown';
import { PartBody } from '../basics/PartBody';
import { Skeleton } from '../basics/Skeleton';
import { useActions, usePanel } from '../panel-context';
import { addLabelClass } from './AddLabelButton';
import { LabelChip } from './LabelChip';

/** Who has more has the rest behind a button; they are rarely wanted all at once. */
const SHOWN_FIRST = 4;

/** The labels of one help-center user, with those on their way in and without those on their way out. */
export function HolderLabels({ holder }: { holder: Holder }) {
  const parts = usePanel((state) => state.holders[holder.userId]);
  const actions = useActions();
  const skeleton = <Skeleton shape="chips" />;
  if (!parts) return skeleton;
  return (
    <PartBody
      isOfView
      part={parts.labels}
      onRetry={() => actions.retryHolder(holder.userId, 'labels')}
      skeleton={skeleton}
    >
      {(labels: UserLabel[]) => <LabelList labels={labels} holder={holder} />}
    </PartBody>
  );
}

function LabelList({ labels, holder }: { labels: UserLabel[]; holder: Holder }) {
  const actions = useActions();
  const { staying, coming } = useShown(holder.userId, 'labels', labels);
  const shown = staying.toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
  const whyNot = usePanel((state) => state.extras.refusals.removeLabels);
  const [showsAll, setShowsAll] = useState(false);
  const count = shown.length + coming.length;
  if (count === 0) return <p class="quiet resting">{t('noLabels')}</p>;
  // What is just being given is always among those that are shown.
  const first = count > SHOWN_FIRST && !showsAll ? Math.max(1, SHOWN_FIRST - 1 - coming.length) : count;
  return (
    <ul class="labels">
      {shown.slice(0, first).map((label) => (
        <LabelChip key={label.id} label={label} isPending={false}>
          <IconButton
            icon="close"
            class="label-remove"
            label={t('removeLabel', displayText(label.name) || t('noName'))}
            whyNot={whyNot}
            onClick={() => {
              // The button goes, and what has the focus then would be nothing.
              document.querySelector<HTMLElement>(`.${addLabelClass(holder)}`)?.focus();
              void actions.run(memberWish('removeLabels', holder, [label]));
            }}
          />
        </LabelChip>
      ))}
      {coming.map((label) => (
        <LabelChip key={label.id} label={label} isPending />
      ))}
      {count > SHOWN_FIRST && (
        <li>
          <button
            type="button"
            class="text-button"
            aria-label={showsAll ? undefined : tCount('showAllLabels', count)}
            aria-expanded={showsAll}
            onClick={() => setShowsAll(!showsAll)}
          >
            {showsAll ? t('showFewerLabels') : `+${shown.length - first}`}
          </button>
        </li>
      )}
    </ul>
  );
}

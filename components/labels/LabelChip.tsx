import type { ComponentChildren } from 'preact';
import type { LabelChoice } from '../../lib/records/values';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { Icon } from '../icons';
import { readableOn } from '../words/readable-colour';

/** The colours of a label, as far as its text can be read on them. */
function coloursOf({ backgroundColour: background, textColour }: LabelChoice) {
  return background ? { background, color: readableOn(background, textColour) } : {};
}

/** A label as it is drawn where no list is around it. */
export function LabelMark({ label }: { label: LabelChoice }) {
  return (
    <span class="label" data-rounded={label.isRounded} style={coloursOf(label)}>
      <span class="clip">
        <Words of={label.name || t('noName')} />
      </span>
    </span>
  );
}

interface LabelChipProps {
  label: LabelChoice & { isPrimary: boolean };
  isPending: boolean;
  /** At the end of the chip: the button that removes it. */
  children?: ComponentChildren;
}

/** A label somebody has, in its own colours; the primary one with a star. */
export function LabelChip({ label, isPending, children }: LabelChipProps) {
  return (
    <li
      class="label"
      data-rounded={label.isRounded}
      data-pending={isPending}
      title={displayText(label.name)}
      style={coloursOf(label)}
    >
      {label.isPrimary && (
        <>
          <Icon name="star" />
          <span class="unseen">{t('primaryLabel')}</span>
        </>
      )}
      <span class="clip">
        <Words of={label.name} />
      </span>
      {isPending && <span class="unseen">{t('labelBeingAdded')}</span>}
      {children}
    </li>
  );
}

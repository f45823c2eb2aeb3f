import type { Badge } from '../../lib/desk-api/records';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';

/** The name of a badge, and below it what it is for; in the options of lists. */
export function BadgeLines({ badge: { name, description } }: { badge: Badge }) {
  return (
    <span class="option-lines">
      <span class="clip option-name">
        <Words of={name || t('noName')} />
      </span>
      {description && (
        <span class="clip quiet" title={displayText(description)}>
          <Words of={description} />
        </span>
      )}
    </span>
  );
}

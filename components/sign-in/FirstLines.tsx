import { type TextKey, t } from '../../lib/text/t';
import { Icon, type IconName } from '../icons';

const LINES = [
  { icon: 'person', words: 'firstLineWho' },
  { icon: 'award', words: 'firstLineDoes' },
  { icon: 'check', words: 'firstLineWhere' },
] as const satisfies { icon: IconName; words: TextKey }[];

/** In three lines, for somebody who has never seen it, what Deskside does and whom it talks to. */
export function FirstLines() {
  return (
    <ul class="first-lines">
      {LINES.map(({ icon, words }) => (
        <li key={words}>
          <Icon name={icon} />
          {t(words)}
        </li>
      ))}
    </ul>
  );
}

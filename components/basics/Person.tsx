import type { ComponentChildren } from 'preact';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { hueOf, initials } from '../words/initials';
import { CopyButton } from './CopyButton';
import { Picture } from './Picture';
import { Words } from './Words';

/** Photo, or initials in a colour that stays with the name. */
export function Avatar({ name, photoUrl }: { name: string; photoUrl: string | null }) {
  return (
    <Picture url={photoUrl} class="avatar" hue={hueOf(name)} key={photoUrl}>
      {initials(name)}
    </Picture>
  );
}

interface PersonProps {
  name: string;
  photoUrl: string | null;
  email: string | null;
  /** Beside the name. */
  mark?: ComponentChildren;
  /** Below the name, before the e-mail address. */
  line?: ComponentChildren;
  children?: ComponentChildren;
}

/** A person: picture, name, one line about them, e-mail address to copy, and whatever else belongs there. */
export function Person({ name, photoUrl, email, mark, line, children }: PersonProps) {
  return (
    <div class="person">
      <Avatar name={name} photoUrl={photoUrl} />
      <div class="person-lines">
        <div class="person-name">
          <strong class="clip" title={displayText(name)}>
            <Words of={name || t('noName')} />
          </strong>
          {mark}
        </div>
        {line && <div class="quiet clip parts">{line}</div>}
        {email && (
          <div class="copy-line">
            <span class="clip" title={displayText(email)}>
              <Words of={email} />
            </span>
            <CopyButton text={email} label={t('copyEmail')} />
          </div>
        )}
        {children}
      </div>
    </div>
  );
}

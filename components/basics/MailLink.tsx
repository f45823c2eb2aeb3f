import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Icon } from '../icons';

interface MailProps {
  email: string;
  /** Who gets it. */
  name: string;
  tabIndex?: number;
  'data-action'?: boolean;
}

/** Begins a mail to somebody, in whatever the browser opens for that. */
export function MailLink({ email, name, ...reached }: MailProps) {
  const label = t('directoryMail', name);
  return (
    <a
      class="icon-button"
      href={`mailto:${encodeURIComponent(displayText(email))}`}
      aria-label={label}
      title={label}
      {...reached}
    >
      <Icon name="mail" />
    </a>
  );
}

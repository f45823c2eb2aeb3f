import { t } from '../../lib/text/t';
import { CopyButton } from '../basics/CopyButton';

interface CopyValueProps {
  label: string;
  value: string;
}

/** A value to enter elsewhere: its name, the value as it is, and a button that copies it. */
export function CopyValue({ label, value }: CopyValueProps) {
  return (
    <div class="copy-value">
      <span class="quiet">{label}</span>
      <input
        class="input"
        type="text"
        readOnly
        dir="ltr"
        aria-label={label}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton text={value} label={t('copyNamed', label)} />
    </div>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Icon, type IconName } from '../icons';

/** How copying can end. */
export type CopyOutcome = 'copied' | 'copyFailed';

/** The icon that tells how it ended. */
export const OUTCOME_ICONS: Record<CopyOutcome, IconName> = { copied: 'check', copyFailed: 'warning' };

const CONFIRMED_FOR_MS = 1500;
const LONGEST_COPY = 4000;

/** Copies a text; the icon confirms for a moment and screen readers hear it. */
export function CopyButton({ text, label, icon = 'copy' }: { text: string; label: string; icon?: IconName }) {
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null);
  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(null), CONFIRMED_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = () => {
    // Cleaned, because what is pasted into a terminal or a chat can hide as much as what is shown.
    navigator.clipboard.writeText(displayText(text, LONGEST_COPY)).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    );
  };
  return (
    <>
      <button type="button" class="icon-button" aria-label={label} title={label} data-outcome={outcome} onClick={copy}>
        <Icon name={outcome === null ? icon : OUTCOME_ICONS[outcome]} />
      </button>
      <span class="unseen" aria-live="polite">
        {outcome && t(outcome)}
      </span>
    </>
  );
}

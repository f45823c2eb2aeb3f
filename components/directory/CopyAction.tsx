import { useEffect, useState } from 'preact/hooks';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { type CopyOutcome, OUTCOME_ICONS } from '../basics/CopyButton';
import { Icon } from '../icons';

const CONFIRMED_FOR_MS = 1500;

/** Copies a text, as one of several actions of a row that is one stop of Tab. */
export function CopyAction({ text, label }: { text: string; label: string }) {
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null);
  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(null), CONFIRMED_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (): void =>
    void navigator.clipboard.writeText(displayText(text)).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    );
  return (
    <>
      <button
        type="button"
        class="icon-button"
        tabIndex={-1}
        data-action
        aria-label={label}
        title={label}
        data-outcome={outcome}
        onClick={copy}
      >
        <Icon name={outcome === null ? 'copy' : OUTCOME_ICONS[outcome]} />
      </button>
      <span class="unseen" aria-live="polite">
        {outcome && t(outcome)}
      </span>
    </>
  );
}

import { useState } from 'preact/hooks';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { type CopyOutcome, OUTCOME_ICONS } from '../basics/CopyButton';
import { Icon } from '../icons';

const LONGEST_COPY = 4000;

/** Copies what an administrator needs to know; says so, and screen readers hear it. */
export function CopyForAdmin({ text }: { text: string }) {
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null);
  const copy = (): void => {
    // Line by line: cleaning makes one line of all white space.
    const clean = text.split('\n').map((line) => displayText(line, LONGEST_COPY));
    navigator.clipboard.writeText(clean.join('\n')).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    );
  };
  return (
    <>
      <button type="button" class="button" onClick={copy}>
        <Icon name={outcome === null ? 'copy' : OUTCOME_ICONS[outcome]} />
        {t('copyForAdmin')}
      </button>
      <span class="unseen" aria-live="polite">
        {outcome && t(outcome)}
      </span>
    </>
  );
}

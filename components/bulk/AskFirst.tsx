import { useCallback, useRef, useState } from 'preact/hooks';
import { useEscape } from '../basics/use-escape';

interface AskFirstProps {
  label: string;
  question: string;
  /** What belongs to the question, each a sentence of its own. */
  more?: string[];
  /** Whether it is the first thing to do where it stands. */
  isPrimary?: boolean;
  yes: string;
  no: string;
  onYes: () => void;
}

const NOTHING_MORE: string[] = [];

/** A button for what cannot be taken back with one click: it asks first, in its own place. Escape is the same as "no". */
export function AskFirst({
  label,
  question: words,
  more = NOTHING_MORE,
  isPrimary = false,
  yes,
  no,
  onYes,
}: AskFirstProps) {
  const [isAsking, setAsking] = useState<boolean>();
  const question = useRef<HTMLFieldSetElement>(null);
  useEscape(
    question,
    isAsking === true,
    useCallback(() => setAsking(false), []),
  );
  if (!isAsking) {
    return (
      // Undefined until it was asked once: only then does the focus come back here.
      <button
        type="button"
        class={isPrimary ? 'button primary' : 'button'}
        ref={focusIf(isAsking === false)}
        onClick={() => setAsking(true)}
      >
        {label}
      </button>
    );
  }
  return (
    <fieldset ref={question} class="bulk-ask">
      <legend class="unseen">{label}</legend>
      <p>
        {words}
        {more.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </p>
      <button type="button" class="button" ref={focusIf(true)} onClick={() => setAsking(false)}>
        {no}
      </button>
      <button
        type="button"
        class="button primary"
        onClick={() => {
          setAsking(false);
          onYes();
        }}
      >
        {yes}
      </button>
    </fieldset>
  );
}

/** Gives the focus to a button as it appears. */
const focus = (button: HTMLButtonElement | null): void => button?.focus();
const focusIf = (isWanted: boolean) => (isWanted ? focus : null);

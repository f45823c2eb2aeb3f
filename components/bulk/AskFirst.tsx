import { useEffect, useRef, useState } from 'preact/hooks';

interface AskFirstProps {
  label: string;
  question: string;
  yes: string;
  no: string;
  onYes: () => void;
}

/** A button for what cannot be taken back with one click: it asks first, in its own place. */
export function AskFirst({ label, question, yes, no, onYes }: AskFirstProps) {
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const answer = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) answer.current?.focus();
    else if (wasAsking.current) opener.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <button type="button" class="button" ref={opener} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <div
      class="bulk-ask"
      role="group"
      aria-label={question}
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
    >
      <p>{question}</p>
      <button type="button" class="button" ref={answer} onClick={() => setAsking(false)}>
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
    </div>
  );
}

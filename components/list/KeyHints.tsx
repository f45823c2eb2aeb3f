interface KeyHintsProps {
  /** Keys as they are called on a keyboard, and what they do; the most important first: what has no room is left out. */
  hints: readonly (readonly [key: string, does: string])[];
  /** How many there are to choose from, in words; read out when it changes. */
  count: string;
}

/** The line below a list: its keys, and how many entries there are. */
export function KeyHints({ hints, count }: KeyHintsProps) {
  return (
    <div class="picker-hints">
      <div class="picker-keys" aria-hidden="true">
        {hints.map(([key, does]) => (
          <span key={key}>
            <kbd>{key}</kbd> {does}
          </span>
        ))}
      </div>
      <span class="picker-count" aria-live="polite">
        {count}
      </span>
    </div>
  );
}

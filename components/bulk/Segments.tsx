interface SegmentsProps<T extends string> {
  name: string;
  legend: string;
  value: T;
  choices: readonly (readonly [value: T, label: string])[];
  onChoose: (value: T) => void;
}

/** A few choices side by side, one of which holds. */
export function Segments<T extends string>({ name, legend, value, choices, onChoose }: SegmentsProps<T>) {
  return (
    <fieldset class="bulk-segments">
      <legend class="unseen">{legend}</legend>
      {choices.map(([choice, label]) => (
        <label key={choice}>
          <input type="radio" name={name} checked={choice === value} onChange={() => onChoose(choice)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

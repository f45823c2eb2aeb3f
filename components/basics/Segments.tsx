import '../styles/segments.css';

interface SegmentsProps<T extends string> {
  name: string;
  legend: string;
  /** Whether the legend is for eyes too. */
  isLegendShown?: boolean;
  value: T;
  choices: readonly (readonly [value: T, label: string])[];
  onChoose: (value: T) => void;
}

/** A few choices side by side, one of which holds. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const { name, legend, isLegendShown = false, value, choices, onChoose } = props;
  return (
    <fieldset class="segments">
      <legend class={isLegendShown ? undefined : 'unseen'}>{legend}</legend>
      <div>
        {choices.map(([choice, label]) => (
          <label key={choice}>
            <input type="radio" name={name} checked={choice === value} onChange={() => onChoose(choice)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

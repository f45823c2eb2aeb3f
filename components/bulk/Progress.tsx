import './bulk-run.css';

interface ProgressProps {
  label: string;
  done: number;
  total: number;
  /** The numbers, in words. */
  words: string;
}

/** How far something is, as a bar and in words. */
export function Progress({ label, done, total, words }: ProgressProps) {
  return (
    <div class="bulk-progress">
      <progress aria-label={label} value={done} max={Math.max(1, total)} />
      <span>{words}</span>
    </div>
  );
}

import type { Taker } from '../../lib/administration/hand-over';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { PartTrouble } from '../basics/PartTrouble';
import { read, useLook, useReads } from '../cards/use-reads';
import { joined } from '../../lib/text/joined.page';

interface PickAgentProps {
  label: string;
  /** What it says while nobody is chosen. */
  none: string;
  departmentId: string;
  /** Those who are not offered. */
  without: readonly string[];
  value: Taker | null;
  onPick: (agent: Taker | null) => void;
}

/** One of a department's agents, out of the list that the panel chooses from as well. */
export function PickAgent({ label, none, departmentId, without, value, onPick }: PickAgentProps) {
  const look = useLook();
  const retry = useReads([read('assignableAgents', { departmentId })]);
  const part = look('assignableAgents', { departmentId });
  const agents = (part?.value ?? []).filter(({ id }) => !without.includes(id));
  const sorted = agents.toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <label class="deed-field">
      <span>{label}</span>
      <select
        class="input"
        value={value?.id ?? ''}
        disabled={part?.value === undefined}
        onChange={({ currentTarget }) => {
          const found = agents.find(({ id }) => id === currentTarget.value);
          onPick(found ? { id: found.id, name: found.name } : null);
        }}
      >
        <option value="">{part?.value === undefined && part?.problem === undefined ? t('deedReading') : none}</option>
        {sorted.map(({ id, name, email }) => (
          <option key={id} value={id}>
            {joined([displayText(name, 60) || t('noName'), displayText(email ?? '', 60)].filter(Boolean))}
          </option>
        ))}
      </select>
      {part?.problem && <PartTrouble part={part} problem={part.problem} onRetry={retry} />}
    </label>
  );
}

import { useState } from 'preact/hooks';
import {
  type HandOver,
  type Taker,
  type Work,
  handOverWords,
  handOversOf,
  workWords,
} from '../../lib/administration/hand-over';
import { MOST_DEPARTMENTS, idsOf } from '../../lib/records/resources';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { useCardActions } from '../cards/card-place';
import { read } from '../cards/use-reads';
import type { DeedProps } from './deed-props';
import { DeedDialog } from './DeedDialog';
import { PickAgent } from './PickAgent';
import { useAgent } from './use-agent';
import { useAnew } from './use-anew';

interface Choice {
  isOn: boolean;
  tickets: Taker | null;
  tasks: Taker | null;
}

const NOT_YET: Choice = { isOn: false, tickets: null, tasks: null };

/** Hands the work of an agent who is gone over, department by department. */
export function HandOverDialog({ card, look, onClose }: DeedProps) {
  const { agentId, agent, name, facts } = useAgent(card, look);
  const { want } = useCardActions();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const ids = agent?.departmentIds ?? [];
  const workKey = { agentId, departmentIds: idsOf(ids, MOST_DEPARTMENTS) };
  const isAnew = useAnew([read('agentCard', { agentId }), ...(ids.length === 0 ? [] : [read('agentWork', workKey)])]);
  const works = look('agentWork', workKey)?.value;
  const departments = ids.map((id) => ({
    id,
    name: agent?.departments?.find((each) => each.id === id)?.name ?? t('departmentUnnamed', id),
  }));
  const rows = departments.map((department) => ({
    department,
    work: works?.find(({ departmentId }) => departmentId === department.id) ?? null,
    choice: choices[department.id] ?? NOT_YET,
  }));
  const chosen: HandOver[] = rows
    .filter(({ choice }) => choice.isOn)
    .map(({ department, work, choice: { tickets, tasks } }) => ({ department, work, tickets, tasks }));
  const input = handOversOf(chosen);
  const isAny = input.departments.length > 0;
  const waiting = !isAnew ? t('deedReading') : isAny ? null : t('handOverChoose');
  return (
    <DeedDialog
      title={t('handOverTitle', name)}
      facts={facts}
      verb={t('handOverVerb', name)}
      isGrave
      undo={t('handOverUndo')}
      wanted={{ action: 'handOverWork', target: { on: 'agent', agentId }, input, name }}
      waiting={waiting}
      changed={() => want('agentLoads', { agentIds: agentId }, true)}
      onClose={onClose}
    >
      {isAnew && ids.length === 0 && <p>{t(agent?.departmentIds ? 'handOverNoDepartments' : 'handOverUnknown')}</p>}
      {rows.map(({ department, work, choice }) => (
        <Department
          key={department.id}
          department={department}
          agentId={agentId}
          work={isAnew ? work : null}
          choice={choice}
          onChange={(changed) => setChoices({ ...choices, [department.id]: { ...choice, ...changed } })}
        />
      ))}
      {isAny && (
        <ul class="deed-summary">
          {chosen.flatMap(handOverWords).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {isAny && <p>{t('handOverLater')}</p>}
    </DeedDialog>
  );
}

interface DepartmentProps {
  department: { id: string; name: string };
  agentId: string;
  work: Work | null;
  choice: Choice;
  onChange: (change: Partial<Choice>) => void;
}

/** What becomes of the work in one department; whom it may go to is asked for once it is to go. */
function Department({ department, agentId, work, choice, onChange }: DepartmentProps) {
  const name = displayText(department.name, 80) || t('noName');
  return (
    <div class="hand-over" role="group" aria-label={name}>
      <label class="deed-check">
        <input
          type="checkbox"
          checked={choice.isOn}
          onChange={({ currentTarget: { checked } }) => onChange({ isOn: checked })}
        />
        <span>
          <Words of={name} /> <span class="quiet">{workWords(work)}</span>
        </span>
      </label>
      {choice.isOn && (
        <>
          <PickAgent
            label={t('handOverTicketsTo')}
            none={t('handOverStay')}
            departmentId={department.id}
            without={[agentId]}
            value={choice.tickets}
            // Both go to the same one unless somebody says otherwise.
            onPick={(tickets) =>
              onChange({ tickets, ...(choice.tasks?.id === choice.tickets?.id && { tasks: tickets }) })
            }
          />
          <PickAgent
            label={t('handOverTasksTo')}
            none={t('handOverStay')}
            departmentId={department.id}
            without={[agentId]}
            value={choice.tasks}
            onPick={(tasks) => onChange({ tasks })}
          />
        </>
      )}
    </div>
  );
}

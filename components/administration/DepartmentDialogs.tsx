import { useState } from 'preact/hooks';
import { type Taker, workWords } from '../../lib/administration/hand-over';
import type { ActionId } from '../../lib/actions/specs';
import { MOST_DEPARTMENTS, idsOf } from '../../lib/records/resources';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { PartTrouble } from '../basics/PartTrouble';
import { useCardActions } from '../cards/card-place';
import { type Look, read, useReads } from '../cards/use-reads';
import type { DeedProps } from './deed-props';
import { DeedDialog } from './DeedDialog';
import { FindAgent } from './FindAgent';
import { PickAgent } from './PickAgent';
import { factsOf, useAgent } from './use-agent';
import { useAnew } from './use-anew';

type Way = Extract<ActionId, 'joinDepartment' | 'leaveDepartment'>;
interface Place {
  id: string;
  name: string;
}

/** Puts the agent of a card into a department that is chosen here. */
export function JoinFromAgent(props: DeedProps) {
  const { agentId, agent } = useAgent(props.card, props.look);
  const [place, setPlace] = useState<Place | null>(null);
  const retry = useReads([read('departments', {})]);
  const part = props.look('departments', {});
  const own = agent?.departmentIds ?? [];
  const choices = part?.value?.filter(({ id }) => !own.includes(id));
  return (
    <Membership {...props} way="joinDepartment" agentId={agentId} agentName={props.card.name} place={place}>
      <PickPlace choices={choices} value={place} onPick={setPlace} />
      {part?.problem && <PartTrouble part={part} problem={part.problem} onRetry={retry} />}
    </Membership>
  );
}

/** Takes the agent of a card out of a department that is chosen here. */
export function LeaveFromAgent(props: DeedProps) {
  const { agentId, agent } = useAgent(props.card, props.look);
  const [place, setPlace] = useState<Place | null>(null);
  const choices = agent?.departments ?? agent?.departmentIds?.map((id) => ({ id, name: t('departmentUnnamed', id) }));
  return (
    <Membership {...props} way="leaveDepartment" agentId={agentId} agentName={props.card.name} place={place}>
      <PickPlace choices={choices} value={place} onPick={setPlace} />
    </Membership>
  );
}

/** Puts an agent, who is found here, into the department of a card. */
export function JoinFromDepartment(props: DeedProps) {
  const [agent, setAgent] = useState<Taker | null>(null);
  return (
    <Membership
      {...props}
      way="joinDepartment"
      agentId={agent?.id ?? null}
      agentName={agent?.name ?? ''}
      place={placeOf(props)}
    >
      <FindAgent value={agent} onPick={setAgent} />
    </Membership>
  );
}

/** Takes one of its agents out of the department of a card. */
export function LeaveFromDepartment(props: DeedProps) {
  const [agent, setAgent] = useState<Taker | null>(null);
  const place = placeOf(props);
  return (
    <Membership
      {...props}
      way="leaveDepartment"
      agentId={agent?.id ?? null}
      agentName={agent?.name ?? ''}
      place={place}
    >
      <PickAgent
        label={t('deedAgent')}
        none={t('chooseAgent')}
        departmentId={place.id}
        without={[]}
        value={agent}
        onPick={setAgent}
      />
    </Membership>
  );
}

function placeOf({ card, look }: DeedProps): Place {
  const id = card.of.kind === 'department' ? card.of.departmentId : '';
  return { id, name: look('departmentCard', { departmentId: id })?.value?.name || card.name };
}

interface PickPlaceProps {
  choices: readonly Place[] | undefined;
  value: Place | null;
  onPick: (place: Place | null) => void;
}

function PickPlace({ choices, value, onPick }: PickPlaceProps) {
  return (
    <label class="deed-field">
      <span>{t('theDepartmentTo')}</span>
      <select
        class="input"
        value={value?.id ?? ''}
        onChange={({ currentTarget }) => onPick(choices?.find(({ id }) => id === currentTarget.value) ?? null)}
      >
        <option value="">{t('chooseDepartment')}</option>
        {choices?.map(({ id, name }) => (
          <option key={id} value={id}>
            {displayText(name, 80) || t('noName')}
          </option>
        ))}
      </select>
    </label>
  );
}

interface MembershipProps extends DeedProps {
  way: Way;
  /** Null until somebody is chosen; as is the department. */
  agentId: string | null;
  agentName: string;
  place: Place | null;
}

const TEXTS = {
  joinDepartment: {
    title: 'joinTitle',
    empty: 'joinTitleEmpty',
    verb: 'joinVerb',
    undo: 'joinUndo',
    what: 'joinWhat',
    isSo: 'joinIsSo',
  },
  leaveDepartment: {
    title: 'leaveTitle',
    empty: 'leaveTitleEmpty',
    verb: 'leaveVerb',
    undo: 'leaveUndo',
    what: 'leaveWhat',
    isSo: 'leaveIsSo',
  },
} as const;

/** What both ways, from the agent and from the department, come to: one agent, one department. */
function Membership(props: MembershipProps & { children: preact.ComponentChildren }) {
  const { way, agentId, place, look, onClose, children } = props;
  const { want } = useCardActions();
  const { agent, isAnew } = useAgentAnew(look, agentId);
  const texts = TEXTS[way];
  const chosenName = displayText(agent?.name || props.agentName, 300);
  const name = chosenName || t('deedAgent');
  const where = place === null ? '' : displayText(place.name, 80) || t('noName');
  const isChosen = agentId !== null && place !== null;
  const isSo = isChosen && agent?.departmentIds?.includes(place.id) === (way === 'joinDepartment');
  const waiting = !isChosen
    ? t('membershipChoose')
    : !isAnew
      ? t('deedReading')
      : isSo
        ? t(texts.isSo, name, where)
        : null;
  const changed = (): void => {
    if (agentId !== null) want('agentCard', { agentId }, true);
    if (place !== null) want('assignableAgents', { departmentId: place.id }, true);
  };
  return (
    <DeedDialog
      title={isChosen ? t(texts.title, name, where) : t(texts.empty)}
      facts={agentId === null ? [] : factsOf(name, agent?.email ?? null)}
      verb={isChosen ? t(texts.verb, name, where) : t(texts.empty)}
      isGrave={way === 'leaveDepartment'}
      undo={t(texts.undo)}
      wanted={
        isChosen
          ? {
              action: way,
              target: { on: 'agent', agentId },
              input: { items: [{ id: place.id, name: where }] },
              name: chosenName,
            }
          : null
      }
      waiting={waiting}
      changed={changed}
      onClose={onClose}
    >
      {children}
      {isChosen && <p>{t(texts.what, name, where)}</p>}
      {isChosen && way === 'leaveDepartment' && agent && <Left look={look} agent={agent} place={place} name={name} />}
    </DeedDialog>
  );
}

/** The agent, read anew once it is known who it is. */
function useAgentAnew(look: Look, agentId: string | null) {
  const isAnew = useAnew(agentId === null ? [] : [read('agentCard', { agentId })]);
  return { agent: agentId === null ? undefined : look('agentCard', { agentId })?.value, isAnew };
}

interface LeftProps {
  look: Look;
  agent: { id: string; departmentIds: string[] | null };
  place: Place;
  name: string;
}

/** What they have to do there, of which no document says what becomes of it. */
function Left({ look, agent, place, name }: LeftProps) {
  const key = { agentId: agent.id, departmentIds: idsOf(agent.departmentIds ?? [place.id], MOST_DEPARTMENTS) };
  const isAnew = useAnew([read('agentWork', key)]);
  const work = look('agentWork', key)?.value?.find(({ departmentId }) => departmentId === place.id) ?? null;
  return <p>{isAnew ? t('leaveWork', name, workWords(work)) : t('deedReading')}</p>;
}

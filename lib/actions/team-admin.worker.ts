import * as v from 'valibot';
import type { FullTeam } from '../desk-api/records/team';
import { type TeamChanges, getFullTeam, updateTeam } from '../desk-api/teams';
import { problemError } from '../problems/problem';
import { type ChangeStep, isMember, keyOf } from './action';
import { ACTIONS, type FieldChange, type TeamWish } from './specs';
import { type ActionTools, type WorkerAction, workerAction } from './worker-action.worker';

const LONGEST_NAME = 300;
const LONGEST_TEXT = 2_000;
const MOST_MEMBERS = 200;
const id = v.pipe(v.string(), v.regex(/^\d{1,19}$/));
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const value = v.strictObject({ value: v.nullable(text), name: text });
const change: v.GenericSchema<unknown, FieldChange> = v.strictObject({ from: value, to: value });
const agents = v.pipe(
  v.array(v.strictObject({ id, name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)) })),
  v.maxLength(MOST_MEMBERS),
);
const input = v.pipe(
  v.strictObject({ name: v.optional(change), description: v.optional(change), join: agents, leave: agents }),
  // A team without a name is none.
  v.check(({ name }) => name === undefined || (name.to.value ?? '').trim() !== ''),
) as unknown as v.GenericSchema<unknown, TeamWish>;

/** How a field stands in a team. */
const FIELDS: Readonly<Record<string, (team: FullTeam) => string | null>> = {
  teamName: ({ name }) => name,
  teamDescription: ({ description }) => description,
};

/**
 * The worker's half of changing a team: it is read, one `PATCH` says what it is to be, and the answer what it is. Desk takes
 * all its members at once: who was added one by one by somebody else just before is read first, and stays.
 */
const half: WorkerAction<'changeTeam', FullTeam> = {
  input,
  now: async ({ asking }, { teamId }) => await getFullTeam(asking, teamId),
  plan: (wish, { agentIds }) => {
    // Who is not told of would be thrown out.
    if (agentIds === null && wish.join.length + wish.leave.length > 0) throw problemError('badAnswer');
    return ACTIONS.changeTeam.steps(wish);
  },
  holds: isSo,
  write: async ({ desk }, { teamId }, steps, before) => {
    const now = await updateTeam(desk, teamId, changesOf(steps, before));
    const done = steps.filter((step) => isSo(now, step));
    return { now, results: done.map((step) => ({ id: keyOf(step), success: true, errorCode: null, message: null })) };
  },
  remember,
};

/** What Desk does not tell of the members is neither so nor otherwise. */
function isSo(team: FullTeam, step: ChangeStep): boolean {
  switch (step.is) {
    case 'field':
      return FIELDS[step.field]?.(team) === step.to.value;
    case 'member':
      return team.agentIds !== null && team.agentIds.includes(step.id) === (step.way === 'give');
    case 'order':
      return false;
  }
}

function changesOf(steps: readonly ChangeStep[], before: FullTeam): TeamChanges {
  const changes: TeamChanges = {};
  for (const step of steps) {
    if (step.is !== 'field') continue;
    if (step.field === 'teamName') changes.name = step.to.value ?? '';
    if (step.field === 'teamDescription') changes.description = step.to.value ?? '';
  }
  const members = steps.filter(isMember);
  if (members.length === 0) return changes;
  const idsOf = (way: 'give' | 'take'): string[] => members.filter((step) => step.way === way).map((step) => step.id);
  const leaving = new Set(idsOf('take'));
  const staying = (before.agentIds ?? []).filter((each) => !leaving.has(each));
  return { ...changes, agents: [...new Set([...staying, ...idsOf('give')])] };
}

/** The team as the panel shows it, and in the lists that have it. */
async function remember(
  { cached, remember: keep }: ActionTools,
  target: { teamId: string },
  team: FullTeam,
): Promise<void> {
  const { id: teamId, name, description, memberCount, departmentId } = team;
  await keep('fullTeam', target.teamId, team);
  if (await cached('team', target.teamId, null)) {
    await keep('team', target.teamId, { id: teamId, name, description, memberCount });
  }
  const withIt = (teams: readonly FullTeam[]): FullTeam[] => teams.map((each) => (each.id === teamId ? team : each));
  if (departmentId !== null) {
    const own = await cached<FullTeam[] | null>('departmentTeams', departmentId, null);
    if (own) await keep('departmentTeams', departmentId, withIt(own));
  }
  const all = await cached<FullTeam[] | null>('allTeams', 'all', null);
  if (all) await keep('allTeams', 'all', withIt(all));
}

export const changeTeam = workerAction(half);

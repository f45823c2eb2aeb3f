import type { AgentTicketCount } from '../../lib/desk-api/records/availability';
import type { ListedAgent } from '../../lib/desk-api/records/agent';
import { idsOf } from '../../lib/records/resources';
import { agent, ticket } from './records';

/** Where it is noon on a working day whenever it is looked at, or night: an hour of UTC away from now. */
function zoneAt(hour: number): string {
  const offset = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return offset === 0 ? 'Etc/UTC' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}

function listed(id: string, name: string, change: Partial<ListedAgent> = {}): ListedAgent {
  const plain = agent({ id, name, role: 'Support Engineer', timeZone: zoneAt(12) });
  return { ...plain, channelExpert: ['Email'], languageCode: 'en_US', ...change };
}

/** Agents of a department; the first has the ticket. */
export const AGENTS: ListedAgent[] = [
  { ...agent(), channelExpert: null, languageCode: null },
  listed('21', 'Zoe Abel', { channelExpert: ['Chat'] }),
  listed('22', 'Nora Quinn', { languageCode: 'en_GB' }),
  listed('23', 'Abe Young', { timeZone: null }),
  listed('24', 'Mia Stone'),
];

const load = (agentId: string, isOnline: boolean, open: number): AgentTicketCount => ({
  agentId,
  isOnline,
  open,
  onHold: 0,
  overdue: 0,
  dueWithinAnHour: 0,
  channels: null,
});
export const LOADS = [
  load(agent().id, true, 12),
  load('21', false, 3),
  load('22', true, 0),
  load('23', true, 9),
  load('24', false, 1),
];

/** The ticket's team has two of them. */
export const TEAMS = [
  { id: ticket().teamId ?? '', name: 'Hardware Support', description: null, memberCount: 2, memberIds: ['21', '22'] },
];

export const agentsKey = `assignableAgents:${ticket().departmentId}`;
export const teamsKey = `departmentTeams:${ticket().departmentId}`;
export const loadsKey = `agentLoads:${idsOf(AGENTS.map(({ id }) => id))}`;

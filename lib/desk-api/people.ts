import * as v from 'valibot';
import { recordOf } from './answers';
import type { DeskClient } from './client';
import { pathOf } from './path';
import { type Agent, type Named, type Team, agentSchema, teamSchema } from './records';
import { id, text } from './scalars';

const namedSchema = v.object({ id, name: text });

/** One agent with role. Source: Desk API document, "Get agent". Scope Desk.basic.READ. Throws `DesksideError`. */
export async function getAgent(client: DeskClient, agentId: string): Promise<Agent> {
  const path = pathOf`/agents/${agentId}`;
  return recordOf(agentSchema, await client.call({ path, query: { include: 'role' } }), path);
}

/** The agent whose token this is. Source: Desk API document, "Get my info". Scope Desk.basic.READ. Throws `DesksideError`. */
export async function getMyInfo(client: DeskClient): Promise<Agent> {
  return recordOf(agentSchema, await client.call({ path: '/myinfo' }), '/myinfo');
}

/** One team. Source: Desk API document, "Get team". Scope Desk.basic.READ. Throws `DesksideError`. */
export async function getTeam(client: DeskClient, teamId: string): Promise<Team> {
  const path = pathOf`/teams/${teamId}`;
  return recordOf(teamSchema, await client.call({ path }), path);
}

/** One department. Source: Desk API document, "Get department". Scope Desk.basic.READ. Throws `DesksideError`. */
export async function getDepartment(client: DeskClient, departmentId: string): Promise<Named> {
  const path = pathOf`/departments/${departmentId}`;
  return recordOf(namedSchema, await client.call({ path }), path);
}

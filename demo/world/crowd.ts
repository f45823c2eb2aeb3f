import { randomFrom } from './random';
import { department, generatedAgent } from './staff';
import type { World } from './world';

/** How many of each an organization is to have besides what it has. */
export interface Crowd {
  agents: number;
  teams: number;
  departments: number;
}

/** Makes an organization as large as the largest are, for looking at what that costs. The same one every time. */
export function addCrowd(world: World, crowd: Crowd): void {
  const random = randomFrom('crowd');
  const departmentIds: string[] = [];
  for (let number = 1; number <= crowd.departments; number += 1) {
    const id = `1892000000021${String(number).padStart(5, '0')}`;
    world.departments.set(id, {
      ...department(world, id, `Branch ${String(number).padStart(3, '0')}`, `What comes to branch ${number}.`, number),
      isDefault: false,
      isEnabled: number % 20 !== 0,
    });
    departmentIds.push(id);
  }
  const agentIds: string[] = [];
  for (let number = 1; number <= crowd.agents; number += 1) {
    const agent = generatedAgent(random, 1_000 + number);
    const own = departmentIds.length > 0 ? [random.pick(departmentIds)] : agent.departmentIds;
    const emailId = agent.emailId.replace('@', `.${number}@`);
    // A photo each would be twenty thousand pictures to draw; one in twenty has one.
    world.agents.set(agent.id, { ...agent, emailId, departmentIds: own, hasPhoto: number % 20 === 0 });
    agentIds.push(agent.id);
  }
  for (let number = 1; number <= crowd.teams; number += 1) {
    const id = `1892000000031${String(number).padStart(5, '0')}`;
    const from = agentIds.length > 0 ? random.integer(agentIds.length) : 0;
    world.teams.set(id, {
      id,
      name: `Crew ${String(number).padStart(3, '0')}`,
      description: `Crew ${number} of a branch`,
      departmentId: departmentIds[number % Math.max(1, departmentIds.length)] ?? [...world.departments.keys()][0] ?? '',
      agents: agentIds.slice(from, from + 4 + random.integer(12)),
      roles: [],
      rolesWithSubordinates: [],
      subTeams: [],
    });
  }
}

import type { Agent } from '../desk-api/records';

/** An agent of whom no more is known than the name, until Desk's own record is read. */
export function agentNamed(id: string, name: string): Agent {
  const unknown = { email: null, photoUrl: null, timeZone: null, phone: null, role: null, profile: null };
  return { id, name, isActive: true, ...unknown };
}

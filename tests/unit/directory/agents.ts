import type { DirectoryAgent } from '../../../lib/desk-api/records/agent';

/** An agent as the directory lists them. */
export function directoryAgent(id: string, change: Partial<DirectoryAgent> = {}): DirectoryAgent {
  return {
    id,
    name: `Agent ${id}`,
    email: `agent${id}@zylker.com`,
    photoUrl: null,
    timeZone: 'Europe/Lisbon',
    isActive: true,
    role: 'Support Agent',
    isConfirmed: true,
    isLight: false,
    departmentIds: ['1'],
    ...change,
  };
}

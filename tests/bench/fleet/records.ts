/*
 * What Desk answers, made from the id that is asked for: a ticket names its requester, who is one help-center user. Of
 * three tickets two are of people seen before, as in a shift.
 */

export const ORG = '3981311';

/** The ids of an agent's tickets begin with the agent's own number. */
export function ticketId(agent: number, ticket: number): string {
  return `1${String(agent).padStart(5, '0')}${String(ticket).padStart(6, '0')}`;
}

const person = (ticket: string): string => `${ticket.slice(1, 6)}${String(Math.ceil(Number(ticket.slice(6)) / 3))}`;

/** The body for a path below `/api/v1`; undefined where there is nothing of the kind. */
export function recordAt(path: string): unknown {
  const [, kind = '', id = '', list = ''] = path.split('/');
  if (kind === 'tickets') {
    const [agentId, contactId] = [`3${id.slice(1, 6)}`, `2${person(id)}`];
    return {
      id,
      ticketNumber: id.slice(-6),
      subject: 'The parcel has not arrived',
      status: 'Open',
      statusType: 'Open',
      contactId,
      contact: { id: contactId, lastName: 'Carol', email: `carol${contactId}@example.com` },
      assigneeId: agentId,
      assignee: { id: agentId, firstName: 'Jade', lastName: 'Tarapore' },
      departmentId: '9',
      department: { id: '9', name: 'Customer Care' },
      teamId: null,
    };
  }
  if (kind === 'contacts' && list === 'helpCenters') {
    return { data: [{ userId: `7${id}`, userStatus: 'ACTIVE', helpCenter: { id: '1', name: 'Help' } }] };
  }
  if (kind === 'agents') return { id, firstName: 'Jade', lastName: 'Tarapore', timeZone: 'Asia/Kolkata' };
  if (kind === 'users' && list === 'badges') return { data: [{ id: '51', name: 'Reporter', isCustom: 'true' }] };
  if (kind === 'users' && list === 'labels') return { data: [{ id: '61', name: 'VIP' }] };
  return undefined;
}

import type { PageContext } from '../../../lib/desk-page/page-context';
import { account, accountContact } from '../../gallery/account-view-states';
import * as sample from '../../gallery/records';

/** Records of one ticket with everybody around it, by `resource:id`: lucas asks, jade has it. */
export function ordinaryTicket(): Record<string, unknown> {
  return {
    'ticket:101': ticketOf('101', 'lucas'),
    'ticket:102': ticketOf('102', 'priya'),
    'helpCenters:21': [sample.helpCenter({ userId: '71', helpCenterId: '1' })],
    'helpCenters:22': [sample.helpCenter({ userId: '72', helpCenterId: '1' })],
    'badges:71': [sample.badge(1)],
    'badges:72': [sample.badge(2)],
    'labels:71': [sample.label('VIP', null)],
    'labels:72': [],
    'agent:5': sample.agent({ id: '5', name: 'Jade Tarapore', timeZone: 'Asia/Kolkata' }),
    'contact:21': PEOPLE.lucas,
    'contact:22': PEOPLE.priya,
    'team:8': { id: '8', name: 'Night Watch', description: 'Awake', memberCount: 3 },
    'account:7': account({ id: '7' }),
    'account:8': account({ id: '8', name: 'Casie & Sons' }),
    'accountContacts:7': { contacts: [accountContact(0)], isPart: false },
    'accountContacts:8': { contacts: [], isPart: false },
    'department:9': { id: '9', name: 'Customer Care' },
  };
}

export const PEOPLE = {
  lucas: sample.contact({ id: '21', name: 'Lucas Carol', email: 'lucas@zylker.com' }),
  priya: sample.contact({ id: '22', name: 'Priya Nair', email: 'priya@zylker.com' }),
};

/** A ticket with its own copies of the people around it. */
export function ticketOf(id: string, who: keyof typeof PEOPLE, change: Parameters<typeof sample.ticket>[0] = {}) {
  return sample.ticket({
    id,
    contactId: PEOPLE[who].id,
    contact: PEOPLE[who],
    assigneeId: '5',
    assignee: sample.agent({ id: '5', name: 'Jade Tarapore', timeZone: null }),
    teamId: '8',
    team: { id: '8', name: 'Night Watch' },
    departmentId: '9',
    department: { id: '9', name: 'Customer Care' },
    ...change,
  });
}

const place = { dataCentre: 'us', portal: 'zylker' } as const;
export const onTicket = (ticketId: string): PageContext => ({ kind: 'ticket', ...place, ticketId });
export const onContact = (contactId: string): PageContext => ({ kind: 'contact', ...place, contactId });
export const onAccount = (accountId: string): PageContext => ({ kind: 'account', ...place, accountId });
export const onAgent = (agentId: string): PageContext => ({ kind: 'agent', ...place, agentId });
export const onRecord = (recordId: string, portal = 'zylker'): PageContext => ({
  kind: 'record',
  dataCentre: 'us',
  portal,
  module: 'cases',
  recordId,
});

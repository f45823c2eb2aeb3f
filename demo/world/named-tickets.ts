import { DEMO_RECORDS } from './demo-records';
import type { TicketRecord } from './ticket-records';
import { plainTicket } from './tickets';
import { FIRST_TOPIC, TOPICS } from './topics';
import type { World } from './world';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const { tickets, contacts, agents, departments, teams } = DEMO_RECORDS;

const SUBJECTS = {
  markup: '<img src=x onerror=alert(document.domain)> </script><script>alert(1)</script> {{7*7}} ${7*7}',
  rightToLeft: 'تأخير في معالجة الطلبات \u202Etxt.exe\u202C הזמנה 4711',
  oddCharacters: '👩🏽‍💻🏳️‍🌈 Z͑ͫ̓a̴l̷g̸o̵ e\u0301\u0301\u0301 zero\u200bwidth \ud800 end',
  otherScripts: '订单处理突然延迟 · ऑर्डर में देरी · คำสั่งซื้อล่าช้า · Καθυστέρηση παραγγελίας',
};

/** Adds ticket #101 and the other documented tickets, and the awkward ones from #102 on. */
export function addNamedTickets(world: World): void {
  const at = (hours: number): number => world.startedAt - hours * HOUR;
  let number = 101;
  const add: Add = (id, contactId, parts) => {
    const contact = world.contacts.get(contactId);
    if (!contact) throw new Error(`Ticket ${id} needs contact ${contactId}.`);
    const ticket = plainTicket(contact, {
      id,
      ticketNumber: String(number),
      departmentId: departments.customerCare,
      teamId: teams.orderDesk,
      assigneeId: agents.torrey,
      createdTime: at(27 - (number - 101)),
      dueDate: at(-30),
      modifiedTime: at(2),
      ...parts,
    });
    if (parts.ticketNumber === undefined) number += 1;
    world.tickets.set(id, ticket);
    world.featured.push(id);
  };

  add(DEMO_RECORDS.ticket101, contacts.lucas, {
    subject: FIRST_TOPIC.subject,
    description: FIRST_TOPIC.message,
    priority: 'High',
    category: 'general',
    subCategory: 'Sub General',
    channel: 'FORUMS',
    customerResponseTime: at(3),
    sentiment: 'NEGATIVE',
    tags: ['campaign', 'vip'],
    followers: [agents.jade, agents.steve],
    secondaryContacts: [contacts.jonathan],
    sharedDepartments: [
      { id: '1892000000006909', type: 'READ_WRITE' },
      { id: '1892000000006911', type: 'READ_ONLY' },
    ],
  });
  add(tickets.noAssignee, contacts.jonathan, { ...topic(0), assigneeId: null });
  add(tickets.noTeam, contacts.jonathan, { ...topic(1), teamId: null });
  add(tickets.noAccount, contacts.noAccount, topic(2));
  add(tickets.noHelpCenterUser, contacts.noHelpCenterUser, topic(3));
  add(tickets.twoHelpCenterUsers, contacts.twoHelpCenterUsers, topic(4));
  add(tickets.oneUserTwoHelpCenters, contacts.oneUserTwoHelpCenters, topic(5));
  add(tickets.markup, contacts.markup, {
    subject: SUBJECTS.markup,
    description: '<script>alert("description")</script><b>bold</b> & "quoted" text',
    assigneeId: agents.markup,
    tags: ['<u>tag</u>'],
    webUrl: 'https://evil.example/support/zylker/ShowHomePage.do#Cases/dv/1892000000042034',
  });
  add(tickets.rightToLeft, contacts.rightToLeft, { subject: SUBJECTS.rightToLeft, assigneeId: agents.rightToLeft });
  add(tickets.longName, contacts.longName, {
    subject: 'A very long subject that goes on and on, '.repeat(25).slice(0, 1000),
    assigneeId: agents.longName,
  });
  add(tickets.bigIds, contacts.bigIds, { ...topic(6), assigneeId: agents.bigIds });
  add(tickets.bareIds, contacts.bareIds, { ...topic(7), assigneeId: agents.bareIds });
  add(tickets.otherScripts, contacts.otherScripts, { subject: SUBJECTS.otherScripts });
  add(tickets.oddCharacters, contacts.oddCharacters, { subject: SUBJECTS.oddCharacters });
  add(tickets.closed, contacts.jonathan, { ...topic(8), status: 'Closed', statusType: 'Closed', closedTime: at(2) });
  add(tickets.onHold, contacts.jonathan, { ...topic(9), status: 'On Hold', statusType: 'On Hold', onholdTime: at(4) });
  add(tickets.overdue, contacts.jonathan, { ...topic(10), dueDate: at(9), priority: 'High', isEscalated: true });
  add(tickets.nulls, contacts.nulls, {
    subject: 'No subject',
    assigneeId: null,
    teamId: null,
    priority: null,
    language: null,
    dueDate: null,
    cf: {},
  });
  add(tickets.hostileIcons, contacts.hostileIcons, topic(11));
  add(tickets.disabledAssignee, contacts.jonathan, { ...topic(12), assigneeId: agents.john });
  add(tickets.noBadges, contacts.noBadges, { ...topic(13), assigneeId: agents.steve });
  add(tickets.disabledUser, contacts.disabledUser, topic(3));
  add(tickets.second, contacts.second, { ...topic(4), assigneeId: agents.me, priority: 'Low' });
  addUnchangeable(add, at);
  addOtherDocumented(world, add, at);
  world.bareIdRecords.add(tickets.bareIds);
}

type Add = (id: string, contactId: string, parts: Partial<TicketRecord> & { subject: string }) => void;

/** Tickets that refuse changes, each for another reason. */
function addUnchangeable(add: Add, at: (hours: number) => number): void {
  const closed = { status: 'Closed', statusType: 'Closed', closedTime: at(2) } as const;
  add(tickets.blueprint, contacts.jonathan, { ...topic(6), status: 'In Progress', blueprint: 'Returns' });
  add(tickets.locked, contacts.jonathan, { ...topic(7), ...closed, lockedTime: at(1) });
  add(tickets.archived, contacts.jonathan, { ...topic(8), ...closed, isArchived: true });
  add(tickets.trashed, contacts.jonathan, { ...topic(9), isTrashed: true });
}

function addOtherDocumented(world: World, add: Add, at: (hours: number) => number): void {
  add(tickets.number149, contacts.second, { ...topic(1), ticketNumber: '149', createdTime: at(300) });
  add(tickets.number176, contacts.jonathan, {
    ...topic(2),
    ticketNumber: '176',
    status: 'Closed',
    statusType: 'Closed',
    channel: 'Forums',
    createdTime: at(250),
    closedTime: at(200),
  });
  add(tickets.number191, contacts.jonathan, {
    ...topic(5),
    ticketNumber: '191',
    status: 'Custom On Hold',
    statusType: 'On Hold',
    channel: 'Chat',
    createdTime: at(240),
    onholdTime: world.startedAt - 9 * DAY,
  });
}

function topic(index: number): { subject: string; description: string; category: string } {
  const found = TOPICS[index % TOPICS.length] ?? FIRST_TOPIC;
  return { subject: found.subject, description: found.message, category: found.category };
}

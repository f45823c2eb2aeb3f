import type { Agent, Badge, Contact, ContactHelpCenter, Ticket, UserLabel } from '../../lib/desk-api/records';

/** Records as the gallery and the component tests show them, after Zoho's documented examples (organization Zylker). */

const HOUR = 3_600_000;

export function contact(change: Partial<Contact> = {}): Contact {
  return {
    id: '1892000000042032',
    firstName: 'Lucas',
    name: 'Lucas Carol',
    email: 'carol@zylker.com',
    secondaryEmail: null,
    phone: '+1 415 555 0142',
    mobile: null,
    title: 'Head of Operations',
    type: 'paidUser',
    photoUrl: 'photo/carol',
    account: { id: '1892000000975382', name: 'Zylker Printing & Packaging', website: null },
    isSpam: false,
    isEndUser: true,
    customerHappiness: null,
    ...change,
  };
}

export function agent(change: Partial<Agent> = {}): Agent {
  return {
    id: '1892000000056007',
    name: 'Jade Tarapore',
    email: 'jade.tarapore@zylker.com',
    photoUrl: null,
    timeZone: 'Asia/Kolkata',
    isActive: true,
    phone: null,
    role: 'Support Engineer, second line',
    profile: 'Agent',
    ...change,
  };
}

export function ticket(change: Partial<Ticket> = {}): Ticket {
  const now = Date.now();
  return {
    id: '1892000000143237',
    number: '101',
    subject: 'Printer on the third floor drops the last page of every double-sided job',
    status: 'Open',
    statusType: 'open',
    priority: 'High',
    category: null,
    subCategory: null,
    channel: 'Email',
    language: 'English',
    departmentId: '1892000000006907',
    contactId: '1892000000042032',
    assigneeId: '1892000000056007',
    teamId: '8920000000069071',
    createdAt: now - 50 * HOUR,
    dueAt: now + 3.4 * HOUR,
    closedAt: null,
    isOverdue: false,
    isEscalated: false,
    isSpam: false,
    unchangeable: null,
    threadCount: 4,
    secondaryContactIds: [],
    tagCount: 0,
    isFollowing: false,
    isRead: true,
    contact: null,
    assignee: null,
    team: null,
    department: null,
    ...change,
  };
}

export function helpCenter(change: Partial<ContactHelpCenter> = {}): ContactHelpCenter {
  return {
    userId: '1892000000091004',
    isActive: true,
    helpCenterId: '1892000000012345',
    helpCenterName: 'Zylker Help Center',
    ...change,
  };
}

const NAMES = [
  ['Community Star', 'Helped ten people whom nobody asked them to help'],
  ['First Answer', 'Was the first to answer a question of somebody new'],
  ['Expert', 'Knows one product better than its manual'],
  ['Bug Hunter', 'Reported a fault so well that it was found the same day'],
  ['Idea of the Month', 'An idea that went into the product'],
  ['Translator', 'Translated an article of the knowledge base'],
  ['Anniversary', 'A year in the community'],
  ['Early Bird', 'Tried a beta version and told how it went'],
  ['Explorer', 'Read a hundred articles'],
  ['Good Question', 'Asked what many others wanted to know'],
  ['Mentor', 'Accompanied a new member for a month'],
  ['Top Contributor of the Quarter', 'The most accepted answers in three months'],
] as const;

export function badge(index: number, change: Partial<Badge> = {}): Badge {
  const [name, description] = NAMES[index % NAMES.length] ?? NAMES[0];
  const round = Math.floor(index / NAMES.length);
  return {
    id: String(18920000001000 + index),
    name: round === 0 ? name : `${name} ${round + 1}`,
    description,
    iconUrl: index % 7 === 5 ? null : `badge/${index}`,
    isCustom: index % 3 === 0,
    awardedAt: null,
    ...change,
  };
}

/** As many different badges as asked for. */
export function badges(count: number): Badge[] {
  return Array.from({ length: count }, (_, index) => badge(index));
}

export function label(name: string, background: string | null, change: Partial<UserLabel> = {}): UserLabel {
  return {
    id: `18920000002${name.length}${name.charCodeAt(0)}`,
    name,
    isPrimary: false,
    helpCenterId: '1892000000012345',
    isRounded: true,
    backgroundColour: background,
    textColour: '#ffffff',
    ...change,
  };
}

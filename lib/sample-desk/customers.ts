import { plainContact } from '../../demo/world/customers';
import type { World } from '../../demo/world/world';
import { HELP_CENTER, accountId, agentId, badgeId, contactId, labelId, userId } from './ids';
import { BADGE_NAMES } from './recognition';

const DAY = 86_400_000;

const ACCOUNTS = ['Thistledown Bindery', 'Copper Kettle Rooms', 'Northlight School'] as const;

interface Customer {
  name: readonly [first: string, last: string];
  account?: number;
  title?: string;
  city: string;
  country: string;
  /** Absent where the contact has no account in the help center: there is nobody to award a badge to, and that is shown too. */
  user?: { badges?: readonly string[]; labels?: readonly number[]; isDisabled?: true };
}

/** Whoever writes to the sample's organization. All of them are made up; so are their accounts. */
const CUSTOMERS: readonly Customer[] = [
  {
    name: ['Priya', 'Marlowe'],
    account: 1,
    title: 'Bookbinder',
    city: 'Porto',
    country: 'Portugal',
    user: { badges: ['One Year', 'Clear Writer', 'Idea Maker'], labels: [1, 3] },
  },
  {
    name: ['Owen', 'Castellane'],
    account: 2,
    title: 'Host',
    city: 'Toronto',
    country: 'Canada',
    user: { badges: ['First Answer'], labels: [4] },
  },
  { name: ['Ilse', 'Varga'], account: 3, title: 'Teacher', city: 'Graz', country: 'Austria' },
  {
    name: ['Kwame', 'Ostrander'],
    city: 'Accra',
    country: 'Ghana',
    user: { badges: ['Repair Hero', 'Mentor'], labels: [2] },
  },
  { name: ['Lena', 'Abernathy'], account: 3, city: 'Leipzig', country: 'Germany', user: {} },
  { name: ['Farid', 'Solberg'], city: 'Bergen', country: 'Norway', user: { badges: ['Early Bird'] } },
  {
    name: ['Noor', 'Tavares'],
    account: 2,
    city: 'Utrecht',
    country: 'Netherlands',
    user: { badges: ['Warm Welcome'] },
  },
  { name: ['Hugo', 'Winterbourne'], city: 'Auckland', country: 'New Zealand', user: { isDisabled: true } },
  { name: ['Aiko', 'Delacroix'], account: 1, city: 'Osaka', country: 'Japan', user: { badges: ['Translator'] } },
  { name: ['Bruno', 'Nakashima'], city: 'Bogotá', country: 'Colombia', user: { badges: ['Photographer'] } },
];

/** Adds accounts, contacts and help-center users, with what they hold. */
export function addCustomers(world: World): void {
  const at = (days: number): number => world.startedAt - days * DAY;
  ACCOUNTS.forEach((accountName, index) => {
    const id = accountId(index + 1);
    world.accounts.set(id, { id, accountName, website: 'www.example.org', phone: null, ownerId: agentId(2) });
  });
  CUSTOMERS.forEach((customer, index) => addCustomer(world, customer, index + 1, at));
}

function addCustomer(world: World, customer: Customer, number: number, at: (days: number) => number): void {
  const [firstName, lastName] = customer.name;
  const email = `${firstName}.${lastName}@example.org`.toLowerCase();
  const id = contactId(number);
  const { title = null, city, country, account, user } = customer;
  const place = { city, country, accountId: account === undefined ? null : accountId(account) };
  const times = { createdTime: at(500 - number * 20), modifiedTime: at(10) };
  world.contacts.set(id, plainContact({ id, firstName, lastName, email, title, hasPhoto: true, ...place, ...times }));
  if (!user) return;
  const own = userId(number);
  world.users.set(own, {
    id: own,
    name: customer.name.join(' '),
    emailAddress: email,
    contactId: id,
    helpCenterIds: [HELP_CENTER],
    userType: 'ENDUSER',
    status: user.isDisabled ? 'DISABLED' : 'ACTIVE',
    hasPhoto: true,
    lastAccessedTime: at(number),
  });
  user.badges?.forEach((name, index) => {
    world.award(own, badgeId(BADGE_NAMES.indexOf(name) + 1), at(200 - index * 60));
  });
  user.labels?.forEach((label, index) => world.assignLabel(own, labelId(label), index === 0, at(90 + index)));
}

import { randomFrom, type Random } from './random';
import type { ContactRecord, UserRecord } from './records';
import { CITIES, companyName, FIRST_NAMES, LAST_NAMES, mailName } from './words';
import { contactName } from './names';
import type { World } from './world';

const DAY = 86_400_000;

/** How many generated accounts there are besides the named ones. */
const ACCOUNT_COUNT = 400;

/** Adds the help centers, generated accounts, contacts up to `contactCount`, and users with badges and labels for 60 %. */
export function addCustomers(world: World, contactCount: number): void {
  for (let index = 0; index < ACCOUNT_COUNT; index += 1) {
    const accountName = companyName(index);
    const id = `189200000001${String(600_001 + index * 3).padStart(6, '0')}`;
    const website = `www.${accountName.toLowerCase().replace(' ', '-')}.example`;
    const phone = index % 3 === 0 ? null : `+1 555 01${String(index % 100).padStart(2, '0')}`;
    world.accounts.set(id, { id, accountName, website: index % 5 === 0 ? null : website, phone, ownerId: null });
  }
  const accountIds = [...world.accounts.keys()];
  const badgeIds = [...world.badges.values()]
    .filter((badge) => !badge.restricted && badge.inCatalogue)
    .map((b) => b.id);
  const random = randomFrom('customers');
  for (let number = 1; world.contacts.size < contactCount; number += 1) {
    const contact = generatedContact(world, random, number, accountIds);
    world.contacts.set(contact.id, contact);
    if (!random.chance(0.6)) continue;
    const user = generatedUser(world, random, number, contact);
    world.users.set(user.id, user);
    decorate(world, random, user, badgeIds);
  }
}

function generatedContact(world: World, random: Random, number: number, accountIds: readonly string[]): ContactRecord {
  const firstName = random.pick(FIRST_NAMES);
  const lastName = random.pick(LAST_NAMES);
  const [city, country] = random.pick(CITIES);
  const createdTime = world.startedAt - (30 + random.integer(1200)) * DAY;
  return plainContact({
    id: `189200000002${String(100_001 + number * 17).padStart(6, '0')}`,
    firstName: random.chance(0.05) ? null : firstName,
    lastName,
    email: `${mailName(firstName, lastName)}${number}@example.com`,
    phone: random.chance(0.6) ? `+1 555 0${String(100_000 + number)}` : null,
    title: random.chance(0.3) ? random.pick(['Office Manager', 'Teacher', 'Engineer', 'Buyer', 'Founder']) : null,
    city,
    country,
    accountId: random.chance(0.75) ? random.pick(accountIds) : null,
    hasPhoto: random.chance(0.3),
    createdTime,
    modifiedTime: createdTime + random.integer(20) * DAY,
  });
}

/** A contact with nothing special about it, changed by `parts`. */
export function plainContact(
  parts: Pick<ContactRecord, 'id' | 'lastName' | 'createdTime' | 'modifiedTime'> & Partial<ContactRecord>,
): ContactRecord {
  return {
    firstName: null,
    email: null,
    secondaryEmail: null,
    phone: null,
    mobile: null,
    type: null,
    title: null,
    description: null,
    city: null,
    country: null,
    accountId: null,
    ownerId: null,
    hasPhoto: false,
    isSpam: false,
    happiness: { good: 60, ok: 30, bad: 10 },
    ...parts,
  };
}

function generatedUser(world: World, random: Random, number: number, contact: ContactRecord): UserRecord {
  const centers = [...world.helpCenters.keys()];
  return {
    id: `400000000001${String(200_001 + number * 11).padStart(6, '0')}`,
    name: contactName(contact),
    emailAddress: contact.email ?? '',
    contactId: contact.id,
    helpCenterIds: random.chance(0.1) ? centers : centers.slice(0, 1),
    userType: 'ENDUSER',
    status: random.chance(0.97) ? 'ACTIVE' : 'DISABLED',
    hasPhoto: contact.hasPhoto,
    lastAccessedTime: world.startedAt - random.integer(90 * 24) * 3_600_000,
  };
}

function decorate(world: World, random: Random, user: UserRecord, badgeIds: readonly string[]): void {
  if (random.chance(0.5)) {
    for (const badgeId of random.some(badgeIds, 1 + random.integer(5))) {
      world.award(user.id, badgeId, world.startedAt - random.integer(600) * DAY);
    }
  }
  if (!random.chance(0.4)) return;
  const labels = [...world.labels.values()].filter(
    (label) => user.helpCenterIds.includes(label.helpCenterId) && label.bgColor !== '#FFEE',
  );
  random.some(labels, 1 + random.integer(2)).forEach((label, index) => {
    world.assignLabel(user.id, label.id, index === 0, world.startedAt - random.integer(500) * DAY);
  });
}

import { plainContact } from './customers';
import { DEMO_RECORDS, HELP_CENTERS } from './demo-records';
import type { ContactRecord, UserRecord } from './records';
import { contactName } from './names';
import type { World } from './world';

const DAY = 86_400_000;
const { contacts, users, badges, labels, accounts } = DEMO_RECORDS;

/** 200 characters, as long as a contact's last name may be. Source: zoho/zohodesk-oas Contact.json. */
const LONG_NAME = 'Featherstonehaugh-'.repeat(12).slice(0, 200);

/** Adds help centers, named accounts, the documented contacts and the awkward ones, with their users, badges, labels. */
export function addNamedCustomers(world: World): void {
  addHelpCenters(world);
  const { agents } = DEMO_RECORDS;
  for (const [id, accountName, website, phone, ownerId] of [
    [accounts.zylkerLabs, 'Zylker Labs', 'www.zylkerlabs.example', '1 888 900 9646', agents.torrey],
    ['1892000000980421', 'Casie & Sons', 'www.casie.example', null, agents.jade],
    ['189200000005345', 'Harbor Clinics', null, null, null],
    [accounts.markup, '<i>Markup</i> & Co', 'javascript:alert(1)', '<b>1</b>', agents.markup],
    ['9223372036854775805', 'Biggest Numbers Ltd', null, null, agents.bigIds],
    ['920719925474099311', 'Digits & Daughters', null, null, agents.bareIds],
  ] as const) {
    world.accounts.set(id, { id, accountName, website, phone, ownerId });
  }
  addContacts(world);
  addUsers(world);
  decorate(world);
}

function addHelpCenters(world: World): void {
  const { customerCare, zylker, zPad } = DEMO_RECORDS.departments;
  world.helpCenters.set(HELP_CENTERS.customers, {
    id: HELP_CENTERS.customers,
    name: 'ZylCares',
    url: 'https://help.zylker.com/portal/en/home',
    status: 'ACTIVE',
    isDefault: true,
    departmentIds: [customerCare, zylker, zPad],
    locales: ['en', 'de'],
  });
  world.helpCenters.set(HELP_CENTERS.partners, {
    id: HELP_CENTERS.partners,
    name: 'Zylker Partners',
    url: 'https://partners.zylker.com/portal/en/home',
    status: 'ACTIVE',
    isDefault: false,
    departmentIds: ['189200000001112001'],
    locales: ['en'],
  });
}

function addContacts(world: World): void {
  const at = (days: number): number => world.startedAt - days * DAY;
  const add = (id: string, parts: Partial<ContactRecord> & { lastName: string }): void => {
    const created = { id, createdTime: at(700), modifiedTime: at(12), accountId: accounts.zylkerLabs };
    world.contacts.set(id, plainContact({ ...created, phone: '1 888 900 9646', ...parts }));
  };
  add(contacts.lucas, {
    firstName: 'Lucas',
    lastName: 'Carol',
    email: 'carol@zylker.com',
    mobile: '8838486174',
    title: 'Shop Manager',
    city: 'Lisbon',
    country: 'Portugal',
    ownerId: DEMO_RECORDS.agents.jade,
    hasPhoto: true,
    happiness: { good: 47, ok: 31, bad: 22 },
    createdTime: at(2100),
  });
  add(contacts.jonathan, {
    firstName: 'Jonathan',
    lastName: 'Casie',
    email: 'casie@zylker.com',
    accountId: '1892000000980421',
  });
  add(contacts.noAccount, { firstName: 'Noa', lastName: 'Friedman', email: 'noa@example.com', accountId: null });
  add(contacts.noHelpCenterUser, { firstName: 'Ben', lastName: 'Okri', email: 'ben.okri@example.com' });
  add(contacts.twoHelpCenterUsers, { firstName: 'Tessa', lastName: 'Zweig', email: 'tessa@example.com' });
  add(contacts.oneUserTwoHelpCenters, { firstName: 'Ola', lastName: 'Berg', email: 'ola@example.com' });
  add(contacts.markup, {
    firstName: '<img src=x onerror=alert(1)>',
    lastName: '</script><script>alert(2)</script>',
    email: '"><svg/onload=alert(3)>@example.com',
    phone: '{{7*7}}',
    accountId: accounts.markup,
  });
  add(contacts.rightToLeft, { firstName: 'فاطمة', lastName: 'الزهراء', email: 'fatima@example.com' });
  add(contacts.longName, {
    firstName: 'Aurelia'.repeat(6).slice(0, 40),
    lastName: LONG_NAME,
    email: 'long@example.com',
  });
  add(contacts.bigIds, {
    firstName: 'Max',
    lastName: 'Int',
    email: 'max@example.com',
    accountId: '9223372036854775805',
  });
  add(contacts.bareIds, {
    firstName: 'Bea',
    lastName: 'Number',
    email: 'bea@example.com',
    accountId: '920719925474099311',
  });
  add(contacts.otherScripts, { firstName: '小明', lastName: '王', email: 'wang@example.com' });
  add(contacts.oddCharacters, {
    firstName: '👩🏽‍🚀 Z͑ͫ̓a̴l̷g̸o̵',
    lastName: 'Zero\u200bWidth\u2060\u0000End',
    email: 'odd@example.com',
  });
  world.contacts.set(
    contacts.nulls,
    plainContact({ id: contacts.nulls, lastName: 'Null', createdTime: at(5), modifiedTime: at(5) }),
  );
  add(contacts.hostileIcons, { firstName: 'Ivy', lastName: 'Konik', email: 'ivy@example.com' });
  add(contacts.noBadges, { firstName: 'Nils', lastName: 'Tom', email: 'nils@example.com' });
  add(contacts.disabledUser, { firstName: 'Dee', lastName: 'Sabel', email: 'dee@example.com' });
  add(contacts.second, { firstName: 'Priya', lastName: 'Nair', email: 'priya.nair@example.com', hasPhoto: true });
}

function addUsers(world: World): void {
  const add = (id: string, contactId: string, helpCenterIds: string[], parts: Partial<UserRecord> = {}): void => {
    const contact = world.contacts.get(contactId);
    if (!contact) return;
    world.users.set(id, {
      id,
      name: contactName(contact),
      emailAddress: contact.email ?? '',
      contactId,
      helpCenterIds,
      userType: 'ENDUSER',
      status: 'ACTIVE',
      hasPhoto: contact.hasPhoto,
      lastAccessedTime: world.startedAt - 2 * DAY,
      ...parts,
    });
  };
  const main = [HELP_CENTERS.customers];
  add(users.lucas, contacts.lucas, main);
  add(users.jonathan, contacts.jonathan, main);
  add(users.twoFirst, contacts.twoHelpCenterUsers, main);
  add(users.twoSecond, contacts.twoHelpCenterUsers, [HELP_CENTERS.partners], {
    name: 'Tessa Z.',
    emailAddress: 'tz@partner.example',
  });
  add(users.oneUserTwoHelpCenters, contacts.oneUserTwoHelpCenters, [HELP_CENTERS.customers, HELP_CENTERS.partners]);
  add(users.markup, contacts.markup, main);
  add(users.rightToLeft, contacts.rightToLeft, main);
  add(users.longName, contacts.longName, main);
  add(users.bigIds, contacts.bigIds, main);
  add(users.bareIds, contacts.bareIds, main);
  add(users.otherScripts, contacts.otherScripts, main);
  add(users.oddCharacters, contacts.oddCharacters, main);
  add(users.hostileIcons, contacts.hostileIcons, main);
  add(users.noBadges, contacts.noBadges, main);
  add(users.disabledUser, contacts.disabledUser, main, { status: 'DISABLED' });
  add(users.second, contacts.second, main);
  for (const id of [contacts.bareIds, users.bareIds, DEMO_RECORDS.agents.bareIds]) world.bareIdRecords.add(id);
}

function decorate(world: World): void {
  const at = (days: number): number => world.startedAt - days * DAY;
  const badgeNamed = (name: string): string =>
    [...world.badges.values()].find((badge) => badge.name === name)?.id ?? '';
  const give = (userId: string, ...names: string[]): void => {
    names.forEach((name, index) => world.award(userId, badgeNamed(name), at(300 - index * 60)));
  };
  give(users.lucas, 'Five Years', 'Idea Maker', 'Clear Writer');
  world.assignLabel(users.lucas, labels.primeCustomer, true, at(420));
  world.assignLabel(users.lucas, labels.mvp, false, at(80));
  give(users.jonathan, 'Newcomer');
  give(users.twoFirst, 'Beta Tester', 'First Answer');
  give(users.twoSecond, 'Integrator');
  world.assignLabel(users.twoFirst, labels.zylkerOne, true, at(90));
  world.assignLabel(users.twoSecond, '240730000002958167', true, at(60));
  give(users.oneUserTwoHelpCenters, 'Warm Welcome', 'Streak 7');
  give(users.markup, 'Newcomer');
  give(users.rightToLeft, 'Translator', 'Proofreader');
  give(users.longName, 'Storyteller');
  give(users.bigIds, 'Power User');
  give(users.bareIds, 'Power User', 'Survey Helper');
  give(users.otherScripts, 'Photographer');
  give(users.oddCharacters, 'Night Owl');
  give(users.second, 'Early Bird', 'Problem Solver');
  world.assignLabel(users.second, '240730000002958107', true, at(30));
  world.assignLabel(users.markup, labels.badColours, true, at(30));
  give(users.disabledUser, 'One Year');
  world.award(users.hostileIcons, badges.bestContributor, at(10));
  for (const badge of world.badges.values()) {
    if (!badge.inCatalogue) world.award(users.hostileIcons, badge.id, at(5));
  }
}

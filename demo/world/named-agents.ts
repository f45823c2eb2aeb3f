import { DEMO_RECORDS } from './demo-records';
import type { AgentRecord } from './records';
import type { World } from './world';

const { agents, departments } = DEMO_RECORDS;

const PLAIN: Omit<AgentRecord, 'id' | 'lastName' | 'emailId'> = {
  zuid: '10687231',
  firstName: '',
  status: 'ACTIVE',
  isConfirmed: true,
  roleId: '1892000000056004',
  profileId: '1892000000056092',
  rolePermissionType: 'AgentPublic',
  departmentIds: [departments.customerCare],
  chatDepartmentIds: [],
  hasPhoto: true,
  phone: '',
  mobile: '',
  extn: '',
  aboutInfo: null,
  channelExpert: ['Email'],
  countryCode: 'en_US',
  langCode: 'en_US',
  timeZone: 'Europe/Lisbon',
  presence: 'ONLINE',
};

/**
 * Adds the agents of the documented examples and those of the awkward tickets. Where the examples call one id by several
 * names, the name in `/myinfo` or the fullest one was taken. Source of ids and values: Desk API documentation, agents.
 */
export function addNamedAgents(world: World): void {
  const list: AgentRecord[] = [
    {
      ...PLAIN,
      id: agents.me,
      firstName: 'Casey',
      lastName: 'Morgan',
      emailId: 'case@zylker.com',
      roleId: '1892000000056099',
      profileId: '1892000000056091',
      rolePermissionType: 'Admin',
      departmentIds: [departments.customerCare, departments.zylker, departments.zPad],
      chatDepartmentIds: [departments.customerCare],
      phone: '492-736-6424',
      extn: '3298',
      aboutInfo: 'Expert in handling tickets and automations',
      channelExpert: ['Facebook', 'Chat', 'Phone', 'Twitter', 'Web', 'Email', 'Forums'],
    },
    {
      ...PLAIN,
      id: agents.torrey,
      zuid: '10687232',
      firstName: 'Torrey',
      lastName: 'Emard',
      emailId: 'emardtorrey@zylker.com',
      departmentIds: [departments.customerCare, departments.zylker],
      chatDepartmentIds: [departments.customerCare],
      langCode: 'fr_FR',
      aboutInfo: 'Knows every order by number',
      timeZone: 'Pacific/Majuro',
    },
    {
      ...PLAIN,
      id: agents.jade,
      zuid: '10657727',
      firstName: 'Jade',
      lastName: 'Tywin',
      emailId: 'jade@zylker.com',
      roleId: '1892000000056021',
      profileId: '1892000000056093',
      rolePermissionType: 'Light',
      extn: '3203',
      timeZone: 'Asia/Kolkata',
    },
    {
      ...PLAIN,
      id: agents.steve,
      zuid: null,
      firstName: 'Steve',
      lastName: 'Waugh',
      emailId: 'stephen@zylker.com',
      isConfirmed: false,
      profileId: '18920000000232043',
      rolePermissionType: 'Custom',
      hasPhoto: false,
      extn: '4020',
      channelExpert: [],
      langCode: 'ja_JP',
      timeZone: 'Asia/Tokyo',
      presence: 'OFFLINE',
    },
    {
      ...PLAIN,
      id: agents.john,
      zuid: '10713988',
      lastName: 'John',
      emailId: 'john@zylker.com',
      status: 'DISABLED',
      rolePermissionType: 'AgentPersonal',
      hasPhoto: false,
      extn: '3228',
      phone: '68779989',
      timeZone: 'Asia/Kolkata',
      presence: 'OFFLINE',
    },
    {
      ...PLAIN,
      id: agents.markup,
      firstName: '<b>Bold</b>',
      lastName: '"><script>alert(1)</script>',
      emailId: 'markup@zylker.com',
      photoURL: 'javascript:alert(1)',
      timeZone: 'Mars/Olympus_Mons',
    },
    {
      ...PLAIN,
      id: agents.rightToLeft,
      firstName: 'יעל',
      lastName: 'כהן־לוי',
      emailId: 'yael@zylker.com',
      timeZone: 'Asia/Jerusalem',
    },
    {
      ...PLAIN,
      id: agents.longName,
      firstName: 'Wolfeschlegelsteinhausen'.repeat(2).slice(0, 40),
      lastName: `${'Bergerdorff-'.repeat(13)}Zachs`.slice(0, 159),
      emailId: `${'a'.repeat(60)}@zylker.com`,
      photoURL: 'https://contacts.zoho.com/file?t=user&ID=437793',
    },
    { ...PLAIN, id: agents.bigIds, firstName: 'Maxine', lastName: 'Power', emailId: 'maxine@zylker.com' },
    {
      ...PLAIN,
      id: agents.bareIds,
      firstName: 'Dora',
      lastName: 'Digits',
      emailId: 'dora@zylker.com',
      timeZone: 'Asia/Kathmandu',
    },
  ];
  for (const agent of list) world.agents.set(agent.id, agent);
  world.integrationAdmins.add(agents.bigIds);
  world.meId = agents.me;
}

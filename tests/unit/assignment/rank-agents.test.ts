import { describe, expect, it } from 'vitest';
import { type AgentFacts, isFree, rankAgents } from '../../../lib/assignment/rank-agents';
import { teamFree } from '../../../lib/assignment/team-free';
import type { ListedAgent } from '../../../lib/desk-api/records/agent';
import { agent } from '../../gallery/records';

/** A Tuesday: 14:08 in Lisbon, 19:38 in Kolkata, 6:08 in Los Angeles. */
const NOW = Date.parse('2026-06-02T13:08:00Z');
const TICKET = { channel: 'Email', language: 'French' };
const NOTHING: AgentFacts = { memberIds: null, online: new Map(), openTickets: new Map(), myId: null };

/** Agents of whom nothing is known but the name, which is their id too, and what is given. */
function people(given: Record<string, Partial<ListedAgent>>): ListedAgent[] {
  return Object.entries(given).map(([name, change]) => ({
    ...agent({ id: name, name, timeZone: null }),
    channelExpert: null,
    languageCode: null,
    ...change,
  }));
}

const TWO = people({ Ada: {}, Ben: {} });
const order = (agents: ListedAgent[], facts: Partial<AgentFacts> = {}, ticket = TICKET, now = NOW): string =>
  rankAgents(agents, { ...NOTHING, ...facts }, ticket, now)
    .map((each) => each.agent.name)
    .join(' ');
const reasonsOf = (change: Partial<ListedAgent>, facts: Partial<AgentFacts> = {}, ticket = TICKET, now = NOW) =>
  rankAgents(people({ Ada: change }), { ...NOTHING, ...facts }, ticket, now)[0]?.reasons;

describe('who can take a ticket', () => {
  it('by name where nothing else is known, and by id among namesakes, whatever order they come in', () => {
    const twins = people({ '2': { name: 'Ada' }, '1': { name: 'Ada' }, '3': { name: 'Aaron' } });
    const ids = (agents: ListedAgent[]) => rankAgents(agents, NOTHING, TICKET, NOW).map((each) => each.agent.id);
    expect(ids(twins)).toEqual(['3', '1', '2']);
    expect(ids(twins.toReversed())).toEqual(['3', '1', '2']);
  });

  it('nobody who is not active', () => {
    expect(order(people({ Ada: { isActive: false }, Ben: {} }), { online: new Map([['Ada', true]]) })).toBe('Ben');
  });

  it('who is online before who is not', () => {
    expect(
      order(TWO, {
        online: new Map([
          ['Ada', false],
          ['Ben', true],
        ]),
      }),
    ).toBe('Ben Ada');
  });

  it('who is inside local working hours before who is not', () => {
    const zones = people({ Ada: { timeZone: 'America/Los_Angeles' }, Ben: { timeZone: 'Europe/Lisbon' } });
    expect(order(zones)).toBe('Ben Ada');
  });

  it('who is an expert of its channel before who is one of others', () => {
    expect(order(people({ Ada: { channelExpert: ['Chat'] }, Ben: { channelExpert: ['EMAIL', 'Chat'] } }))).toBe(
      'Ben Ada',
    );
  });

  it('who has fewer tickets open', () => {
    expect(
      order(TWO, {
        openTickets: new Map([
          ['Ada', 4],
          ['Ben', 0],
        ]),
      }),
    ).toBe('Ben Ada');
  });

  it('who works in its language before who works in another', () => {
    expect(order(people({ Ada: { languageCode: 'en_US' }, Ben: { languageCode: 'fr_FR' } }))).toBe('Ben Ada');
  });

  it('members of its team before everybody else, online or not', () => {
    const online = new Map([
      ['Ada', true],
      ['Ben', false],
    ]);
    expect(order(TWO, { memberIds: new Set(['Ben']), online })).toBe('Ben Ada');
  });

  it('who looks is the first of the team, or of the rest', () => {
    const all = people({ Ada: {}, Ben: {}, Cem: {} });
    expect(order(all, { myId: 'Cem' })).toBe('Cem Ada Ben');
    expect(order(all, { myId: 'Cem', memberIds: new Set(['Ben']) })).toBe('Ben Cem Ada');
  });

  it('each of these counts more than all that follow', () => {
    const rules: { better: Partial<ListedAgent>; worse: Partial<ListedAgent>; facts?: [AgentFacts, AgentFacts] }[] = [
      { better: { timeZone: 'Europe/Lisbon' }, worse: { timeZone: 'America/Los_Angeles' } },
      { better: { channelExpert: ['Email'] }, worse: { channelExpert: ['Chat'] } },
    ];
    const [hours, channel] = rules;
    const late = { ...hours?.worse, ...channel?.better, languageCode: 'fr' };
    expect(order(people({ Ada: late, Ben: { ...hours?.better, ...channel?.worse } }))).toBe('Ben Ada');
    const online = new Map([
      ['Ada', false],
      ['Ben', true],
    ]);
    expect(order(people({ Ada: { ...hours?.better }, Ben: { ...hours?.worse } }), { online })).toBe('Ben Ada');
    const openTickets = new Map([
      ['Ada', 0],
      ['Ben', 9],
    ]);
    expect(order(people({ Ada: { ...channel?.worse }, Ben: { ...channel?.better } }), { openTickets })).toBe('Ben Ada');
    expect(order(people({ Ada: { languageCode: 'en' }, Ben: { languageCode: 'fr' } }), { openTickets })).toBe(
      'Ada Ben',
    );
  });
});

describe('what is not known neither helps nor harms', () => {
  const three = people({ Ada: {}, Ben: {}, Cem: {} });

  it('of presence: between who is online and who is not', () => {
    const online = new Map([
      ['Ada', false],
      ['Cem', true],
    ]);
    expect(order(three, { online })).toBe('Cem Ben Ada');
  });

  it('of tickets: as many as one in the middle has', () => {
    const openTickets = new Map([
      ['Ada', 7],
      ['Cem', 2],
      ['Dan', 3],
    ]);
    expect(order([...three, ...people({ Dan: {} })], { openTickets })).toBe('Cem Ben Dan Ada');
  });

  it.each([
    ['the time zone', { timeZone: 'Mars/Olympus_Mons' }, { timeZone: null }],
    ['the channels, also where none is filled in', { channelExpert: [] }, { channelExpert: null }],
    ['the language', { languageCode: '' }, { languageCode: null }],
  ])('of %s', (_what, ada, ben) => {
    expect(order(people({ Ben: ben, Ada: ada }))).toBe('Ada Ben');
    expect(reasonsOf(ada)).toEqual([]);
  });

  it('of the ticket: no channel and no language speak for nobody', () => {
    const knows = { channelExpert: ['Email'], languageCode: 'fr_FR' };
    expect(reasonsOf(knows, {}, { channel: null, language: null } as never)).toEqual([]);
    expect(order(people({ Ben: knows, Ada: {} }), {}, { channel: null, language: null } as never)).toBe('Ada Ben');
  });

  it('of the team: nobody is a member, and nobody is sent back', () => {
    expect(reasonsOf({}, { memberIds: null })).toEqual([]);
  });
});

describe('the reasons', () => {
  it('are all that is known, in the order in which it counts', () => {
    const facts = {
      memberIds: new Set(['Ada']),
      online: new Map([['Ada', true]]),
      openTickets: new Map([['Ada', 0]]),
    };
    const all = { timeZone: 'Europe/Lisbon', channelExpert: ['Email'], languageCode: 'fr_FR' };
    expect(reasonsOf(all, facts)).toEqual([
      { is: 'inTeam' },
      { is: 'online' },
      { is: 'inHours' },
      { is: 'skill', channel: 'Email' },
      { is: 'openTickets', count: 0 },
      { is: 'language', code: 'fr_FR' },
    ]);
  });

  it('say who is offline, but not who is no expert and speaks something else', () => {
    const facts = { online: new Map([['Ada', false]]) };
    expect(reasonsOf({ channelExpert: ['Chat'], languageCode: 'en_US' }, facts)).toEqual([{ is: 'offline' }]);
  });

  it.each([
    ['before nine', 'America/Los_Angeles', '2026-06-02T13:08:00Z', 0],
    ['after six', 'Asia/Kolkata', '2026-06-02T13:08:00Z', 1],
    ['on Friday after six', 'Europe/Lisbon', '2026-06-05T17:00:00Z', 3],
    ['on Saturday', 'Europe/Lisbon', '2026-06-06T09:30:00Z', 2],
    ['on Sunday', 'Europe/Lisbon', '2026-06-07T09:30:00Z', 1],
  ])('say until when somebody is off: %s', (_when, timeZone, at, inDays) => {
    expect(reasonsOf({ timeZone }, {}, TICKET, Date.parse(at))).toEqual([{ is: 'offHoursUntil', hour: 9, inDays }]);
  });

  it.each([
    ['from nine', '2026-06-02T08:00:00Z'],
    ['until just before six', '2026-06-05T16:59:00Z'],
  ])('say who is in hours: %s', (_when, at) => {
    expect(reasonsOf({ timeZone: 'Europe/Lisbon' }, {}, TICKET, Date.parse(at))).toEqual([{ is: 'inHours' }]);
  });

  it.each([
    ['fr_FR', 'French', true],
    ['fr', 'fr_CA', true],
    ['pt_BR', 'Portuguese - Brazil', true],
    ['en_US', 'French', false],
    ['xx-nonsense-code', 'French', false],
  ])('know %s from %s', (languageCode, language, isSame) => {
    const reasons = reasonsOf({ languageCode }, {}, { channel: null, language } as never);
    expect(reasons).toEqual(isSame ? [{ is: 'language', code: languageCode }] : []);
  });
});

describe('who is free', () => {
  const known = (id: string, isOnline: boolean | null) =>
    new Map(isOnline === null ? [] : ([[id, isOnline]] as [string, boolean][]));

  it.each([
    ['online and in hours', true, 'Europe/Lisbon', true],
    ['online, the hours not known', true, null, true],
    ['online at night', true, 'America/Los_Angeles', false],
    ['offline', false, 'Europe/Lisbon', false],
    ['in hours, and nobody tells who is there', null, 'Europe/Lisbon', null],
  ])('%s', (_what, isOnline, timeZone, free) => {
    const [only] = rankAgents(
      people({ Ada: { timeZone } }),
      { ...NOTHING, online: known('Ada', isOnline) },
      TICKET,
      NOW,
    );
    expect(only && isFree(only)).toBe(free);
  });

  it('is counted of a team, and only where it is known of every member', () => {
    const all = people({ Ada: {}, Ben: {}, Cem: {} });
    const counted = (online: [string, boolean][], ...members: string[]) =>
      teamFree(rankAgents(all, { ...NOTHING, memberIds: new Set(members), online: new Map(online) }, TICKET, NOW));
    const told: [string, boolean][] = [
      ['Ada', true],
      ['Ben', false],
      ['Cem', true],
    ];
    expect(counted(told, 'Ada', 'Ben')).toEqual({ free: 1, members: 2 });
    expect(counted(told.slice(1), 'Ada', 'Ben')).toBeNull();
    expect(counted(told, 'somebody else')).toBeNull();
  });
});

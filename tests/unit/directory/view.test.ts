import { describe, expect, it } from 'vitest';
import { askedAgents } from '../../../lib/directory-page/asked-agents';
import { type DirectoryView, FIRST_VIEW, NO_FILTERS, addressOf, viewOf } from '../../../lib/directory-page/view';
import { type AgentsWanted, agentsKey, readAgentsKey } from '../../../lib/records/agents-query';

const VIEWS: DirectoryView[] = [
  FIRST_VIEW,
  { ...FIRST_VIEW, kind: 'teams', search: 'order & desk #1?' },
  {
    kind: 'agents',
    search: 'יעל +%',
    filters: {
      state: 'all',
      isConfirmed: false,
      isLight: true,
      departmentId: '1892000000006907',
      roleId: '7',
      profileId: '8',
      isOnline: true,
      isInHours: true,
    },
    open: { kind: 'team', teamId: '5', departmentId: null },
  },
  ...(
    [
      { kind: 'agent', agentId: '5' },
      { kind: 'team', teamId: '5', departmentId: '6' },
      { kind: 'department', departmentId: '5' },
      { kind: 'role', roleId: '5' },
      { kind: 'profile', profileId: '5' },
      { kind: 'channel', code: 'TWITTER_DM' },
    ] as const
  ).map((open) => ({ ...FIRST_VIEW, open })),
];

describe('the address of a view', () => {
  it.each(VIEWS)('opens the same view again: $kind $search $open', (view) => {
    expect(viewOf(addressOf(view))).toEqual(view);
  });

  it('says only what is not as it is at first', () => {
    expect(addressOf(FIRST_VIEW)).toBe('#agents');
    expect(addressOf({ ...FIRST_VIEW, search: 'a b' })).toBe('#agents?q=a+b');
  });

  it.each([
    '',
    '#',
    '#nobody',
    '#agents?state=gone&confirmed=maybe&department=../7&role=constructor&online=1&open=agent',
    '#constructor?open=constructor:1&open=requester:5',
    '#agents?open=agent:abc&q=',
    '#agents?open=team:1:x',
    '#agents?open=channel:a/b',
    '#__proto__?open=__proto__:1',
    '#agents?%',
  ])('that says nothing, %s, is the first view', (address) => {
    expect(viewOf(address)).toEqual(FIRST_VIEW);
  });

  it('believes no endless search', () => {
    expect(viewOf(`#agents?q=${'x'.repeat(5_000)}`).search).toHaveLength(100);
  });
});

const ask = (search: string) => askedAgents({ search, filters: NO_FILTERS });

describe('what Desk is asked for', () => {
  it.each([
    ['', '', []],
    ['  Torrey ', 'torrey', []],
    ['torrey emard', 'torrey', ['emard']],
    ['<b>"Bold" (x)*', 'bold', ['b', 'x']],
    ['a+b@zylker.com', 'b@zylker.com', ['a']],
    ["o'neil", "o'neil", []],
    ['李', '李', []],
    ['Łukasz  Žižek', 'łukasz', ['zizek']],
  ])('for “%s” it is “%s”, and %j is looked for here', (typed, text, words) => {
    const asked = ask(typed);
    expect(asked.wanted?.text).toBe(text);
    expect(asked.words).toEqual(words);
  });

  it('is nothing for one letter, which is nobody’s name', () => {
    expect(ask('t').wanted).toBeNull();
    expect(ask('t !').wanted).toBeNull();
  });

  it('has no star of its own and is no longer than Desk takes', () => {
    expect(ask(`${'x'.repeat(200)}*`).wanted?.text).toHaveLength(98);
  });

  it('follows the filters', () => {
    const filters = { ...NO_FILTERS, state: 'disabled', isLight: false, roleId: '7' } as const;
    expect(askedAgents({ search: '', filters }).wanted).toMatchObject({
      status: 'DISABLED',
      isLight: false,
      roleId: '7',
    });
    expect(askedAgents({ search: '', filters: { ...filters, state: 'all' } }).wanted?.status).toBeNull();
  });
});

describe('the key of a page of agents', () => {
  const everything: AgentsWanted = {
    status: 'DISABLED',
    isConfirmed: false,
    isLight: true,
    departmentId: '1',
    roleId: '2',
    profileId: '3',
    text: 'a|b:c',
  };
  const nothing: AgentsWanted = {
    status: null,
    isConfirmed: null,
    isLight: null,
    departmentId: null,
    roleId: null,
    profileId: null,
    text: '',
  };

  it.each([everything, nothing])('is read as it was written', (wanted) => {
    expect(readAgentsKey(agentsKey(1_200, wanted).search)).toEqual({ from: 1_200, ...wanted });
  });

  it.each([
    '',
    '0',
    '-1|||||||',
    '0|DELETED||||||',
    '0||2|||||',
    '0||||1,2|||',
    '0|||||x||',
    '0|||||||*a*',
    `0|||||||${'a'.repeat(99)}`,
    '12345678|||||||',
  ])('that is none, %s, is not read', (key) => {
    expect(readAgentsKey(key)).toBeNull();
  });
});

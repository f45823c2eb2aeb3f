import { describe, expect, it } from 'vitest';
import { type Telling, agentFacts } from '../../../lib/assignment/agent-facts';
import { whomToAsk } from '../../../lib/assignment/whom-to-ask';
import type { ProblemKind } from '../../../lib/problems/problem';
import { MOST_IDS } from '../../../lib/records/resources';
import { agent } from '../../gallery/records';

const NOW = Date.parse('2026-06-02T13:08:00Z');
const ROWS = [
  { agentId: 'Ada', isOnline: true, open: 3 },
  { agentId: 'Ben', isOnline: null, open: null },
];
const TEAMS = [{ id: '7', memberIds: ['Ada'] }];
type Known = Parameters<typeof agentFacts>[0];

const knownOf = (change: Partial<Known> = {}, now = NOW) =>
  agentFacts(
    {
      teamId: '7',
      teams: { value: TEAMS, at: NOW, loading: false },
      loads: { value: ROWS, at: NOW, loading: false },
      myId: null,
      ...change,
    },
    now,
  );
const toldOf = (change: Partial<Known>): Telling => knownOf(change).told;
const failed = (kind: ProblemKind) => ({ loading: false, problem: { kind } });

describe('what is known of agents', () => {
  it('is what Desk tells, and nothing of whom it leaves out', () => {
    const { facts, told } = knownOf();
    expect([...facts.online]).toEqual([['Ada', true]]);
    expect([...facts.openTickets]).toEqual([['Ada', 3]]);
    expect([...(facts.memberIds ?? [])]).toEqual(['Ada']);
    expect(told).toEqual({ presence: 'told', load: 'told', team: 'told' });
  });

  it('of presence for a minute, of tickets for five', () => {
    const after = (ms: number) => {
      const { facts } = knownOf({}, NOW + ms);
      return [facts.online.size, facts.openTickets.size];
    };
    expect(after(59_999)).toEqual([1, 1]);
    expect(after(60_000)).toEqual([0, 1]);
    expect(after(299_999)).toEqual([0, 1]);
    expect(after(300_000)).toEqual([0, 0]);
    expect(after(-1), 'nor from the future').toEqual([0, 0]);
  });

  it.each(['forbidden', 'scopeMissing', 'editionLimit', 'notFound', 'unprocessable'] as const)(
    'is not told where Desk refuses: %s',
    (kind) => {
      expect(toldOf({ loads: failed(kind) })).toMatchObject({ presence: 'notTold', load: 'notTold' });
    },
  );

  it.each(['offline', 'timeout', 'serverError', 'creditsUsedUp'] as const)('is unread where it failed: %s', (kind) => {
    expect(toldOf({ loads: failed(kind) })).toMatchObject({ presence: 'unread', load: 'unread' });
  });

  it('is not told either where the answer leaves it out, each for itself', () => {
    const loads = { value: [{ agentId: 'Ada', isOnline: null, open: 3 }], at: NOW, loading: false };
    expect(toldOf({ loads })).toMatchObject({ presence: 'notTold', load: 'told' });
  });

  it('is on its way before it was asked for and until it has come', () => {
    expect(toldOf({ loads: undefined, teams: { loading: true } })).toEqual({
      presence: 'asking',
      load: 'asking',
      team: 'asking',
    });
  });

  it('is nothing of a team where the ticket has none, where Desk has none such, and where it names no members', () => {
    expect(knownOf({ teamId: null, teams: undefined })).toMatchObject({
      facts: { memberIds: null },
      told: { team: 'told' },
    });
    expect(knownOf({ teamId: '8' })).toMatchObject({ facts: { memberIds: null }, told: { team: 'notTold' } });
    const teams = { value: [{ id: '7', memberIds: null }], at: NOW, loading: false };
    expect(knownOf({ teams })).toMatchObject({ facts: { memberIds: null }, told: { team: 'notTold' } });
  });
});

describe('whom Desk is asked about', () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...agent({ id: String(100 + index), name: `Agent ${100 + index}`, timeZone: null }),
      channelExpert: null,
      languageCode: null,
    }));
  const { facts } = knownOf();
  const ticket = { channel: null, language: null };
  const asked = (count: number, memberIds: string[] = [], isComplete = true) =>
    whomToAsk(people(count), { ...facts, memberIds: new Set(memberIds) }, ticket, isComplete, NOW);

  it('is everybody, in one call’s order, as soon as it is known who there is', () => {
    expect(asked(3, [], false)).toBe('100,101,102');
    expect(asked(0)).toBeNull();
  });

  it('is as many as one call takes, the team among them, once it is known who that is', () => {
    expect(asked(60, ['159'], false)).toBeNull();
    const ids = asked(60, ['159'])?.split(',') ?? [];
    expect(ids).toHaveLength(MOST_IDS);
    expect(ids).toContain('159');
    expect(ids).not.toContain('149');
  });
});

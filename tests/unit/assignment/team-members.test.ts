import { describe, expect, it } from 'vitest';
import { oldestOf, teamMembers } from '../../../lib/assignment/team-members';
import type { AgentTicketCount } from '../../../lib/desk-api/records/availability';

/** A Wednesday, 12:00 UTC. */
const NOON = Date.UTC(2026, 5, 3, 12);

const load = (agentId: string, open: number | null, more: Partial<AgentTicketCount> = {}): AgentTicketCount => ({
  agentId,
  open,
  onHold: null,
  overdue: null,
  dueWithinAnHour: null,
  isOnline: true,
  channels: null,
  ...more,
});
const agents = ['1', '2', '3', '4'].map((id) => ({ id, name: `Agent ${id}`, timeZone: 'UTC' }));
const memberIds = ['1', '2', '3', '9'];

function of(loads: AgentTicketCount[]) {
  const members = teamMembers({ agents, memberIds, loads, oldest: undefined }, NOON);
  return Object.fromEntries(members.map((member) => [member.id, member]));
}

describe('the members of a team', () => {
  it('are those who can be given tickets, who has least to do first', () => {
    const loads = [load('1', 5), load('2', 2), load('3', 0, { isOnline: false })];
    const members = teamMembers({ agents, memberIds, loads, oldest: undefined }, NOON);
    expect(members.map(({ id }) => id)).toEqual(['2', '1', '3']);
  });

  it('who is there in their hours is free; who is away is not; of whom nothing is told it is not known', () => {
    const members = of([load('1', 0), load('2', 0, { isOnline: false })]);
    expect([members['1']?.isFree, members['2']?.isFree, members['3']?.isFree]).toEqual([true, false, null]);
    const [night] = teamMembers(
      { agents: [{ id: '1', name: '', timeZone: 'Asia/Tokyo' }], memberIds, loads: [load('1', 0)], oldest: undefined },
      NOON,
    );
    expect(night?.isFree, 'nine in the evening').toBe(false);
  });

  it.each([
    ['with something overdue', load('1', 0, { overdue: 1 }), true],
    ['with three more and one and a half times as many as the middle', load('1', 5), true],
    ['with two more', load('1', 4), false],
    ['with nothing overdue, of whom no count is told', load('1', null, { overdue: 0 }), false],
    ['of whom neither is told', load('1', null), null],
  ])('%s: whether they have too much', (_who, one, isOver) => {
    expect(of([one, load('2', 2), load('3', 2)])['1']?.isOver).toBe(isOver);
  });

  it('three more are not many among those who have many', () => {
    expect(of([load('1', 33), load('2', 30), load('3', 30)])['1']?.isOver).toBe(false);
  });
});

describe('the ticket that waits longest', () => {
  const ticket = (id: string, assigneeId: string | null) => ({
    id,
    number: id,
    subject: '',
    createdAt: 0,
    assigneeId,
    teamId: null,
  });
  const tickets = [ticket('7', null), ticket('8', '1'), ticket('9', '1')];

  it('is the first that is meant', () => {
    expect(oldestOf({ tickets, isPart: true }, ({ assigneeId }) => assigneeId === '1')).toEqual({
      is: 'ticket',
      ticket: tickets[1],
    });
  });

  it('there is none only where all were looked through', () => {
    const ofTwo = (): boolean => false;
    expect(oldestOf({ tickets, isPart: false }, ofTwo).is).toBe('none');
    expect(oldestOf({ tickets, isPart: true }, ofTwo).is).toBe('unknown');
    expect(oldestOf(undefined, ofTwo).is).toBe('unknown');
  });
});

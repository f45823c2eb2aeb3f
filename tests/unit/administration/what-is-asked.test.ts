import { describe, expect, it } from 'vitest';
import { type HandOver, handOverWords, handOversOf, workWords } from '../../../lib/administration/hand-over';
import { keepDraft, keptDraft } from '../../../lib/administration/team-drafts';
import { countAfter, draftOf, wishOf, withMember, withoutMember } from '../../../lib/administration/team-edit';
import type { FullTeam } from '../../../lib/desk-api/records/team';
import { withAgent } from '../../../lib/directory-page/with-agent';
import { rowOfAgent } from '../../../lib/directory-page/rows';
import type { AgentList } from '../../../lib/directory-page/directory-state';
import { directoryAgent } from '../directory/agents';
import '../support/catalogue';

const JADE = { id: '9', name: 'Jade Tywin' };
const BILLING = { id: '70', name: 'Billing' };
const over = (change: Partial<HandOver>): HandOver => ({
  department: BILLING,
  work: { open: 37, onHold: 2 },
  tickets: JADE,
  tasks: null,
  ...change,
});

describe('a hand-over in words and numbers', () => {
  it('says what goes to whom', () => {
    expect(handOverWords(over({}))).toEqual(['37 open tickets and 2 on hold in Billing: to Jade Tywin.']);
    expect(handOverWords(over({ tickets: null, tasks: JADE }))).toEqual(['Tasks in Billing: to Jade Tywin.']);
    expect(handOverWords(over({ tickets: null }))).toEqual([]);
  });

  it('one is one, none is none, and what is not known is not none', () => {
    expect(workWords({ open: 1, onHold: 0 })).toBe('1 open ticket');
    expect(workWords({ open: 0, onHold: null })).toBe('0 open tickets');
    expect(workWords({ open: null, onHold: 3 })).toBe('an unknown number of open tickets');
    expect(workWords(null)).toBe('an unknown number of open tickets');
  });

  it('asks for nothing where everything stays', () => {
    const stays = over({ department: { id: '71', name: 'Audio' }, tickets: null });
    expect(handOversOf([over({ tasks: JADE }), stays]).departments).toEqual([
      {
        id: '70',
        name: '37 open tickets and 2 on hold in Billing: to Jade Tywin. Tasks in Billing: to Jade Tywin.',
        tickets: '9',
        tasks: '9',
      },
    ]);
  });
});

const team = { id: '3', name: 'Night Shift', description: null, agentIds: ['8'], departmentId: '70' } as FullTeam;
const TORREY = { id: '8', name: 'Torrey Emard' };

describe('a team that is edited', () => {
  it('as it was asks for nothing', () => {
    expect(wishOf(draftOf(team))).toBeNull();
    expect(wishOf({ ...draftOf(team), name: ' Night Shift ', description: '  ' })).toBeNull();
  });

  it('without a name asks for nothing', () => {
    expect(wishOf({ ...draftOf(team), name: '  ', description: 'x' })).toBeNull();
  });

  it('asks only for what is another, with how it was', () => {
    expect(wishOf({ ...draftOf(team), description: ' Nights ' })).toEqual({
      description: { from: { value: null, name: '' }, to: { value: 'Nights', name: 'Nights' } },
      join: [],
      leave: [],
    });
    const emptied = { ...draftOf({ ...team, description: 'Nights' }), description: '' };
    expect(wishOf(emptied)?.description?.to).toEqual({ value: null, name: '' });
  });

  it('who joins and leaves again, or the other way round, is as before', () => {
    const joined = withMember(withMember(draftOf(team), JADE), JADE);
    expect(joined.join).toEqual([JADE]);
    expect(withMember(joined, TORREY), 'who is in it').toEqual(joined);
    expect(withoutMember(joined, JADE)).toEqual(draftOf(team));
    const left = withoutMember(withoutMember(draftOf(team), TORREY), TORREY);
    expect(left.leave).toEqual([TORREY]);
    expect(withMember(left, TORREY)).toEqual(draftOf(team));
    expect(countAfter(withMember(left, JADE))).toBe(1);
    expect(countAfter(draftOf({ ...team, agentIds: null }))).toBeNull();
  });

  it('is kept for its own organization and team until it is let go of', () => {
    const draft = { ...draftOf(team), name: 'Owls' };
    keepDraft('1', '3', draft);
    expect(keptDraft('1', '3')).toBe(draft);
    expect(keptDraft('2', '3')).toBeNull();
    expect(keptDraft('1', '4')).toBeNull();
    keepDraft('1', '3', null);
    expect(keptDraft('1', '3')).toBeNull();
  });
});

describe('the directory’s list', () => {
  const list = { agents: [rowOfAgent(directoryAgent('1')), rowOfAgent(directoryAgent('2'))] } as unknown as AgentList;

  it('shows an agent as their card has them now, and nobody else otherwise', () => {
    const { list: now } = withAgent(list, { id: '2', isActive: false, departmentIds: ['1', '7'] });
    expect(now?.agents[1]).toMatchObject({ isActive: false, agent: { isActive: false, departmentIds: ['1', '7'] } });
    expect(now?.agents[0]).toBe(list.agents[0]);
  });

  it('stays the same where nothing is another, or it is not there', () => {
    expect(withAgent(list, { id: '2', isActive: true, departmentIds: ['1'] })).toEqual({});
    expect(withAgent(list, { id: '3', isActive: false, departmentIds: ['1'] })).toEqual({});
    expect(withAgent(null, { id: '2', isActive: false, departmentIds: ['1'] })).toEqual({});
  });
});

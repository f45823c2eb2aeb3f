import { describe, expect, it } from 'vitest';
import type { Macro } from '../../../lib/macros/macro';
import { partOf } from '../../../lib/macros/parts';
import { type Seen, knownOf, planOf } from '../../../lib/macros/plan';
import { EVERYTHING, THANKS } from '../../gallery/macro-states';
import { LABELS } from '../../gallery/person-states';
import { badge, helpCenter, ticket } from '../../gallery/records';
import '../support/catalogue';

const TICKET = ticket();
const HOLDER = helpCenter();
const SEEN: Seen = {
  ticket: TICKET,
  holder: { value: HOLDER },
  statuses: {
    value: [
      { name: 'Open', type: 'open' },
      { name: 'Duplicate', type: 'closed' },
      { name: 'Closed', type: 'closed' },
    ],
  },
  badges: { value: [badge(1), badge(2)] },
  labels: { value: LABELS },
  text: 'Thanks, Lucas.',
};

const plan = (macro: Macro, seen: Partial<Seen> = {}) => planOf(macro, { ...SEEN, ...seen });
const whyNot = (part: string, macro: Macro, seen: Partial<Seen> = {}) =>
  plan(macro, seen).find((each) => each.part === part)?.whyNot;

describe('the plan of a macro', () => {
  it('closes last, so that a refusal before it leaves the ticket open', () => {
    expect(plan(EVERYTHING).map(({ part }) => part)).toEqual(['comment', 'badge', 'label', 'status']);
    expect(plan(THANKS).map(({ part }) => part)).toEqual(['comment', 'status']);
  });

  it('is of actions on that very ticket and that very user', () => {
    const target = { on: 'ticket', ticketId: TICKET.id };
    const person = { on: 'person', userId: HOLDER.userId, helpCenterId: HOLDER.helpCenterId };
    expect(plan(EVERYTHING, { text: ' Thanks. \n' }).map(({ wish }) => wish)).toMatchObject([
      { action: 'addNote', target, input: { text: 'Thanks.' } },
      { action: 'awardBadges', target: person, input: { items: [{ id: badge(2).id }] } },
      { action: 'addLabels', target: person, input: { items: [{ name: 'Press' }] } },
      { action: 'setStatus', target, input: { from: { value: TICKET.status }, to: { value: 'Closed' } } },
    ]);
    expect(plan(THANKS)[0]?.wish?.action, 'and a public text is a public one').toBe('addComment');
  });

  it('tags the ticket before it closes it, all tags with one action', () => {
    const planned = plan({ ...EVERYTHING, tags: ['vip', 'Solved by phone'] });
    expect(planned.map(({ part }) => part)).toEqual(['comment', 'badge', 'label', 'tags', 'status']);
    expect(planned[3]).toMatchObject({
      what: 'vip”, “Solved by phone',
      wish: {
        action: 'addTags',
        target: { on: 'ticket', ticketId: TICKET.id },
        input: { names: ['vip', 'Solved by phone'] },
      },
    });
    expect(plan({ ...EVERYTHING, tags: [] }).map(({ part }) => part)).not.toContain('tags');
  });

  it('knows each of its parts again by the action that was asked for, and no part by another action', () => {
    const planned = [...plan({ ...EVERYTHING, tags: ['vip'] }), ...plan(THANKS)];
    expect(planned.map(({ wish }) => wish && partOf(wish.action))).toEqual(planned.map(({ part }) => part));
    expect(partOf('assign')).toBeUndefined();
    expect(partOf('revokeBadges')).toBeUndefined();
  });

  it('takes the closed status of the department, the one of that name first', () => {
    expect(plan(THANKS)[1]?.what).toBe('Closed');
    const statuses = { value: [{ name: 'Erledigt', type: 'closed' as const }] };
    expect(plan(THANKS, { statuses })[1]?.what).toBe('Erledigt');
    expect(whyNot('status', THANKS, { statuses: { value: [{ name: 'Open', type: 'open' }] } })).toBe('noClosedStatus');
  });

  it('finds names to the letter first, then without regard to capitals', () => {
    const badges = {
      value: [
        { ...badge(1), name: 'EXPERT' },
        { ...badge(2), name: 'Expert' },
      ],
    };
    const named = (name: string) => plan({ ...EVERYTHING, badge: name }, { badges })[1]?.what;
    expect([named('Expert'), named('expert'), named(badge(2).id)]).toEqual(['Expert', 'EXPERT', 'Expert']);
  });

  it.each<[string, Partial<Seen>, string]>([
    ['badge', { holder: { value: null } }, 'noUser'],
    ['badge', { holder: { value: 'choose' } }, 'severalUsers'],
    ['badge', { holder: 'loading' }, 'loading'],
    ['badge', { badges: 'unreadable' }, 'unreadable'],
    ['badge', { badges: { value: [] } }, 'noSuchBadge'],
    ['label', { labels: { value: [] } }, 'noSuchLabel'],
    ['label', { holder: { value: null } }, 'noUser'],
    ['status', { statuses: { value: [] } }, 'noSuchStatus'],
    ['status', { statuses: 'loading' }, 'loading'],
    ['comment', { text: ' \n ' }, 'empty'],
    ['comment', { text: 'Hello {firstName}' }, 'gap'],
    ['comment', { text: 'x'.repeat(32_001) }, 'tooLong'],
  ])('says why %s cannot be done with %j', (part, seen, why) => {
    const planned = plan(EVERYTHING, seen).find((each) => each.part === part);
    expect(planned).toMatchObject({ whyNot: why, wish: null });
  });

  it('tells what is not known from what is not there', () => {
    expect(knownOf({ value: [], loading: true })).toEqual({ value: [] });
    expect(knownOf({ loading: false, problem: { kind: 'network' } })).toBe('unreadable');
    expect(knownOf({ loading: true, problem: { kind: 'network' } })).toBe('loading');
    expect(knownOf(undefined)).toBe('loading');
  });
});

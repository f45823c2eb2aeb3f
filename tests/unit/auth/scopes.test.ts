import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_SCOPES, SIGN_IN_SCOPES, scopesFor, scopesIn } from '../../../lib/auth/scopes';
import { NEED_SCOPES } from '../../../lib/permissions/needs';

describe('what is asked for at sign-in', () => {
  it('is reading, and what badges and labels need; nothing that changes a ticket', () => {
    expect(SIGN_IN_SCOPES).toEqual(expect.arrayContaining([...NEED_SCOPES.giveBadges]));
    expect(SIGN_IN_SCOPES.filter((scope) => /^Desk\.tickets\.(?!READ)/.test(scope))).toEqual([]);
  });

  it('and on first need is all there is, each once, and explained', () => {
    expect(new Set(ALL_SCOPES).size).toBe(ALL_SCOPES.length);
    for (const scope of Object.values(NEED_SCOPES).flat()) expect(ALL_SCOPES).toContain(scope);
    const explained = readFileSync(new URL('../../../docs/permissions.md', import.meta.url), 'utf8');
    for (const scope of ALL_SCOPES) expect(explained, scope).toContain(`\`${scope}\``);
  });
});

describe('what one more consent asks for', () => {
  it('is what was granted and exactly what is wanted', () => {
    expect(scopesFor('tagTickets', { scopes: ['Desk.basic.READ'], asked: ['Desk.search.READ'] })).toEqual([
      'Desk.basic.READ',
      'Desk.tickets.CREATE',
    ]);
    expect(scopesFor('changeTickets', { scopes: ['Desk.tickets.UPDATE'] })).toEqual(['Desk.tickets.UPDATE']);
  });

  it('where that was never told, what was asked for: nothing gets lost', () => {
    expect(scopesFor('tagTickets', { asked: ['Desk.basic.READ'] })).toEqual(['Desk.basic.READ', 'Desk.tickets.CREATE']);
    expect(scopesFor('tagTickets', {}), 'of a sign-in from before that was remembered').toEqual([
      ...SIGN_IN_SCOPES,
      'Desk.tickets.UPDATE',
      'Desk.tickets.CREATE',
    ]);
  });
});

describe('the scopes of a token answer', () => {
  it('may be separated by spaces or commas, in any case', () => {
    const both = ['Desk.basic.READ', 'Desk.tickets.UPDATE'];
    expect(scopesIn('Desk.tickets.UPDATE Desk.basic.READ')).toEqual(both);
    expect(scopesIn('Desk.tickets.UPDATE,Desk.basic.READ')).toEqual(both);
    expect(scopesIn('desk.tickets.update, desk.basic.read')).toEqual(both);
  });

  it('may be a whole group', () => {
    expect(scopesIn('Desk.tickets.ALL')).toEqual(['Desk.tickets.READ', 'Desk.tickets.UPDATE', 'Desk.tickets.CREATE']);
  });

  it('are not known where nothing of ours is told: that is not the same as none', () => {
    for (const told of [undefined, '', ' ', 'ZohoCRM.modules.ALL']) expect(scopesIn(told)).toBeUndefined();
  });
});

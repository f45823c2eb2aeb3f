import { describe, expect, it } from 'vitest';
import { ACTION_IDS } from '../../../lib/actions/specs';
import { NEEDS, NEED_SCOPES } from '../../../lib/permissions/needs';
import { actionName, adminText, reasonLine, reasonWords } from '../../../lib/permissions/reason-words.page';
import '../support/catalogue';

const SESSION = {
  status: 'signedIn',
  dataCentre: 'eu',
  organization: { id: '3981311', name: 'Zylker INC.\u202e', portal: 'zylker', edition: 'FREE' },
  agent: { id: '1', name: 'Casey Morgan', email: 'case@zylker.com' },
} as const;

describe('a reason in words', () => {
  it('says what is missing, why, and who can change it', () => {
    const words = reasonWords({ is: 'profile', profile: 'Agent', right: 'changeOwner' });
    expect(words.what).toContain('Change the owner of tickets');
    expect(words.why).toContain('“Agent”');
    expect(words.who).toContain('administrator');
    expect(reasonLine({ is: 'profile', profile: 'Agent', right: 'edit' })).not.toContain('administrator');
  });

  it('names the scopes of a need', () => {
    for (const need of NEEDS) {
      for (const scope of NEED_SCOPES[need]) expect(reasonWords({ is: 'scope', need }).why).toContain(scope);
    }
  });

  it('asks nobody about what lies in the ticket', () => {
    expect(reasonWords({ is: 'ticket', text: 'noDepartment' })).toEqual({ what: 'No department', why: '', who: '' });
  });

  it('has nothing hidden in names from Desk', () => {
    expect(reasonWords({ is: 'lightAgent', profile: 'Li\u202eght' }).why).not.toContain('\u202e');
    expect(reasonWords({ is: 'edition', feature: '', edition: null }).why).not.toContain('null');
  });

  it('has a name for every action', () => {
    const names = ACTION_IDS.map(actionName);
    expect(new Set(names).size).toBe(names.length);
    expect(actionName('setStatus')).toBe('Change the status');
  });
});

describe('the text for an admin', () => {
  it('has what was tried, what is missing, the organization and the agent', () => {
    const words = reasonWords({ is: 'edition', feature: 'TEAM', edition: 'FREE' });
    expect(adminText(actionName('assignTeam'), words, SESSION).split('\n')).toEqual([
      'Tried in Deskside: Change the team',
      'Not part of your edition. Zoho Desk answers that “TEAM” is not included (edition: FREE).',
      'Whoever administers your subscription of Zoho Desk can change the edition.',
      'Organization: Zylker INC. (3981311)',
      'Edition: FREE',
      'Agent: Casey Morgan, case@zylker.com',
    ]);
  });

  it('leaves out what is not known', () => {
    const text = adminText('Note', { what: 'No.', why: '', who: '' }, { ...SESSION, agent: null });
    expect(text).not.toContain('Agent');
    expect(adminText('Note', { what: 'No.', why: '', who: '' }, null)).toBe('Tried in Deskside: Note\nNo.');
  });
});

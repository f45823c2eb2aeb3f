import { describe, expect, it } from 'vitest';
import '../support/catalogue';
import { reportCsv, reportText } from '../../../lib/bulk/report';
import { inviteRow, runOf, runRow } from '../../gallery/bulk-states';

const run = runOf(
  [
    runRow(0, { state: 'given', person: { name: '=HYPERLINK("http://evil")', contactId: null }, email: '+1@x.com' }),
    runRow(1, { state: 'already', target: null, verdict: 'alreadyHas' }),
    runRow(2, { state: 'refused', problem: { kind: 'awardRefused', detail: 'Restricted' } }),
    runRow(3, { state: 'skipped', target: null, verdict: 'noAccount', person: { name: 'A, "B"\nC', contactId: null } }),
    runRow(4, { state: 'skipped' }),
  ],
  { phase: 'ended' },
);

describe('the report', () => {
  it('says for everybody what happened and why', () => {
    const text = reportText(run);
    expect(text).toContain('Received it: 1 person');
    expect(text).toContain('Had it already: 1 person');
    expect(text).toContain('Refused: 1 person');
    expect(text).toContain('(Zoho Desk refused it. Restricted)');
    expect(text).toContain('Skipped: 2 people');
    expect(text).toContain('(No help-center account)');
    expect(text).toContain('(The run was ended before their turn.)');
    expect(text).toContain('Reason: Answered in the spring community week');
  });

  it('goes to colleagues without the marks that keep names apart on the screen', () => {
    const { head, rows } = run;
    const text = reportText({ head: { ...head, badge: { ...head.badge, name: 'مترجم' } }, rows });
    expect(text).toContain('مترجم');
    expect(text).not.toMatch(/[\u2066-\u2069]/);
  });

  it('is a table that no spreadsheet takes for formulas', () => {
    const csv = reportCsv(run);
    const lines = csv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe('Person,E-mail,Help-center user id,Badge,Outcome,Why');
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://evil"")","'+1@x.com"`);
    expect(lines[4]).toContain('"A, ""B"" C"');
    expect(csv).not.toMatch(/(?:^|,|\n)"?[=+\-@]/);
  });

  it('says of those without an account what became of the invitation, and why', () => {
    const row = (n: number, change: object) => {
      const { invitation, ...rest } = inviteRow(n, { state: 'parked' });
      return { ...rest, invitation: { ...invitation, ...change } as never };
    };
    const csv = reportCsv(
      runOf([
        inviteRow(0, { state: 'invited' }),
        inviteRow(1, { state: 'unsure' }),
        row(2, { wasThere: true }),
        row(3, { helpCenter: null, onlyParked: 'noEmail' }),
        row(4, { helpCenter: null, onlyParked: 'invitedBefore' }),
        row(5, { helpCenter: null }),
        row(6, {}),
        { ...row(7, {}), problem: { kind: 'invalidData', detail: 'No such address' } },
      ]),
    );
    const outcomes = csv
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',').slice(4).join(','));
    expect(outcomes).toEqual([
      '"Invited, badge parked",',
      '"Badge parked, invitation uncertain",The invitation may have been sent: Zoho Desk did not answer. Nothing is sent again by itself.',
      '"Badge parked, not invited","An account is there by now, so no e-mail was sent."',
      '"Badge parked, not invited",There is no e-mail address an invitation could go to.',
      '"Badge parked, not invited","There was an invitation from here before, so no second one was sent."',
      '"Badge parked, not invited",',
      '"Badge parked, not invited",The run was ended before their turn.',
      expect.stringMatching(/^"Badge parked, not invited",.*No such address/),
    ]);
  });
});

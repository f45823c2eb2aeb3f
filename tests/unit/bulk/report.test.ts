import { describe, expect, it } from 'vitest';
import '../support/catalogue';
import { reportCsv, reportText } from '../../../lib/bulk/report';
import { runOf, runRow } from '../../gallery/bulk-states';

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

  it('is a table that no spreadsheet takes for formulas', () => {
    const csv = reportCsv(run);
    const lines = csv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe('Person,E-mail,Help-center user id,Badge,Outcome,Why');
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://evil"")","'+1@x.com"`);
    expect(lines[4]).toContain('"A, ""B"" C"');
    expect(csv).not.toMatch(/(?:^|,|\n)"?[=+\-@]/);
  });
});

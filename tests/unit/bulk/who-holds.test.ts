import '../support/catalogue';
import { describe, expect, it } from 'vitest';
import { countHolding, whoHoldsCsv } from '../../../lib/bulk/who-holds';
import { checkRow, fullCheck } from '../../gallery/bulk-states';

describe('who holds the badge', () => {
  it('is told of everybody named, and is unknown of whom Desk was not asked', () => {
    const lines = whoHoldsCsv(fullCheck(2), '=Expert').trimEnd().split('\r\n');
    expect(lines[0]).toBe('Pasted,Person,E-mail,Help-center user id,Badge,Holds it,Why');
    const answers = lines.slice(1).map((line) => /Expert"?,(.*)$/.exec(line)?.[1]);
    expect(answers).toEqual([
      'Not known,Choose who',
      'Not known,Could not be looked up',
      'No,',
      'No,',
      'Yes,',
      'Not known,Account inactive',
      'No,No help-center account',
      'Not known,Not found',
      expect.stringMatching(/^(?:No|Yes),Same person as above$/),
      expect.stringMatching(/,Left out$/),
    ]);
    expect(lines[1]).toContain("'=Expert");
  });

  it('counts each person once', () => {
    const { yes, no, unknown } = countHolding(fullCheck(2));
    expect({ yes, no }).toEqual({ yes: 1, no: 3 });
    expect(yes + no + unknown).toBe(fullCheck(2).rows.length - 1);
  });

  it('tells in the file too that Desk has not told everybody', () => {
    const part = { ...fullCheck(1), isPart: true as const };
    expect(whoHoldsCsv(part, 'MVP')).toContain(`Desk has told only ${part.rows.length} of the people`);
    expect(whoHoldsCsv(fullCheck(1), 'MVP')).not.toContain('Desk has told only');
  });

  it('is not known before Desk has answered', () => {
    expect(countHolding({ rows: [checkRow(1), checkRow(2)], held: {} })).toEqual({ yes: 0, no: 0, unknown: 2 });
  });

  it('is not known of somebody whose look-up failed, whatever an earlier one said', () => {
    const { rows, held } = fullCheck(2);
    const failed = rows.map((row) => ({ ...row, problem: { kind: 'network' as const } }));
    expect(countHolding({ rows: failed, held })).toMatchObject({ yes: 0, no: 0 });
  });
});

import { describe, expect, it } from 'vitest';
import { estimateCheck, estimateRun } from '../../../lib/bulk/cost.both';
import {
  changeRow,
  chooseByHelpCenter,
  countVerdicts,
  holdersToAsk,
  newCheck,
  recipientOf,
  rowsToFind,
  verdictsOf,
  withKnown,
} from '../../../lib/bulk/dry-run';
import { planRun } from '../../../lib/bulk/plan-run';
import type { ContactName } from '../../../lib/bulk/person-key.both';
import { checkRow, found, fullCheck } from '../../gallery/bulk-states';

const PLAN = { id: 'run', orgId: '1', badge: { id: '7', name: 'Expert' }, reason: null, at: 0 };

describe('the check', () => {
  it('tells every case apart', () => {
    expect(verdictsOf(fullCheck(2))).toEqual([
      'several',
      'failed',
      'willReceive',
      'willReceive',
      'alreadyHas',
      'inactive',
      'noAccount',
      'notFound',
      'samePerson',
      'leftOut',
    ]);
    expect(countVerdicts(verdictsOf(fullCheck(5)))).toMatchObject({ willReceive: 5, several: 1, checking: 0 });
  });

  it('takes one contact without an account in two rows for one person, and asks which of several is meant', () => {
    const without = (n: number) => checkRow(n, { found: found(n, []) });
    expect(verdictsOf({ rows: [without(1), without(1), without(2)], held: {} })).toEqual([
      'noAccount',
      'samePerson',
      'noAccount',
    ]);
    const contact = found(1).contact as ContactName;
    const severalContacts = [contact, { ...contact, id: '2' }];
    const check = { rows: [{ ...without(1), found: { ...found(1, []), severalContacts } }], held: {} };
    expect(verdictsOf(check)).toEqual(['severalContacts']);
    expect(verdictsOf(changeRow(check, 0, { chosenContactId: '2' }))).toEqual(['noAccount']);
    expect(verdictsOf(changeRow(check, 0, { chosenContactId: '666' }))).toEqual(['severalContacts']);
    const chosen = changeRow(check, 0, { chosenContactId: '2' });
    expect(verdictsOf(withKnown(newCheck(chosen.rows), chosen)), 'what was said stays said').toEqual(['noAccount']);
  });

  it('does not say who receives before it is known whether they hold the badge', () => {
    const check = { ...fullCheck(3), held: {} };
    expect(countVerdicts(verdictsOf(check))).toMatchObject({ willReceive: 0, alreadyHas: 0, checking: 4 });
    expect(holdersToAsk(check)).toHaveLength(4);
  });

  it('asks for each person once and never for those who take no part', () => {
    const check = newCheck([checkRow(1), checkRow(2)]);
    expect(rowsToFind(check)).toEqual([0, 1]);
    expect(rowsToFind(changeRow(check, 0, { isLeftOut: true }))).toEqual([1]);
    const same = { rows: [checkRow(1), checkRow(1), checkRow(2, { isLeftOut: true })], held: {} };
    expect(holdersToAsk(same)).toHaveLength(1);
  });

  it('lets the user choose, one by one or by help center, and only among the candidates', () => {
    const check = fullCheck(0);
    const chosen = chooseByHelpCenter(check, 'Zylker Help Center').rows[0];
    expect(chosen && recipientOf(chosen)?.helpCenterNames).toEqual(['Zylker Help Center']);
    const odd = changeRow(check, 0, { chosenUserId: '666' });
    expect(verdictsOf(odd)[0]).toBe('several');
  });

  it('keeps what is known when the list changes', () => {
    const before = fullCheck(3);
    const known = before.rows.filter((row) => row.found && !row.problem);
    const again = withKnown(newCheck(before.rows), before);
    expect(rowsToFind(again)).toHaveLength(before.rows.length - known.length);
    expect(again.held).toEqual(before.held);
  });

  it('costs a look-up that pages, and three and one credits for each award', () => {
    const email = (n: number) => ({ kind: 'email' as const, value: `${n}@x.com` });
    expect(estimateCheck([])).toBe(0);
    expect(estimateCheck(Array.from({ length: 200 }, (_, n) => email(n)))).toBe(200 * 6 + 10 * 3);
    expect(estimateRun(200)).toBe(800);
  });
});

describe('a run planned from it', () => {
  it('awards only to those marked so, and keeps everybody for the report', async () => {
    const { head, rows } = await planRun({ ...PLAN, check: fullCheck(4) });
    expect(head).toMatchObject({ phase: 'running', total: rows.length });
    expect(rows.filter(({ state }) => state === 'pending')).toHaveLength(4);
    expect(rows.filter(({ state }) => state === 'already')).toHaveLength(1);
    expect(rows.filter(({ state, target }) => state === 'skipped' && target === null)).toHaveLength(7);
  });

  it('gives every person of every run an id of their own, always the same one', async () => {
    const idsOf = async (id: string) =>
      (await planRun({ ...PLAN, id, check: fullCheck(4) })).rows.flatMap(({ target }) => target?.actionId ?? []);
    const first = await idsOf('a');
    expect(await idsOf('a')).toEqual(first);
    expect(new Set([...first, ...(await idsOf('b'))]).size).toBe(8);
    for (const id of first) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});

import { describe, expect, it } from 'vitest';
import { type Macro, defaultMacro, faultsOf, isMacrosByOrganization, macrosOf } from '../../../lib/macros/macro';
import '../support/catalogue';

const of = (change: Partial<Macro>): Macro => ({ ...defaultMacro(), ...change });

describe('a macro', () => {
  it.each<[string, Partial<Macro>, string[]]>([
    ['as Deskside brings it', {}, []],
    ['without a name', { name: ' ' }, ['nameMissing']],
    ['with a name that fits in no list', { name: 'x'.repeat(81) }, ['nameTooLong']],
    ['that does nothing', { status: null, comment: null }, ['nothingToDo']],
    ['that only gives a badge', { status: null, comment: null, badge: 'Expert' }, []],
    ['with a status that is not said', { status: { is: 'named', name: ' ' } }, ['statusMissing']],
    ['with an empty text', { comment: { text: ' \n', isPublic: true } }, ['textMissing']],
    ['with a text Desk does not take', { comment: { text: 'x'.repeat(32_001), isPublic: true } }, ['textTooLong']],
    ['with a slip of the pen', { comment: { text: 'Hi {fristName}', isPublic: true } }, ['unknownPlaceholder']],
    ['that only tags', { status: null, comment: null, tags: ['vip'] }, []],
    ['with a tag nobody can read', { tags: ['x'.repeat(101)] }, ['thingTooLong']],
    ['with a badge nobody can have', { badge: 'x'.repeat(301) }, ['thingTooLong']],
  ])('%s', (_what, change, faults) => {
    expect(faultsOf(of(change))).toEqual(faults);
  });

  it('there is always at least one, of this organization alone', () => {
    const mine = of({ id: 'mine' });
    expect(macrosOf({ 1: [mine] }, '1')).toEqual([mine]);
    for (const all of [{ 2: [mine] }, { 1: [] }]) {
      expect(macrosOf(all, '1')).toMatchObject([{ name: 'Close and thank', status: { is: 'closed' }, badge: null }]);
    }
    expect(macrosOf({}, 'constructor')).toHaveLength(1);
  });

  it('that is stored otherwise is not trusted', () => {
    expect(isMacrosByOrganization({ 1: [of({ status: { is: 'named', name: 'Done' } })] })).toBe(true);
    for (const wrong of [
      { status: 'closed' },
      { comment: { text: 'x' } },
      { badge: 5 },
      { tags: 'vip' },
      { status: { is: 'named' } },
    ]) {
      expect(isMacrosByOrganization({ 1: [{ ...of({}), ...wrong }] })).toBe(false);
    }
  });
});

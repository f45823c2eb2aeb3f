import { describe, expect, it } from 'vitest';
import { awardTarget } from '../../../lib/panel/on-screen';
import { contact, helpCenter } from '../../gallery/records';
import { panelState, ready } from '../../gallery/states';

const ONE = helpCenter({ userId: '71' });
const TWO = helpCenter({ userId: '72' });
const of = (rows: (typeof ONE)[], holderChoices: { contactId: string; userId: string }[] = []) =>
  awardTarget(panelState({ requester: ready(contact({ id: '9' })), helpCenters: ready(rows), holderChoices }));

describe('whom a key awards to', () => {
  it('the only one there is, in however many help centers', () => {
    expect(of([])).toBeNull();
    expect(of([ONE])).toBe(ONE);
    expect(of([ONE, { ...ONE, helpCenterId: '5' }])).toBe(ONE);
  });

  it('among several, the one chosen last for this very person', () => {
    expect(of([ONE, TWO], [{ contactId: '9', userId: '72' }])).toBe(TWO);
  });

  it('among several, nobody who was chosen for somebody else, or is there no longer', () => {
    expect(of([ONE, TWO])).toBe('choose');
    expect(of([ONE, TWO], [{ contactId: '10', userId: '72' }])).toBe('choose');
    expect(of([ONE, TWO], [{ contactId: '9', userId: '73' }])).toBe('choose');
  });
});

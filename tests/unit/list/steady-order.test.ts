import { describe, expect, it } from 'vitest';
import { steadyOrder } from '../../../components/list/steady-order';

const order = (before: string, ranked: string, held = '', isTouched = false): string =>
  steadyOrder(before.split(''), ranked.split(''), held.split(''), isTouched).join('');

describe('the order of a list that is ranked while it is on screen', () => {
  it('is the ranking, at first and for as long as nothing is held', () => {
    expect(order('', 'cab')).toBe('cab');
    expect(order('abc', 'cab')).toBe('cab');
  });

  it('leaves what is held in its place, and ranks the others around it', () => {
    expect(order('abcd', 'dcba', 'a')).toBe('adcb');
    expect(order('abcd', 'dcba', 'c')).toBe('dbca');
    expect(order('abcd', 'dcba', 'ad')).toBe('acbd');
  });

  it('stays as it was once the user has moved or typed; what is new comes last', () => {
    expect(order('abc', 'xcab', 'a', true)).toBe('abcx');
  });

  it('drops what is gone, held or not', () => {
    expect(order('abcd', 'dcb', 'a')).toBe('dcb');
    expect(order('abcd', 'dcb', '', true)).toBe('bcd');
  });
});

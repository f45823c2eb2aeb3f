import { describe, expect, it } from 'vitest';
import { isFreeNow } from '../../../lib/assignment/free-now';

describe('who is free now', () => {
  it.each([
    [true, true, true],
    [true, null, true],
    [true, false, false],
    [false, true, false],
    [null, false, false],
    [null, true, null],
    [null, null, null],
  ])('online %s, in working hours %s: %s', (isOnline, isInHours, is) => {
    expect(isFreeNow(isOnline, isInHours)).toBe(is);
  });
});

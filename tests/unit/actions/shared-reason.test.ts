import { expect, test } from 'vitest';
import { sharedReason } from '../../../components/actions/shared-reason';

const of = (...reasons: (string | undefined)[]) => sharedReason(reasons.map((reason) => ({ reason })));

test('the reason that several entries have is said once', () => {
  expect(of('locked', undefined, 'locked')).toBe('locked');
});

test('of two such reasons it is the one of most entries, wherever it stands', () => {
  expect(of('no right', 'locked', 'no right', 'locked', 'locked')).toBe('locked');
});

test('where each has its own, or none has one, there is none to share', () => {
  expect(of('locked', 'no right', undefined)).toBeNull();
  expect(of(undefined, undefined)).toBeNull();
  expect(of()).toBeNull();
});

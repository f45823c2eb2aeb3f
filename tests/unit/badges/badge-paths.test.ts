import { expect, it } from 'vitest';
import { type BadgeForm, withBadgePaths } from '../../../lib/badges/badge-paths.worker';
import { HOWTO_PATHS } from '../../../lib/desk-api/badges';
import { problemError, problemOf } from '../../../lib/problems/problem';

function memory(form: BadgeForm | null = null) {
  const known = new Map<string, BadgeForm>(form ? [['1', form]] : []);
  return {
    known,
    get: async (orgId: string) => known.get(orgId) ?? null,
    set: async (orgId: string, next: BadgeForm) => void known.set(orgId, next),
  };
}

/** A Desk that answers to one form, or to none. */
function deskWith(form: BadgeForm | 'none') {
  const tried: BadgeForm[] = [];
  return {
    tried,
    call: async (paths: unknown) => {
      const mine: BadgeForm = paths === HOWTO_PATHS ? 'howto' : 'oas';
      tried.push(mine);
      if (mine !== form) throw problemError('notFound', { endpoint: mine });
      return 'badges';
    },
  };
}

it('takes the documented form first', async () => {
  const desk = deskWith('oas');
  expect(await withBadgePaths(memory(), '1', desk.call)).toBe('badges');
  expect(desk.tried).toEqual(['oas']);
});

it('takes the other form when the path is unknown, and remembers it for the organization', async () => {
  const forms = memory();
  const desk = deskWith('howto');
  await withBadgePaths(forms, '1', desk.call);
  await withBadgePaths(forms, '1', desk.call);
  expect(desk.tried).toEqual(['oas', 'howto', 'howto']);
  expect(forms.known.has('2')).toBe(false);
});

it('finds back when the organization has changed its mind', async () => {
  const forms = memory('howto');
  await withBadgePaths(forms, '1', deskWith('oas').call);
  expect(forms.known.get('1')).toBe('oas');
});

it('a person unknown to both forms is an unknown person, and nothing is remembered', async () => {
  const forms = memory();
  const thrown: unknown = await withBadgePaths(forms, '1', deskWith('none').call).catch((error: unknown) => error);
  expect(problemOf(thrown)).toMatchObject({ kind: 'notFound', endpoint: 'oas' });
  expect(forms.known.size).toBe(0);
});

it('any other failure is no reason to try the other form', async () => {
  let calls = 0;
  const call = async (): Promise<never> => {
    calls += 1;
    throw problemError('forbidden');
  };
  await expect(withBadgePaths(memory(), '1', call)).rejects.toThrow('forbidden');
  expect(calls).toBe(1);
});

import { describe, expect, it } from 'vitest';
import { type BadgeForm, withBadgePaths } from '../../../lib/badges/badge-paths.worker';
import { HOWTO_PATHS } from '../../../lib/desk-api/badges';
import { type ProblemKind, problemError, problemOf } from '../../../lib/problems/problem';

function memory(form: BadgeForm | null = null) {
  const known = new Map<string, BadgeForm>(form ? [['1', form]] : []);
  return {
    known,
    get: async (orgId: string) => known.get(orgId) ?? null,
    set: async (orgId: string, next: BadgeForm) => void known.set(orgId, next),
  };
}

/** A Desk that answers each form with badges or a problem. */
function deskWith(answers: Record<BadgeForm, 'badges' | ProblemKind>) {
  const tried: BadgeForm[] = [];
  return {
    tried,
    answers,
    call: async (paths: unknown) => {
      const form: BadgeForm = paths === HOWTO_PATHS ? 'howto' : 'oas';
      tried.push(form);
      const answer = answers[form];
      if (answer !== 'badges') throw problemError(answer, { endpoint: form });
      return answer;
    },
  };
}

const OAS = { oas: 'badges', howto: 'notFound' } as const;
const HOWTO = { oas: 'notFound', howto: 'badges' } as const;
const NEITHER = { oas: 'notFound', howto: 'notFound' } as const;

const outcomeOf = async (forms: ReturnType<typeof memory>, desk: ReturnType<typeof deskWith>): Promise<string> =>
  await withBadgePaths(forms, '1', desk.call).catch((thrown: unknown) => {
    const { kind, endpoint } = problemOf(thrown);
    return `${kind} from ${endpoint ?? ''}`;
  });

describe('the form of the badge paths', () => {
  it('is the documented one first, and is known from its first answer on', async () => {
    const forms = memory();
    const desk = deskWith(OAS);
    expect(await outcomeOf(forms, desk)).toBe('badges');
    expect(forms.known.get('1')).toBe('oas');
    expect(desk.tried).toEqual(['oas']);
  });

  it('is the other one when the path is unknown, and remembered for this organization only', async () => {
    const forms = memory();
    const desk = deskWith(HOWTO);
    await outcomeOf(forms, desk);
    await outcomeOf(forms, desk);
    expect(desk.tried).toEqual(['oas', 'howto', 'howto']);
    expect([...forms.known]).toEqual([['1', 'howto']]);
  });

  it('is found back when the organization has changed its mind', async () => {
    const forms = memory('howto');
    expect(await outcomeOf(forms, deskWith(OAS))).toBe('badges');
    expect(forms.known.get('1')).toBe('oas');
  });
});

describe('a person who is gone', () => {
  it('costs one call where the documented form has worked before', async () => {
    const forms = memory();
    await outcomeOf(forms, deskWith(OAS));
    const desk = deskWith(HOWTO);
    expect(await outcomeOf(forms, desk)).toBe('notFound from oas');
    expect(desk.tried).toEqual(['oas']);
  });

  it('may be the first one ever looked at: then the other form is asked for, and never again', async () => {
    const forms = memory();
    const desk = deskWith(NEITHER);
    expect(await outcomeOf(forms, desk)).toBe('notFound from oas');
    expect(await outcomeOf(forms, desk)).toBe('notFound from oas');
    expect(desk.tried).toEqual(['oas', 'howto', 'oas']);
  });

  it('is asked for in the other form once, although badges and labels are read at the same time', async () => {
    const forms = memory();
    const desk = deskWith(NEITHER);
    expect(await Promise.all([outcomeOf(forms, desk), outcomeOf(forms, desk)])).toEqual([
      'notFound from oas',
      'notFound from oas',
    ]);
    expect(desk.tried.filter((form) => form === 'howto')).toHaveLength(1);
  });

  it('keeps nobody from being read who asked at the same time in an organization of the other form', async () => {
    const forms = memory();
    const desk = deskWith(HOWTO);
    expect(await Promise.all([outcomeOf(forms, desk), outcomeOf(forms, desk)])).toEqual(['badges', 'badges']);
  });
});

describe('a call that failed otherwise', () => {
  it.each(['timeout', 'network', 'serverError', 'badAnswer', 'forbidden'] as const)(
    'with %s is not sent in the other form, as its fate may be unknown, and settles nothing',
    async (kind) => {
      const forms = memory();
      const desk = deskWith({ oas: kind, howto: 'badges' });
      expect(await outcomeOf(forms, desk)).toBe(`${kind} from oas`);
      expect(desk.tried).toEqual(['oas']);
      expect(forms.known.size).toBe(0);
    },
  );

  it.each(['timeout', 'network', 'offline', 'serverError', 'badAnswer', 'tooManyRequests'] as const)(
    'with %s in the other form leaves the question open',
    async (kind) => {
      const forms = memory();
      const desk = deskWith({ oas: 'notFound', howto: kind });
      expect(await outcomeOf(forms, desk)).toBe(`${kind} from howto`);
      expect(forms.known.size).toBe(0);
      desk.answers.howto = 'badges';
      expect(await outcomeOf(forms, desk)).toBe('badges');
    },
  );

  it.each(['forbidden', 'invalidData'] as const)('with %s in the other form has answered it', async (kind) => {
    const forms = memory();
    const desk = deskWith({ oas: 'notFound', howto: kind });
    expect(await outcomeOf(forms, desk)).toBe(`${kind} from howto`);
    expect(await outcomeOf(forms, desk)).toBe('notFound from oas');
    expect(desk.tried).toEqual(['oas', 'howto', 'oas']);
  });

  it('does not become a failure because the form cannot be remembered', async () => {
    const forms = memory();
    forms.set = async () => {
      throw new Error('QUOTA_BYTES quota exceeded');
    };
    expect(await outcomeOf(forms, deskWith(OAS))).toBe('badges');
    expect(await outcomeOf(forms, deskWith(HOWTO))).toBe('badges');
  });
});

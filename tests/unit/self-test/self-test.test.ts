import { describe, expect, it } from 'vitest';
import { NEED_SCOPES, NEEDS } from '../../../lib/permissions/needs';
import { problemError } from '../../../lib/problems/problem';
import { type SelfTestDeps, type StepResult, runSelfTest } from '../../../lib/self-test/self-test';

const ALL_SCOPES = NEEDS.flatMap((need) => NEED_SCOPES[need]);

async function run(change: Partial<SelfTestDeps> = {}): Promise<StepResult[]> {
  const told: StepResult[] = [];
  await runSelfTest(
    {
      readProfile: async () => ({}),
      readBadges: async () => ({}),
      readMe: async () => ({ photoUrl: 'https://desk.zoho.com/api/v1/agents/1/photo' }),
      picture: async () => 'data:image/png;base64,',
      scopes: () => ALL_SCOPES,
      creditsLeft: () => 0,
      ...change,
    },
    (result) => told.push(result),
  );
  return told;
}

const outcomes = (told: StepResult[]) => told.map(({ outcome }) => outcome);

describe('the self-test', () => {
  it('tells that all works, step by step', async () => {
    expect(outcomes(await run())).toEqual(['passed', 'passed', 'passed', 'passed', 'passed']);
  });

  it('without a sign-in that works tries nothing else', async () => {
    const asked: string[] = [];
    const told = await run({
      readProfile: async () => await Promise.reject(problemError('wrongOrganization')),
      readBadges: async () => asked.push('badges'),
      readMe: async () => (asked.push('me'), null),
    });
    expect(told[0]).toMatchObject({ outcome: 'failed', problem: { kind: 'wrongOrganization' } });
    expect(outcomes(told.slice(1))).toEqual(['notTried', 'notTried', 'notTried', 'notTried']);
    expect(asked).toEqual([]);
  });

  it('goes on where one part fails, with its reason', async () => {
    const told = await run({ readBadges: async () => await Promise.reject(problemError('editionLimit')) });
    expect(told[1]).toMatchObject({ outcome: 'failed', problem: { kind: 'editionLimit' } });
    expect(outcomes(told)).toEqual(['passed', 'failed', 'passed', 'passed', 'passed']);
  });

  it('takes what nobody has told for unknown, not for missing', async () => {
    const told = await run({
      readMe: async () => null,
      scopes: () => undefined,
      creditsLeft: () => null,
    });
    expect(outcomes(told)).toEqual(['passed', 'passed', 'unknown', 'unknown', 'unknown']);
    expect(told[3]?.missing).toBeUndefined();
  });

  it('a photo that does not come is not known, and neither is it where there is none', async () => {
    expect((await run({ picture: async () => null }))[2]).toMatchObject({ outcome: 'unknown' });
    expect((await run({ readMe: async () => ({ photoUrl: null }) }))[2]).toEqual({
      step: 'photo',
      outcome: 'unknown',
      isEmpty: true,
    });
  });

  it('names what Zoho has not granted yet', async () => {
    const told = await run({ scopes: () => ['Desk.contacts.UPDATE', 'Desk.settings.UPDATE'] });
    expect(told[3]).toMatchObject({ outcome: 'passed', missing: ['changeTickets', 'tagTickets', 'administer'] });
  });

  it('takes an error that nobody foresaw for one', async () => {
    const told = await run({
      readBadges: () => {
        throw new TypeError('x');
      },
    });
    expect(told[1]).toMatchObject({ outcome: 'failed' });
  });
});

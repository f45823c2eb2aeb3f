import { describe, expect, it } from 'vitest';
import { completeCheck, gatherPeople } from '../../../lib/bulk/checker';
import { EMPTY_DRAFT } from '../../../lib/bulk/draft';
import type { Check } from '../../../lib/bulk/dry-run';

const user = {
  userId: '5',
  helpCenterId: '1',
  helpCenterNames: [],
  name: 'Mei',
  email: null,
  contactId: null,
  isActive: true,
};
const draft = { ...EMPTY_DRAFT, source: 'group' as const, groupId: '3' };

async function gather(userCount: number | null, isPart: boolean): Promise<Check> {
  const group = { id: '3', name: 'Partners', helpCenterId: '1', helpCenterName: null, userCount };
  const choices = { labels: [], groups: [group], departments: [], problems: {} };
  return await gatherPeople(draft, choices, async () => ({ users: [user], isPart }) as never);
}

describe('the people of a group', () => {
  it.each([
    ['as many as it counts', 1, true, undefined],
    ['fewer than it counts', 2, false, true],
    ['of a group that is not counted, a full page', null, true, true],
    ['of a group that is not counted, less than a page', null, false, undefined],
  ])('%s: whether these are all', async (_who, userCount, mayBeMore, isPart) => {
    const check = await gather(userCount, mayBeMore);
    expect(check.rows.map(({ key }) => key)).toEqual([{ kind: 'id', value: '5' }]);
    expect(check.isPart).toBe(isPart);
  });

  it('stay some of them while it is asked what they hold, also where that cannot be read', async () => {
    let check = await gather(9, false);
    await completeCheck({
      ask: async () => [null] as never,
      badgeId: '7',
      read: () => check,
      write: (next) => (check = next),
      isStopped: () => false,
    });
    expect(check).toMatchObject({ isPart: true, rows: [{ problem: { kind: 'forbidden' } }] });
  });

  it('of a group that is gone are none', async () => {
    const choices = { labels: [], groups: [], departments: [], problems: {} };
    expect((await gatherPeople(draft, choices, async () => undefined as never)).rows).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ContactHelpCenter } from '../../../lib/desk-api/records';
import { createLearnedUsers } from '../../../lib/service/learned-users';
import type { Learned } from '../../../lib/storage/learned-item.worker';
import { memoryItem } from '../support/memory-item';

const row = (userId: string, helpCenterId = '1'): ContactHelpCenter => ({
  userId,
  helpCenterId,
  helpCenterName: 'Community',
  isActive: true,
});

function setUp() {
  let [org, moment] = ['1', 0];
  const item = memoryItem<Learned | null>(null);
  const later: (() => void)[] = [];
  const learned = createLearnedUsers({
    kept: () => item,
    orgId: async () => (org === '' ? Promise.reject(new Error('signed out')) : org),
    moment: () => moment,
    soon: (work) => void later.push(work),
  });
  const pass = async (): Promise<void> => {
    for (const work of later.splice(0)) work();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const learn = async (contactId: string, ...rows: ContactHelpCenter[]): Promise<void> => {
    await learned.from(contactId, async () => rows);
    await pass();
  };
  return { learned, item, learn, pass, signs: (into: string) => void (org = into), clear: () => (moment += 1) };
}

describe('who the users of a contact are', () => {
  it('is learned from what Desk tells, by ids alone, and for that organization alone', async () => {
    const { learned, learn, item } = setUp();
    expect(await learned.of('1', '21')).toEqual([]);
    await learn('21', row('71'), row('72', '2'), row('71', '3'));
    expect(await learned.of('1', '21')).toEqual([
      { userId: '71', helpCenterId: '1' },
      { userId: '72', helpCenterId: '2' },
    ]);
    expect(await learned.of('2', '21')).toEqual([]);
    expect(await learned.of('1', '22')).toEqual([]);
    expect(await item.get()).toEqual({ orgId: '1', contacts: [['21', '71', '1', '72', '2']] });
  });

  it('is given on at once, and so is what went wrong', async () => {
    const { learned, item } = setUp();
    expect(await learned.from('21', async () => [row('71')])).toEqual([row('71')]);
    await expect(learned.from('21', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(item.set).not.toHaveBeenCalled();
  });

  it('is corrected by what Desk tells later, and written only when it is another', async () => {
    const { learned, learn, item } = setUp();
    await learn('21', row('71'));
    await learn('22', row('73'));
    await learn('21', row('71'));
    expect(item.set).toHaveBeenCalledTimes(2);
    await learn('21', row('72'));
    expect(await learned.of('1', '21')).toEqual([{ userId: '72', helpCenterId: '1' }]);
    await learn('21');
    expect(await learned.of('1', '21')).toEqual([]);
    expect(await learned.of('1', '22')).toEqual([{ userId: '73', helpCenterId: '1' }]);
    expect(await item.get()).toEqual({ orgId: '1', contacts: [['22', '73', '1']] });
    await learn('23');
    expect(item.set).toHaveBeenCalledTimes(4);
  });

  it('is not learned of somebody with many users', async () => {
    const { learned, learn } = setUp();
    await learn('21', row('71'));
    await learn('21', row('71'), row('72'), row('73'));
    expect(await learned.of('1', '21')).toEqual([]);
  });

  it('is learned of so many and no more, the latest', async () => {
    const { learned, learn } = setUp();
    for (let id = 100; id <= 140; id += 1) await learn(String(id), row(`7${id}`));
    expect(await learned.of('1', '100')).toEqual([]);
    expect(await learned.of('1', '101')).toHaveLength(1);
    expect(await learned.of('1', '140')).toHaveLength(1);
  });

  it('is not kept once everything was forgotten, nor while nobody is signed in', async () => {
    const { learned, item, pass, clear, signs } = setUp();
    let answer = (_rows: ContactHelpCenter[]): void => undefined;
    const late = learned.from('21', () => new Promise((resolve) => (answer = resolve)));
    await learned.from('22', async () => [row('72')]);
    clear();
    answer([row('71')]);
    await late;
    await pass();
    await learned.from('23', async () => [row('73')]);
    signs('');
    await pass();
    expect(item.set).not.toHaveBeenCalled();
    signs('2');
    await learned.from('24', async () => [row('74')]);
    await pass();
    expect(await item.get()).toEqual({ orgId: '2', contacts: [['24', '74', '1']] });
  });

  it('leaves nothing of the organization before', async () => {
    const { learn, item, signs } = setUp();
    await learn('21', row('71'));
    signs('2');
    await learn('22', row('72'));
    expect(await item.get()).toEqual({ orgId: '2', contacts: [['22', '72', '1']] });
  });
});

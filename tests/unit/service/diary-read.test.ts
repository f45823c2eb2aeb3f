import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDiary } from '../../../lib/diary/diary';
import { diaryItem } from '../../../lib/diary/diary-item';
import { pretendService } from './pretend-service';

beforeEach(() => fakeBrowser.reset());

it('what nobody foresaw can be read by our own pages, scrubbed', async () => {
  const { service } = pretendService({});
  expect(await service['diary/read']({})).toEqual({ entries: [], headers: null });
  const note = createDiary({ kept: diaryItem, withLock: async (work) => await work(), now: () => 1 });
  await note(new Error('no contact lucas@zylker.com'), 'worker');
  const { entries } = await service['diary/read']({});
  expect(entries).toHaveLength(1);
  expect(JSON.stringify(entries)).not.toContain('lucas');
});

import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteError } from '../../../lib/diary/diary';
import { pretendService } from './pretend-service';

beforeEach(() => fakeBrowser.reset());

it('what nobody foresaw can be read by our own pages, scrubbed', async () => {
  const { service } = pretendService({});
  expect(await service['diary/read']({})).toEqual({ entries: [] });
  await noteError(new Error('no contact lucas@zylker.com'), 'worker');
  const { entries } = await service['diary/read']({});
  expect(entries).toHaveLength(1);
  expect(JSON.stringify(entries)).not.toContain('lucas');
});

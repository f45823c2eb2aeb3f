import { describe, expect, it, vi } from 'vitest';
import type { PageReport } from '../../../lib/messages/inputs.worker';
import { senderKind } from '../../../lib/messages/sender.worker';
import { type Handlers, createListener } from '../../../lib/messages/serve.worker';

const SELF = { id: 'deskside', origin: 'chrome-extension://deskside/' };
const DESK = 'https://desk.zoho.com/agent/zylker/all/tickets/details/1892000000042034';
const REPORT = { report: 'ticket', url: DESK, number: '#101', subject: 'Hello' };

const fromTab = (id: number) => ({ id: 'deskside', url: DESK, frameId: 0, tab: { id } });

function listening() {
  let now = 1_000_000;
  const reports: [number, PageReport][] = [];
  const hear = createListener(
    {
      handlersFor: async () => ({}) as Handlers,
      reported: (tabId, report) => void reports.push([tabId, report]),
      unforeseen: () => undefined,
    },
    SELF,
    () => now,
  );
  const respond = vi.fn();
  const report = (message: object, tab = 7): unknown => hear({ ...REPORT, ...message }, fromTab(tab), respond);
  return { report, respond, reports, hear, pass: (ms: number) => (now += ms) };
}

describe('the origin of a sender, where the browser tells it', () => {
  const panel = { id: 'deskside', url: `${SELF.origin}sidepanel.html` };
  it.each([undefined, 'chrome-extension://deskside'])('our own page is one: %s', (origin) => {
    expect(senderKind({ ...panel, origin }, SELF).kind).toBe('ownPage');
  });

  it.each(['null', 'https://desk.zoho.com', 'chrome-extension://other', ''])(
    'and is none with another: %j',
    (origin) => {
      expect(senderKind({ ...panel, origin }, SELF)).toEqual({ kind: 'stranger' });
    },
  );

  it('a page’s script is heard from its own page only', () => {
    expect(senderKind({ ...fromTab(7), origin: 'https://desk.zoho.com' }, SELF).kind).toBe('pageScript');
    expect(senderKind({ ...fromTab(7), origin: 'null' }, SELF).kind).toBe('stranger');
    expect(senderKind({ ...fromTab(7), origin: 'https://desk.zoho.com.evil.example' }, SELF).kind).toBe('stranger');
  });
});

describe('what a page reports', () => {
  it('is heard, and never answered', () => {
    const { report, reports, respond } = listening();
    expect(report({})).toBeUndefined();
    expect(reports).toEqual([[7, { ...REPORT, number: '101' }]]);
    expect(respond).not.toHaveBeenCalled();
  });

  it.each([
    ['#48220', '48220'],
    [' # 48220\n', '48220'],
    ['48220', '48220'],
    ['##48220', null],
    ['48220 \u202e1', null],
    ['<b>1</b>', null],
    ['#', null],
    ['-1', null],
  ])('has digits for a number or none: %j', (number, normal) => {
    const { report, reports } = listening();
    report({ number });
    expect(reports[0]?.[1].number).toBe(normal);
  });

  it.each([
    ['of another origin', { url: 'https://desk.zoho.eu/agent/zylker/all/tickets/details/1892000000042034' }],
    ['that is no report', { report: 'award' }],
    ['with more than asked for', { token: true }],
    ['of an address too long', { url: `${DESK}?${'x'.repeat(2_000)}` }],
    ['of a number too long', { number: '1'.repeat(41) }],
    ['of a subject too long', { subject: 'x'.repeat(1_001) }],
  ])('is not heard: one %s', (_what, message) => {
    const { report, reports } = listening();
    report(message);
    expect(reports).toEqual([]);
  });

  it('ten a second of one tab are heard, however many come; another tab has its own', () => {
    const { report, reports, pass } = listening();
    for (let n = 0; n < 10_000; n += 1) report({});
    expect(reports).toHaveLength(10);
    report({}, 8);
    expect(reports).toHaveLength(11);
    pass(1_000);
    report({});
    expect(reports).toHaveLength(12);
  });

  it('after the clock was set back it is heard as before', () => {
    const { report, reports, pass } = listening();
    for (let n = 0; n < 20; n += 1) report({});
    pass(-86_400_000);
    report({});
    expect(reports).toHaveLength(11);
  });
});

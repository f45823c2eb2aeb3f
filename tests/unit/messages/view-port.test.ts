import { describe, expect, it, vi } from 'vitest';
import { acceptPort } from '../../../lib/messages/serve-views.worker';

const SELF = { id: 'deskside', origin: 'chrome-extension://deskside/' };
const PANEL = { id: 'deskside', url: `${SELF.origin}sidepanel.html` };
const VIEW = 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6';
const OPEN = {
  open: { is: 'ticket', id: '42' },
  view: VIEW,
  orgId: '3981311',
  portal: 'zylker',
  has: { 'ticket:42': 5 },
  refresh: [],
};

const manyRecords = (count: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`ticket:${n}`, 5]));

function connected(sender: object = PANEL, name = 'view') {
  const seat = { said: vi.fn(), left: vi.fn() };
  const disconnect = vi.fn();
  let say = (_message: unknown): void => undefined;
  let leave = (): void => undefined;
  const attach = vi.fn(() => seat);
  const port = {
    name,
    sender,
    disconnect,
    postMessage: vi.fn(),
    onMessage: { addListener: (listener: typeof say) => (say = listener) },
    onDisconnect: { addListener: (listener: typeof leave) => (leave = listener) },
  };
  acceptPort(port, SELF, attach);
  return { seat, attach, disconnect, say: (message: unknown) => say(message), leave: () => leave() };
}

describe('a port', () => {
  it('of a panel is served until it goes', () => {
    const { seat, say, leave, disconnect } = connected();
    say(OPEN);
    say({ again: ['badges:71', 'catalogue:all'], view: VIEW, refresh: true });
    expect(seat.said.mock.calls).toEqual([
      [OPEN],
      [{ again: ['badges:71', 'catalogue:all'], view: VIEW, refresh: true }],
    ]);
    say({ ...OPEN, has: manyRecords(2_000) });
    expect(seat.said).toHaveBeenCalledTimes(3);
    leave();
    expect(seat.left).toHaveBeenCalledOnce();
    expect(disconnect).not.toHaveBeenCalled();
  });

  it.each([
    ['of a page in a tab', { id: 'deskside', url: 'https://desk.zoho.com/', frameId: 0, tab: { id: 7 } }, 'view'],
    ['of another extension', { ...PANEL, id: 'other' }, 'view'],
    ['of nobody', {}, 'view'],
    ['for something else', PANEL, 'tokens'],
  ])('%s is closed, and nobody listens to it', (_what, sender, name) => {
    const { attach, disconnect, seat, say } = connected(sender, name);
    say(OPEN);
    expect(attach).not.toHaveBeenCalled();
    expect(seat.said).not.toHaveBeenCalled();
    expect(disconnect).toHaveBeenCalledOnce();
  });

  it.each([
    ['an id that climbs', { ...OPEN, open: { is: 'ticket', id: '../organizations' } }],
    ['an unknown root', { ...OPEN, open: { is: 'token', id: '42' } }],
    ['more than was asked for', { ...OPEN, token: true }],
    ['a view without a name of its own', { ...OPEN, view: 'all' }],
    ['another organization by no id', { ...OPEN, orgId: 'zylker' }],
    ['a record by no name', { ...OPEN, has: { '../x': 5 } }],
    ['a record by a name every object has', { ...OPEN, refresh: ['constructor'] }],
    ['more records than there are', { ...OPEN, refresh: Array(2_001).fill('ticket:42') }],
    ['records of more than there are', { ...OPEN, has: manyRecords(2_001) }],
    ['a refresh of no view', { again: ['ticket:42'], refresh: true }],
    ['nothing', null],
    ['a text', 'open'],
  ])('is deaf to %s', (_what, message) => {
    const { seat, say } = connected();
    say(message);
    expect(seat.said).not.toHaveBeenCalled();
  });
});

import { expect, it } from 'vitest';
import { type TicketSeen, watchDeskPage } from '../../../lib/desk-page/watch-page.desk';

const TICKET = 'https://desk.zoho.com/agent/z/all/tickets/details/11111';
const OTHER = 'https://desk.zoho.com/agent/z/all/tickets/details/22222';
const LIST = 'https://desk.zoho.com/agent/z/all/tickets/list/all-cases';

/** A Desk page: what stands on it, its events, and a clock that is turned by hand. */
function deskPage({ hasNavigation = true, at = LIST, readyState = 'loading' } = {}) {
  let href = at;
  let shown: { number?: string; subject?: string } = {};
  const timers = new Map<number, () => void>();
  let made = 0;
  const navigation = new EventTarget();
  const page = Object.assign(new EventTarget(), {
    location: {
      get href() {
        return href;
      },
    },
    document: Object.assign(new EventTarget(), {
      readyState,
      prerendering: false,
      querySelector: (selector: string) => {
        const text = selector.includes('ticketIdText') ? shown.number : shown.subject;
        return text === undefined ? null : { textContent: text };
      },
    }),
    setTimeout: (run: () => void) => {
      made += 1;
      timers.set(made, run);
      return made;
    },
    clearTimeout: (timer: number) => void timers.delete(timer),
    ...(hasNavigation ? { navigation } : {}),
  });
  const seen: TicketSeen[] = [];
  let isThere = true;
  watchDeskPage(page as unknown as Window, { isThere: () => isThere, report: (what) => void seen.push(what) });
  return {
    page,
    seen,
    /** A newer script is put into the page. */
    putIn: () => {
      const newer: TicketSeen[] = [];
      watchDeskPage(page as unknown as Window, { isThere: () => true, report: (what) => void newer.push(what) });
      return newer;
    },
    numbers: () => seen.map(({ number }) => number),
    timers,
    draw: (now: typeof shown) => {
      shown = now;
    },
    /** A move by `pushState`, as the Navigation API tells it. */
    push: (to: string) => {
      href = to;
      navigation.dispatchEvent(new Event('currententrychange'));
    },
    go: (to: string, event: string, more: object = {}) => {
      href = to;
      page.dispatchEvent(Object.assign(new Event(event), more));
    },
    /** Lets the next timer ring; false when there is none. */
    ring: () => {
      const [first] = timers;
      if (!first) return false;
      timers.delete(first[0]);
      first[1]();
      return true;
    },
    replaceExtension: () => {
      isThere = false;
    },
  };
}

it('reports address, number and subject after a move inside the page', () => {
  const { push, draw, seen } = deskPage();
  draw({ number: ' #101 ', subject: 'Lamp does not light\n' });
  push(TICKET);
  expect(seen).toEqual([{ report: 'ticket', url: TICKET, number: '#101', subject: 'Lamp does not light' }]);
});

it.each(['popstate', 'hashchange', 'pageshow'])('notices %s, where there is no Navigation API', (event) => {
  const { go, draw, seen } = deskPage({ hasNavigation: false });
  draw({ number: '#101' });
  go(TICKET, event);
  expect(seen).toMatchObject([{ number: '#101', subject: null }]);
});

it('reports again out of the back-forward cache: the tab has shown something else meanwhile', () => {
  const { push, go, draw, numbers } = deskPage();
  draw({ number: '#101' });
  push(TICKET);
  go(TICKET, 'pageshow', { persisted: false });
  expect(numbers()).toEqual(['#101']);
  go(TICKET, 'pageshow', { persisted: true });
  expect(numbers()).toEqual(['#101', '#101']);
});

it('reports nothing of a page that is only prepared, until it is what the tab shows', () => {
  const { page, go, draw, numbers, timers } = deskPage();
  draw({ number: '#101' });
  page.document.prerendering = true;
  go(TICKET, 'pageshow');
  expect(numbers()).toEqual([]);
  expect(timers.size).toBe(0);
  page.document.prerendering = false;
  page.document.dispatchEvent(new Event('prerenderingchange'));
  expect(numbers()).toEqual(['#101']);
});

it('waits until the page has drawn the ticket', () => {
  const { push, draw, ring, numbers } = deskPage();
  push(TICKET);
  ring();
  expect(numbers()).toEqual([]);
  draw({ number: '#101' });
  ring();
  expect(numbers()).toEqual(['#101']);
});

it('does not report the number of the ticket before under the address of the next', () => {
  const { push, draw, ring, seen } = deskPage();
  draw({ number: '#101', subject: 'Lamp' });
  push(TICKET);
  push(OTHER);
  ring();
  expect(seen).toHaveLength(1);
  draw({ number: '#102', subject: 'Chair' });
  ring();
  expect(seen[1]).toEqual({ report: 'ticket', url: OTHER, number: '#102', subject: 'Chair' });
});

it('looks for the last ticket only when it is moved on quickly', () => {
  const { push, draw, ring, timers, seen } = deskPage();
  push(TICKET);
  push(OTHER);
  expect(timers.size).toBe(1);
  draw({ number: '#102' });
  while (ring());
  expect(seen).toMatchObject([{ url: OTHER, number: '#102' }]);
});

it('does nothing while idle: not at the start, not after a report, not on a list, and not for ever', () => {
  const { push, draw, ring, timers, seen } = deskPage();
  expect(timers.size).toBe(0);
  push(LIST);
  expect(timers.size).toBe(0);
  push(TICKET); // Zoho may rename its marks: then nothing ever shows.
  let looks = 0;
  while (ring()) looks += 1;
  expect(looks).toBeLessThan(20);
  draw({ number: '#102' });
  push(OTHER);
  expect(timers.size).toBe(0);
  expect(seen).toHaveLength(2);
});

it('says once of a ticket that its header was looked for in vain, and nothing of one that was left before', () => {
  const { push, go, ring, seen } = deskPage();
  push(OTHER);
  push(TICKET);
  while (ring());
  push(`${TICKET}/conversation`);
  go(TICKET, 'pageshow');
  while (ring());
  expect(seen).toEqual([{ report: 'ticket', url: TICKET, number: null, subject: null }]);
  push(OTHER);
  while (ring());
  expect(seen).toHaveLength(2);
});

it('put into a page that stood open, it tells what stands there', () => {
  const { ring, draw, seen } = deskPage({ at: TICKET, readyState: 'complete' });
  draw({ number: '#101' });
  ring();
  expect(seen).toMatchObject([{ url: TICKET, number: '#101' }]);
});

it('a newer one takes its place, also in the middle of looking: one of them tells', () => {
  const { putIn, push, go, draw, ring, seen, timers } = deskPage();
  push(TICKET);
  const newer = putIn();
  expect(timers.size).toBe(0);
  draw({ number: '#101' });
  go(TICKET, 'pageshow');
  push(OTHER);
  draw({ number: '#102' });
  while (ring());
  expect(seen).toEqual([]);
  expect(newer).toMatchObject([
    { url: TICKET, number: '#101' },
    { url: OTHER, number: '#102' },
  ]);
});

it('reports a ticket once, whatever moves inside it, and looks no further', () => {
  const { push, draw, numbers, timers } = deskPage();
  draw({ number: '#101' });
  push(TICKET);
  push(`${TICKET}/conversation`);
  expect(numbers()).toEqual(['#101']);
  expect(timers.size).toBe(0);
});

it('reads the ticket of an address of the older interface', () => {
  const { go, draw, numbers } = deskPage();
  draw({ number: '#101' });
  go('https://desk.zoho.com/support/z/ShowHomePage.do#Cases/dv/11111', 'hashchange');
  expect(numbers()).toEqual(['#101']);
});

it('falls silent for good when the extension was updated under the page', () => {
  const { push, go, draw, replaceExtension, timers, seen } = deskPage();
  push(TICKET);
  replaceExtension();
  draw({ number: '#101' });
  push(OTHER);
  go(TICKET, 'popstate');
  expect(seen).toEqual([]);
  expect(timers.size).toBe(0);
});

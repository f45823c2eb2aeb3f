/**
 * The script on the Desk page. It reports the address and the ticket number and subject it sees, so that the panel can
 * show a header before Desk's API answers. Kept free of imports: it may weigh 2 KB at most. Nothing runs while idle.
 */

/** Marks of the current Desk interface. Source: public code of other integrations; Zoho may change them any time. */
const NUMBER = '.zd_v2-ticketsubject-ticketIdText';
const SUBJECT = '[data-id="caseSubjectText"]';
const TICKET = /\/details\/(\d{5,19})|#Cases\/dv\/(\d{5,19})$/;
/** After a move the page needs a moment to draw: milliseconds to look again, and then no more. */
const LOOKS = [0, 16, 32, 64, 120, 250, 600, 1500];

/** Only says "stop", to a script of ours that an older version has left on the page. A page that says it loses its own header. */
const STOP = 'deskside:stop';

/** What is seen on the page of a record. */
export interface TicketSeen {
  report: 'ticket';
  url: string;
  /** Null where the marks were looked for and are not there. */
  number: string | null;
  subject: string | null;
}

/** The way to the extension. */
export interface Listener {
  /** False when the extension was updated or removed under the page. */
  isThere(): boolean;
  report(seen: TicketSeen): void;
}

/** Starts reporting, instead of a script that does so already; stops for good when nobody is there any more. */
export function watchDeskPage(page: Window, listener: Listener): void {
  const { document } = page;
  const stopped = new AbortController();
  let timer: number | undefined;
  /** The number last reported, and for which ticket: after a move the old one is still on the page for a moment. */
  let reported: { ticketId: string; number: string } | undefined;
  /** The ticket whose header was looked for in vain last. */
  let missed: string | undefined;

  const textOf = (selector: string): string | null => document.querySelector(selector)?.textContent?.trim() || null;

  function look(round: number): void {
    if (!listener.isThere()) return stopped.abort();
    // Prepared in the background, it is not what the tab shows, and may never be.
    if ((document as { prerendering?: boolean }).prerendering) return;
    const match = TICKET.exec(page.location.href);
    const ticketId = match?.[1] ?? match?.[2];
    if (!ticketId || reported?.ticketId === ticketId) return;
    const number = textOf(NUMBER);
    if (number && number !== reported?.number) {
      reported = { ticketId, number };
      listener.report({ report: 'ticket', url: page.location.href, number, subject: textOf(SUBJECT) });
      return;
    }
    const pause = LOOKS[round];
    if (pause !== undefined) timer = page.setTimeout(() => look(round + 1), pause);
    else if (missed !== ticketId) {
      missed = ticketId;
      listener.report({ report: 'ticket', url: page.location.href, number: null, subject: null });
    }
  }

  const moved = ({ persisted }: Partial<PageTransitionEvent>): void => {
    page.clearTimeout(timer);
    // Out of the back-forward cache: meanwhile the tab has shown something else, and told of that.
    if (persisted) reported = undefined;
    look(0);
  };
  const { signal } = stopped;
  document.dispatchEvent(new Event(STOP));
  const stop = (): void => {
    page.clearTimeout(timer);
    stopped.abort();
  };
  document.addEventListener(STOP, stop, { signal });
  // Firefox before 147 has no Navigation API; there the panel still sees the move itself, only without this first header.
  (page as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', moved, { signal });
  for (const event of ['popstate', 'hashchange', 'pageshow']) page.addEventListener(event, moved, { signal });
  document.addEventListener('prerenderingchange', moved, { signal });
  // Put into a page that was open before, it has missed the events that tell what is there.
  if (document.readyState === 'complete') moved({});
}

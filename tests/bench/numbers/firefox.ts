import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_RECORDS, type DemoDesk, type RequestRecord, startDemoDesk } from '../../../demo/desk.ts';
import { certificateNames } from '../../../demo/hosts.ts';
import { readBuild, root } from '../../../demo/starter/extension-build.ts';
import { ticketPath } from '../../e2e/support/desk.ts';
import { FirefoxExtension } from '../../e2e/support/firefox.ts';
import { launchFirefox } from '../../e2e/support/firefox/launch.ts';
import type { FirefoxPage } from '../../e2e/support/firefox/page.ts';
import { startZohoProxy } from '../../e2e/support/firefox/zoho-proxy.ts';
import { waitFor } from '../../e2e/support/wait-for.ts';
import { apiCalls, ordinaryTickets } from '../support/moves.ts';
import { quiet } from '../support/processor.ts';
import type { Finding } from '../support/report.ts';
import { ratioRow, timeRow } from '../support/rows.ts';
import { tokenOf } from '../support/stage.ts';
import { rounds } from './cold-ticket.ts';

const OPENINGS = 12;
const TICKETS = 8;
const WARM_ROUNDS = 3;
const LATENCY = 50;

/** What is measured with in Firefox. */
interface FirefoxStage {
  desk: DemoDesk;
  extension: FirefoxExtension;
  tab: FirefoxPage;
  /** A page of the extension with nothing but a word in it. */
  blank: FirefoxPage;
}

/** The same of Firefox: opening with a cached view, a ticket nothing is known of, and a ticket seen before. */
export async function measureFirefox(): Promise<Finding> {
  const desk = await startDemoDesk({ quiet: true });
  const proxy = await startZohoProxy(certificateNames(), () => desk.port);
  const firefox = await launchFirefox(buildWithBlankPage(), proxy.port);
  try {
    const extension = new FirefoxExtension(firefox, proxy);
    const tab = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
    const panel = await extension.openPanelTab();
    await panel.signIn();
    await panel.waitUntilComplete();
    await panel.button('Put the three things away').click();
    const blank = await extension.openPage('blank.html', true);
    const stage = { desk, extension, tab, blank };
    const opened = await openInTurn(stage, panel.screen);
    desk.settings.latencyMs = LATENCY;
    const moved = await moveAbout(stage, panel.screen);
    return report(opened, moved);
  } finally {
    await firefox.close();
    proxy.close();
    await desk.stop();
  }
}

interface Opened {
  blank: number[];
  parts: number[];
  /** First contentful paint of the panel and of the blank page. */
  first: number[];
  blankFirst: number[];
}

/** Opens the blank page and the panel in turn in the panel's tab; milliseconds until drawn. */
async function openInTurn({ extension }: FirefoxStage, page: FirefoxPage): Promise<Opened> {
  const opened: Opened = { blank: [], parts: [], first: [], blankFirst: [] };
  for (let turn = -2; turn < OPENINGS; turn += 1) {
    for (const name of turn % 2 === 0 ? (['blank', 'parts'] as const) : (['parts', 'blank'] as const)) {
      await page.goto('about:blank');
      await page.goto(extension.address(name === 'blank' ? 'blank.html' : 'sidepanel.html'));
      const at = await drawn(page);
      const first = await page.evaluate<number>("performance.getEntriesByName('first-contentful-paint')[0]?.startTime");
      if (turn < 0) continue; // To warm up.
      opened[name].push(at);
      opened[name === 'blank' ? 'blankFirst' : 'first'].push(first);
    }
  }
  return opened;
}

interface Moved {
  cold: number[];
  bare: number[];
  warm: number[];
  calls: RequestRecord[];
}

/** Moves the Desk tab through tickets, once with nothing known of them and then again. */
async function moveAbout(stage: FirefoxStage, page: FirefoxPage): Promise<Moved> {
  const { desk, blank } = stage;
  const tickets = ordinaryTickets(stage, TICKETS + 1);
  const moved: Moved = { cold: [], bare: [], warm: [], calls: [] };
  await page.goto(stage.extension.address('sidepanel.html'));
  for (let round = 0; round <= WARM_ROUNDS; round += 1) {
    for (const [index, ticket] of tickets.entries()) {
      await quiet(desk);
      desk.resetRequests();
      const took = await moveTo(stage, page, ticket);
      if (index === 0) continue; // To warm up; and what comes after it is a move from a ticket.
      if (round > 0) {
        moved.warm.push(took);
        continue;
      }
      await quiet(desk);
      moved.calls = desk.requests.filter(({ path }) => apiCalls.path.test(path) && !path.endsWith('/photo'));
      moved.cold.push(took);
      moved.bare.push(await bareFetch(blank, moved.calls, tokenOf(stage)));
    }
  }
  return moved;
}

/** Milliseconds from the move in the Desk page until every part of the ticket was drawn. */
async function moveTo({ desk, tab }: FirefoxStage, page: FirefoxPage, ticket: string): Promise<number> {
  const number = JSON.stringify(`#${desk.world.tickets.get(ticket)?.ticketNumber}`);
  await page.evaluate(`globalThis.watchParts(${number})`);
  const path = JSON.stringify(ticketPath(ticket));
  const moved = await tab.evaluate<number>(`(() => {
    const at = performance.timeOrigin + performance.now();
    history.pushState(null, '', ${path});
    dispatchEvent(new PopStateEvent('popstate'));
    return at;
  })()`);
  const at = await drawn(page);
  return (await page.evaluate<number>('performance.timeOrigin')) + at - moved;
}

/** When, by the page's own clock, it was drawn with every part. */
async function drawn(page: FirefoxPage): Promise<number> {
  const noted = 'globalThis.partsPainted > 0 && globalThis.partsPainted';
  return await waitFor('every part to be drawn', () => page.evaluate<number | false>(noted));
}

/** Makes the same calls from the blank page, the three rounds in turn. Returns milliseconds. */
async function bareFetch(blank: FirefoxPage, made: RequestRecord[], token: string): Promise<number> {
  const groups = rounds(made).map((calls) =>
    calls.map(({ host, path, query }) => `https://${host}${path}?${new URLSearchParams(query)}`),
  );
  const headers = { Authorization: `Zoho-oauthtoken ${token}`, orgId: DEMO_RECORDS.orgId };
  return await blank.evaluate<number>(`(async () => {
    const start = performance.now();
    for (const addresses of ${JSON.stringify(groups)}) {
      await Promise.all(addresses.map(async (address) => {
        const answer = await fetch(address, { headers: ${JSON.stringify(headers)}, cache: 'no-store' });
        if (!answer.ok) throw new Error(answer.status + ' ' + address);
        await answer.arrayBuffer();
      }));
    }
    return performance.now() - start;
  })()`);
}

/**
 * A copy of the build with a blank page, and in both pages a script that notes when they were drawn: the driver of Firefox
 * cannot put one into pages of an extension.
 */
function buildWithBlankPage() {
  const build = readBuild('firefox');
  const copy = join(root, '.cache', 'bench', 'firefox-extension');
  rmSync(copy, { recursive: true, force: true, maxRetries: 5 });
  cpSync(build.folder, copy, { recursive: true });
  const script = '<script src="/bench-note.js"></script>';
  const blank = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Blank</title>${script}<p>Blank</p></html>`;
  writeFileSync(join(copy, 'blank.html'), blank);
  writeFileSync(join(copy, 'bench-note.js'), note);
  const panel = join(copy, 'sidepanel.html');
  writeFileSync(panel, readFileSync(panel, 'utf8').replace('<head>', `<head>${script}`));
  return { ...build, folder: copy };
}

/** Notes in a page when a frame was drawn that has every part, of a certain ticket if one was named. */
const note = `
globalThis.watchParts = (number) => {
  globalThis.partsPainted = 0;
  const isThere = () => {
    if (location.pathname === '/blank.html') return document.querySelector('p') !== null;
    const sections = [...document.querySelectorAll('section[aria-busy]')];
    if (number && document.querySelector('.ticket-number')?.textContent !== number) return false;
    return sections.length >= 7 && sections.every((section) => section.getAttribute('aria-busy') === 'false');
  };
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (globalThis.partsPainted = performance.now());
      port2.postMessage(null);
    });
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
};
watchParts();
`;

function report({ blank, parts, first, blankFirst }: Opened, { cold, bare, warm, calls }: Moved): Finding {
  return {
    title: 'In Firefox',
    rows: [
      ratioRow('firefox.first', 'first paint ÷ blank page of the extension', first, blankFirst, { most: 1.25 }),
      ratioRow('firefox.opening', 'every cached part painted ÷ blank page of the extension', parts, blank, {
        most: 1.4,
      }),
      ratioRow(
        'firefox.cold',
        'ticket never seen, every part drawn ÷ the same three rounds by bare fetch',
        cold,
        bare,
        {
          most: 1.2,
        },
      ),
      timeRow('firefox.warm', 'ticket seen before, every part drawn', warm),
      timeRow('firefox.blank-time', 'blank page', blank),
      timeRow('firefox.opening-time', 'panel, every cached part', parts),
      timeRow('firefox.cold-time', 'ticket never seen, every part', cold),
      timeRow('firefox.bare-time', 'the same three rounds by bare fetch', bare),
    ],
    notes: [
      `Headless, the panel in a tab in front, because no driver reaches into the sidebar. ${blank.length} openings of each in turn, from ` +
        `navigation; ${cold.length} tickets never seen, ${warm.length} moves between tickets seen before, server latency ${LATENCY} ms. ` +
        `The last ticket’s calls: ${calls.map(({ path }) => `\`${path.replaceAll(/\d{5,}/g, '…')}\``).join(', ')}; the photo is in neither.`,
      'Firefox tells a page the time in steps of a millisecond, and neither processor time nor the heap, so those are not measured in it.',
    ],
  };
}

import type { BrowserContext } from '@playwright/test';
import { DEMO_RECORDS } from '../../../demo/desk.ts';
import { ticketPath } from '../../e2e/support/desk.ts';
import { cpuSeconds } from '../support/cpu.ts';
import type { Finding } from '../support/report.ts';
import { ratioRow, timeRow } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';
import { median } from '../support/stats.ts';

const REPEATS = 7;

/**
 * One host has the page script; the others have not, though the extension may call them. The third shows what the method
 * itself makes of two equal pages.
 */
const hosts = { with: 'desk.zoho.com', without: 'accounts.zoho.com', control: 'accounts.zoho.eu' } as const;
const variants = ['with', 'without', 'control'] as const;

/** What the Desk page pays for having the extension: 20,000 inserted elements and 20 moves, processor time of the page. */
export async function measurePageScript({ browser: { context } }: Stage): Promise<Finding> {
  const seconds = { with: [] as number[], without: [] as number[], control: [] as number[] };
  for (let turn = -1; turn < REPEATS; turn += 1) {
    // Another order in every turn, so that none is always the one after another.
    const order = variants.map((_, place) => variants[(place + turn + 3) % 3] ?? 'with');
    for (const variant of order) {
      const spent = await busyPage(context, hosts[variant]);
      if (turn >= 0) seconds[variant].push(spent); // The first turn is to warm up.
    }
  }
  const effect = ratioRow(
    'script.busy',
    '20,000 DOM inserts and 20 moves, with ÷ without',
    seconds.with,
    seconds.without,
  );
  const noise = ratioRow('script.noise', 'the same without ÷ without (noise)', seconds.control, seconds.without);
  // Two equal pages that differ by more than what is to be held: then this run cannot tell, whatever it says.
  const canTell = Math.abs(median(noise.values.each) - 1) <= 0.02;
  return {
    title: 'The Desk page with the extension beside it',
    rows: [
      {
        ...effect,
        hold: canTell ? '≤ 1.02×' : '≤ 1.02×, but this run is too noisy to tell',
        ...(canTell ? { isHeld: median(effect.values.each) <= 1.02 } : {}),
        values: { ...effect.values, most: 1.02 },
      },
      noise,
      timeRow(
        'script.processor',
        'processor time with',
        seconds.with.map((value) => value * 1000),
      ),
    ],
    notes: [
      `${REPEATS} repeats in turn, each on a fresh page. Processor time of the page's main thread, which other work on the ` +
        'machine lengthens little. “Without” is the same page on a Zoho host that the extension has no script on.',
    ],
  };
}

async function busyPage(context: BrowserContext, host: string): Promise<number> {
  const page = await context.newPage();
  await page.route(`https://${host}/**`, (route) => route.fulfill({ contentType: 'text/html', body: deskLike }));
  await page.goto(`https://${host}${ticketPath(DEMO_RECORDS.ticket101)}`);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const before = await cpuSeconds(session, 'ThreadTime');
  await page.evaluate(async () => {
    const list = document.createElement('ul');
    document.body.append(list);
    for (let batch = 0; batch < 40; batch += 1) {
      for (let row = 0; row < 250; row += 1) {
        const item = document.createElement('li');
        const text = document.createElement('span');
        text.textContent = `Row ${row} of batch ${batch}`;
        item.append(text);
        list.append(item);
      }
      list.getBoundingClientRect();
      if (batch % 2 === 0) history.pushState(null, '', `../details/18920000000${10_000 + batch}`);
      await new Promise((resolve) => setTimeout(resolve));
    }
  });
  const after = await cpuSeconds(session, 'ThreadTime');
  await page.close();
  return after - before;
}

/** A page with the two elements that the page script reads. */
const deskLike = `<!doctype html><meta charset="utf-8"><title>Desk-like</title>
<span class="zd_v2-ticketsubject-ticketIdText">#101</span><h1 data-id="caseSubjectText">A subject</h1>`;

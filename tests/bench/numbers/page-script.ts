import type { BrowserContext } from '@playwright/test';
import { DEMO_RECORDS } from '../../../demo/desk.ts';
import { ticketAddress } from '../../../demo/starter/places.ts';
import { searches } from '../baselines/build.ts';
import { cpuSeconds } from '../support/cpu.ts';
import type { Finding } from '../support/report.ts';
import { ratioRow, timeRow } from '../support/rows.ts';
import { type Stage, tokenOf } from '../support/stage.ts';
import { median } from '../support/stats.ts';
import { orderOf } from '../support/turns.ts';

const REPEATS = 9;

const { origin } = new URL(ticketAddress(DEMO_RECORDS.ticket101));

/** The same page on the same host, with one thing or another in it; the second without shows what the method itself makes. */
const variants = ['with', 'without', 'control', 'naive'] as const;
type Variant = (typeof variants)[number];

/** What the Desk page pays for having the extension: 20,000 inserted elements and 20 moves, processor time of the page. */
export async function measurePageScript(stage: Stage): Promise<Finding> {
  const nothing = searches.nothing();
  const search: Record<Variant, string> = {
    with: searches.deskside(),
    without: nothing,
    control: nothing,
    naive: searches.naive(tokenOf(stage), DEMO_RECORDS.orgId),
  };
  const spent: Record<Variant, number[]> = { with: [], without: [], control: [], naive: [] };
  for (let turn = -1; turn < REPEATS; turn += 1) {
    for (const variant of orderOf(variants, turn)) {
      const found = await busyPage(stage.browser.context, search[variant]);
      if (turn >= 0) spent[variant].push(found); // The first turn is to warm up.
    }
  }
  const effect = ratioRow('script.busy', '20,000 DOM inserts and 20 moves, with ÷ without', spent.with, spent.without);
  const noise = ratioRow('script.noise', 'the same without ÷ without (noise)', spent.control, spent.without);
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
      ratioRow('script.naive', 'the same with the naive panel ÷ without', spent.naive, spent.without),
      timeRow('script.processor', 'processor time with', spent.with),
    ],
    notes: [
      `${REPEATS} repeats in turn, each on a fresh page. Processor time of the page's main thread, which other work on the ` +
        'machine lengthens little. “Without” is the same page on the same host, at an address from which the bench’s copy of the manifest keeps the page script away. ' +
        'What the naive panel is stands below.',
    ],
  };
}

/** Milliseconds of processor time. */
async function busyPage(context: BrowserContext, search: string): Promise<number> {
  const page = await context.newPage();
  await page.route(`${origin}/agent/**`, (route) => route.fulfill({ contentType: 'text/html', body: deskLike }));
  await page.goto(`${ticketAddress(DEMO_RECORDS.ticket101)}${search}`);
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
  return (after - before) * 1000;
}

/** A page with the two elements that the page script reads. */
const deskLike = `<!doctype html><meta charset="utf-8"><title>Desk-like</title>
<span class="zd_v2-ticketsubject-ticketIdText">#101</span><h1 data-id="caseSubjectText">A subject</h1>`;

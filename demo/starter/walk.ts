import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Page, expect } from '@playwright/test';
import { DEMO_CLIENT, DEMO_RECORDS } from '../desk.ts';
import type { ExtensionBrowser } from './chromium.ts';
import { root } from './extension-build.ts';
import { ticketList } from './places.ts';
import { openSidePanel } from './side-panel.ts';

/** How long each step may take, in milliseconds. */
const patience = { timeout: 20_000 };

/**
 * Does the main job as a user would, in the real side panel, and prints every step as it happens.
 * @param shots folder for a picture after each step; emptied first
 * @returns whether everything went as it should
 */
export async function walkMainJob(browser: ExtensionBrowser, shots: string): Promise<boolean> {
  rmSync(shots, { recursive: true, force: true });
  mkdirSync(shots, { recursive: true });
  const desk = browser.context.pages()[0] ?? (await browser.context.newPage());
  let steps = 0;
  try {
    await desk.goto(ticketList);
    const side = await openSidePanel(browser, desk);
    const walk = new Walk(browser, desk, side.page);
    for (const [name, step] of walk.steps()) {
      const done = await step();
      steps += 1;
      const shot = join(shots, `${steps}-${name}.png`);
      await (name === 'desk' ? desk : side.page).screenshot({ path: shot, animations: 'disabled' });
      console.log(`${steps}. ${done}  (${relative(root, shot)})`);
    }
    await side.disconnect();
    return true;
  } catch (error) {
    console.error(`Step ${steps + 1} failed: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

class Walk {
  readonly #browser: ExtensionBrowser;
  readonly #desk: Page;
  readonly #panel: Page;

  constructor(browser: ExtensionBrowser, desk: Page, panel: Page) {
    this.#browser = browser;
    this.#desk = desk;
    this.#panel = panel;
  }

  /** The steps in order; each returns the sentence that says what was done. */
  steps(): [name: string, step: () => Promise<string>][] {
    return [
      ['panel', () => this.#signInForm()],
      ['signed-in', () => this.#signIn()],
      ['desk', () => this.#openTicket()],
      ['ticket', () => this.#readPanel()],
      ['picker', () => this.#openPicker()],
      ['awarded', () => this.#award()],
      ['undone', () => this.#undo()],
      ['next-ticket', () => this.#moveOn()],
    ];
  }

  async #signInForm(): Promise<string> {
    await this.#panel.getByLabel('Client ID', { exact: true }).fill(DEMO_CLIENT.id);
    return 'opened the side panel beside the demo Desk and typed its client ID';
  }

  async #signIn(): Promise<string> {
    const consent = this.#browser.context.waitForEvent('page');
    await this.#button('Sign in').click();
    await (await consent).click('#accept');
    await expect(this.#button('Menu')).toBeVisible(patience);
    return `signed in to ${await this.#panel.getByRole('heading', { level: 1 }).innerText()}`;
  }

  async #openTicket(): Promise<string> {
    await this.#desk.locator(`a[href$="${DEMO_RECORDS.ticket101}"]`).first().click();
    await this.#desk.waitForURL(`**/tickets/details/${DEMO_RECORDS.ticket101}`, patience);
    return 'opened ticket #101 in the Desk page';
  }

  async #readPanel(): Promise<string> {
    await expect(this.#region('Ticket')).toContainText('#101', patience);
    for (const name of ['Requester', 'Badges', 'Labels', 'Assignee', 'Team', 'Department']) {
      await expect(this.#region(name)).toHaveAttribute('aria-busy', 'false', patience);
    }
    const requester = await this.#region('Requester').locator('strong').innerText();
    const badges = await this.#region('Badges').getByRole('listitem').count();
    return `the panel followed by itself: ${requester}, who has ${badges} badges`;
  }

  async #openPicker(): Promise<string> {
    await this.#button('Award badge').click();
    await this.#panel.keyboard.type('rap');
    await expect(this.#panel.getByRole('option').first()).toBeVisible(patience);
    return 'pressed "Award badge" and typed three letters';
  }

  async #award(): Promise<string> {
    const revoke = this.#region('Badges').getByRole('button', { name: /^Revoke / });
    const before = await revoke.count();
    await this.#panel.keyboard.press('Enter');
    await expect(revoke).toHaveCount(before + 1, patience);
    return `pressed Enter: ${await this.#toast()}`;
  }

  async #undo(): Promise<string> {
    const revoke = this.#region('Badges').getByRole('button', { name: /^Revoke / });
    const before = await revoke.count();
    await this.#button('Undo').click();
    await expect(revoke).toHaveCount(before - 1, patience);
    return 'pressed "Undo": the badge is gone again';
  }

  async #moveOn(): Promise<string> {
    await this.#desk.locator('#home').click();
    await this.#desk.locator(`a[href$="${DEMO_RECORDS.tickets.second}"]`).first().click();
    await expect(this.#region('Ticket')).toContainText('#123', patience);
    await expect(this.#region('Requester')).toHaveAttribute('aria-busy', 'false', patience);
    return 'moved to ticket #123 inside Desk, and the panel moved with it';
  }

  async #toast(): Promise<string> {
    return (await this.#panel.getByRole('status').locator('p').last().innerText()).trim();
  }

  #region(name: string): ReturnType<Page['getByRole']> {
    return this.#panel.getByRole('region', { name, exact: true });
  }

  #button(name: string): ReturnType<Page['getByRole']> {
    return this.#panel.getByRole('button', { name, exact: true });
  }
}

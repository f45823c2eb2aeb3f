import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_RECORDS } from '../../demo/desk.ts';
import { expect, test } from './support/both.ts';
import { awardRequests, ticketPath } from './support/desk.ts';
import type { Extension } from './support/extension.ts';
import { type Panel, named } from './support/panel.ts';
import type { Screen } from './support/screen.ts';

const { users, ticket101 } = DEMO_RECORDS;
const undoRequests = { method: 'POST', path: /\/users\/\d+\/badges\/dissociate$/ } as const;
const writes = { method: 'POST', path: /\/(?:badges|labels|comments)(?:\/\w+)?$/ } as const;

/** A key so soon after another one is typing. */
const TYPING_WITHIN_MS = 620;

/** The panel, signed in, on ticket #101, at the width people give it. */
async function panelOn101(extension: Extension) {
  await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.screen.setViewportSize({ width: 360, height: 665 });
  await panel.screen.evaluate(
    "addEventListener('keydown', ({ repeat }) => { globalThis.hasRepeated ||= repeat; }, true)",
  );
  await panel.signIn();
  await expect(panel.button('Revoke Five Years')).toBeVisible();
  return panel;
}

/** Holds a key for a second, with what a system repeats meanwhile: every 33 ms, after 500. */
async function hold(page: Screen, key: string): Promise<void> {
  await page.keyboard.down(key);
  await pause(500);
  for (let count = 0; count < 16; count += 1) {
    await page.keyboard.down(key);
    await pause(33);
  }
  await page.keyboard.up(key);
}

/** Opens the picker by key, no sooner than a hand does after the key before, and finds a badge. */
async function find(panel: Panel, letters: string): Promise<void> {
  await panel.pressAlone('b');
  await panel.typeInPicker(letters);
}

async function award(panel: Panel, letters: string, badge: string): Promise<void> {
  await find(panel, letters);
  await panel.screen.keyboard.press('Enter');
  await expect(panel.button(`Revoke ${badge}`)).toBeVisible();
}

test('Enter held for a second, or pressed three times, awards once', async ({ extension, desk }) => {
  const panel = await panelOn101(extension);
  await find(panel, 'rap');
  await hold(panel.screen, 'Enter');
  await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
  await expect(panel.dialog).toBeHidden();
  expect(desk.count(awardRequests)).toBe(1);

  await find(panel, 'bug hunter');
  for (let count = 0; count < 3; count += 1) {
    await panel.screen.keyboard.press('Enter');
    await pause(120);
  }
  await expect(panel.button('Revoke Bug Hunter')).toBeVisible();
  await expect(panel.dialog).toBeHidden();
  expect(desk.count(awardRequests)).toBe(2);
});

test('the undo key takes back the newest, and held for a second no more than that', async ({ extension, desk }) => {
  const panel = await panelOn101(extension);
  const before = desk.world.badgesOf(users.lucas).length;
  await award(panel, 'rap', 'Rapid Reply');
  await award(panel, 'bug hunter', 'Bug Hunter');
  const shown = panel.screen.getByRole('button', { name: 'Undo' });
  await expect(shown).toHaveCount(2);
  await expect(shown.locator('kbd'), 'only the newest shows the key').toHaveCount(1);

  await pause(TYPING_WITHIN_MS);
  await hold(panel.screen, 'u');
  expect(await panel.screen.evaluate('globalThis.hasRepeated'), 'keys are repeated as by a system').toBe(true);
  await expect(panel.button('Revoke Bug Hunter')).toBeHidden();
  await expect(panel.button('Revoke Rapid Reply')).toBeVisible();
  expect(desk.count(undoRequests)).toBe(1);
  expect(desk.world.badgesOf(users.lucas)).toHaveLength(before + 1);
});

test(
  'a double click in the picker hits nothing that lies under it',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const panel = await panelOn101(extension);
    const remove = panel
      .region('Labels')
      .getByRole('button', { name: /^Remove/ })
      .first();
    const under = await remove.boundingBox();
    if (!under) throw new Error('There is no label to remove.');
    const [x, y] = [under.x + under.width / 2, under.y + under.height / 2];
    await panel.button('Award badge').click();
    await panel.typeInPicker('e');
    const over = await panel.screen.evaluate(
      ([left = 0, top = 0]) => document.elementFromPoint(left, top)?.closest('[role=option]')?.textContent,
      [x, y],
    );
    expect(over, 'a badge lies over the label').toBeTruthy();

    await panel.screen.mouse.dblclick(x, y, { delay: 20 });
    await expect(panel.dialog).toBeHidden();
    await expect.poll(() => desk.count(writes)).toBe(1);
    expect(desk.count(awardRequests)).toBe(1);
    await expect(remove).toBeVisible();
  },
);

test(
  'ten lines typed after a click on a text in the panel write nothing',
  { tag: '@before-release' },
  async ({ extension, desk }) => {
    const panel = await panelOn101(extension);
    await award(panel, 'rap', 'Rapid Reply');
    await panel.screen.locator('.subject').click();
    for (let line = 0; line < 10; line += 1) {
      await panel.screen.keyboard.type('but 1 label could be lost', { delay: 15 });
      await panel.screen.keyboard.press('Enter');
    }
    await expect(panel.screen.getByRole('dialog')).toHaveCount(0);
    expect(desk.count(writes)).toBe(1);
  },
);

test(
  'the switch in the options turns single keys off in open panels',
  { tag: '@before-release' },
  async ({ extension }) => {
    const panel = await panelOn101(extension);
    const options = await extension.openPage('options.html');
    await options.getByRole('checkbox', { name: 'Single keys do something in the panel' }).uncheck();
    await panel.screen.bringToFront();
    await panel.screen.keyboard.press('b');
    await panel.screen.keyboard.press('?');
    await expect(panel.screen.getByRole('dialog')).toHaveCount(0);
    await panel.button('Award badge').click();
    await expect(panel.screen.getByRole('dialog', named('Award badge'))).toBeVisible();
  },
);

import type { Page } from '@playwright/test';
import { jumpToTicket } from '../e2e/support/desk.ts';
import type { Panel } from '../e2e/support/panel.ts';
import type { Shown } from './check.ts';
import { CHANGES, type Operation } from './operation.ts';
import type { Somebody } from './desk-watch.ts';
import type { Stage } from './stage.ts';
import { FIELDS, type Field } from './state.ts';
import { until } from './wait.ts';

/** A key that does nothing, because somebody might be typing, is followed by the mouse. */
const KEY_MS = 1_500;

/** Goes to somebody's ticket and waits until all of it is there. */
export async function goTo({ tab, panel }: Stage, { name, ticketId }: Somebody): Promise<void> {
  await jumpToTicket(tab, ticketId ?? '');
  // A page behind another one draws nothing, and nothing in it can be clicked.
  await panel.screen.bringToFront();
  await must(`the ticket of ${name}`, async () => (await panel.region('Requester').innerText()).includes(name));
  await panel.waitUntilComplete();
  await unfold(panel);
}

/** Shows what the panel folds because there is much of it. */
async function unfold({ screen }: Panel<Page>): Promise<void> {
  const more = screen.getByRole('button', { name: /^Show all \d+ (badges|labels|tags)$/ });
  await until(async () => {
    if ((await more.count()) === 0) return true;
    // It may go before it is pressed.
    await more
      .first()
      .click({ timeout: 1_000 })
      .catch(() => undefined);
    return false;
  });
}

/** Closes what earlier operations have said. */
export async function dismissToasts({ screen }: Panel<Page>): Promise<void> {
  const close = screen.getByRole('status').getByRole('button', { name: 'Dismiss', exact: true });
  await must('no more toasts', async () => {
    // One that leaves by itself meanwhile is as good.
    if ((await close.count()) > 0)
      await close
        .first()
        .click({ timeout: 1_000 })
        .catch(() => undefined);
    return (await close.count()) === 0;
  });
}

/** Opens a list and gets as far as before the key or click that changes something, which it returns. */
export async function prepare(panel: Panel<Page>, operation: Operation): Promise<() => Promise<void>> {
  const { kind, items, byKey } = operation;
  const [item = ''] = items;
  const enter = async (): Promise<void> => await panel.screen.keyboard.press('Enter');
  switch (kind) {
    case 'award':
    case 'several':
    case 'comment':
      return await prepareAward(panel, operation, enter);
    case 'revoke':
      return async () => await panel.button(`Revoke ${item}`).click();
    case 'removeLabel':
      return async () => await panel.button(`Remove label ${item}`).click();
    case 'addLabel':
      await openList(panel, 'Add label', byKey ? 'l' : null, async () => await panel.button('Add label').click());
      await find(panel, 'Add label', item);
      return enter;
    case 'addTag':
      await openList(panel, TAGS, byKey ? 't' : null, async () => await tagsButton(panel).click());
      await find(panel, TAGS, item);
      return enter;
    case 'removeTag':
      await lookAtTags(panel);
      return async () => await panel.button(`Remove tag ${item}`).click();
    case 'setStatus':
    case 'setPriority':
    case 'assign': {
      const { starts, list, key } = FIELD_LISTS[CHANGES[kind].of];
      const value = panel.screen.getByRole('button', { name: new RegExp(`^${starts} `) });
      await openList(panel, list, byKey ? key : null, async () => await value.click());
      await find(panel, list, item);
      return enter;
    }
    case 'undo':
    case 'bulk':
    case 'undoBulk':
      throw new Error(`${kind} is not done with a list of the panel.`);
  }
}

/** What the button of a field's value begins with, what its list is called, and the key that opens it. */
const FIELD_LISTS = {
  status: { starts: 'Status:', list: 'Set status', key: 's' },
  priority: { starts: 'Priority:', list: 'Set priority', key: 'p' },
  assignee: { starts: 'Assignee:', list: 'Assign', key: 'a' },
} as const satisfies Record<Field, unknown>;

/** The list of tags. */
const TAGS = 'Tags';

function tagsButton({ screen }: Panel<Page>) {
  return screen.getByRole('button', { name: /^Tags(: \d+)?$/ });
}

/** Has the panel show the tags themselves, which it does once somebody has opened the list. */
async function lookAtTags(panel: Panel<Page>): Promise<void> {
  if ((await panel.screen.getByRole('list', { name: TAGS, exact: true }).count()) === 0) {
    await openList(panel, TAGS, null, async () => await tagsButton(panel).click());
    const dialog = panel.screen.getByRole('dialog', { name: TAGS, exact: true });
    await must('the tags', async () => (await dialog.getByRole('option').count()) > 0);
    await panel.screen.keyboard.press('Escape');
    await must('a closed list', async () => !(await dialog.isVisible()));
  }
  await unfold(panel);
}

async function prepareAward(panel: Panel<Page>, { items, reason, byKey }: Operation, enter: () => Promise<void>) {
  await openList(panel, 'Award badge', byKey ? 'b' : null, async () => await panel.button('Award badge').click());
  for (const item of items) {
    await find(panel, 'Award badge', item);
    if (items.length > 1) await panel.screen.keyboard.press('Control+Space');
  }
  if (reason === null) return enter;
  const field = panel.dialog.getByRole('textbox', { name: 'Reason (optional)', exact: true });
  await field.fill(reason);
  await panel.dialog.getByRole('checkbox').check();
  return async () => await field.press('Enter');
}

async function openList(panel: Panel<Page>, name: string, key: string | null, click: () => Promise<void>) {
  const dialog = panel.screen.getByRole('dialog', { name, exact: true });
  if (key !== null) {
    await panel.pressAlone(key);
    if (await until(async () => await dialog.isVisible(), undefined, KEY_MS)) return;
  }
  await click();
  await dialog.waitFor();
}

/** Types a name and waits until it is the first of the list, and Enter takes it. */
async function find(panel: Panel<Page>, name: string, item: string): Promise<void> {
  const dialog = panel.screen.getByRole('dialog', { name, exact: true });
  const field = dialog.getByRole('combobox');
  await must('the search field', async () => await field.isVisible());
  await field.fill('');
  await field.pressSequentially(item);
  const first = dialog.getByRole('option').first();
  const isFound = async (): Promise<boolean> =>
    (await dialog.getByRole('option').count()) > 0 && (await first.innerText()).includes(item);
  await must(`“${item}” in the list`, isFound);
  // Enter waits a moment after a key has opened the list, as people do.
  const from = performance.now();
  await must('a list that takes Enter', () => performance.now() - from > 450);
}

/** What the panel shows of the person whose ticket is open; what is under way is marked. */
export async function shownIn(panel: Panel<Page>): Promise<Shown> {
  await unfold(panel);
  const namesOf = (button: string) => panel.screen.getByRole('button', { name: new RegExp(`^${button} `) });
  const labelled = async (button: string): Promise<string[]> =>
    await namesOf(button).evaluateAll(
      (all, start) => all.map((each) => (each.getAttribute('aria-label') ?? '').slice(start)),
      button.length + 1,
    );
  const waiting = await panel.screen
    .locator('[data-pending="true"]')
    .evaluateAll((all) => all.map((each) => `${each.textContent} (under way)`));
  const fields = FIELDS.map(async (field) => [field, (await labelled(FIELD_LISTS[field].starts))[0]] as const);
  const tags = await labelled('Remove tag');
  const tagCount = Number((await labelled('Tags:'))[0]);
  return {
    ...Object.fromEntries(await Promise.all(fields)),
    badges: [...(await labelled('Revoke')), ...waiting],
    labels: await labelled('Remove label'),
    tags: tags.length === 0 && tagCount > 0 ? null : tags,
    tagCount,
    offersUndo: (await panel.button('Undo').count()) > 0,
  };
}

/** Waits for what the soak cannot go on without. @throws {Error} when it never comes */
export async function must(what: string, ask: () => boolean | Promise<boolean>): Promise<void> {
  if (!(await until(ask, undefined, 60_000))) throw new Error(`Still waiting for ${what}.`);
}

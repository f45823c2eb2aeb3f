import type { Page } from '@playwright/test';
import type { Operation } from './operation.ts';
import type { Stage } from './stage.ts';
import { must } from './panel-hands.ts';
import { until } from './wait.ts';

/** Opens the page of runs and gets as far as before the click that awards, which it returns. */
export async function prepareRun(stage: Stage, { people, items }: Operation): Promise<() => Promise<void>> {
  const page = await bulkPage(stage);
  const again = page.getByRole('button', { name: 'New run', exact: true });
  const field = page.getByLabel('People', { exact: true });
  await must('the page of runs', async () => (await again.isVisible()) || (await field.isVisible()));
  if (await again.isVisible()) await again.click();
  const emails = stage.people.filter(({ name }) => people.includes(name)).map(({ email }) => email);
  await field.fill(emails.join('\n'));
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('combobox').fill(items[0] ?? '');
  await page.getByRole('option', { name: items[0] ?? '' }).click();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  const start = page.getByRole('button', { name: `Award to ${people.length} people`, exact: true });
  await must('the check', async () => await start.isEnabled());
  return async () => await start.click();
}

/** Gets as far as before the click that takes a run back, which it returns. */
export async function prepareUndoOfRun(stage: Stage): Promise<() => Promise<void>> {
  const page = await bulkPage(stage);
  await page.getByRole('button', { name: 'Undo the whole run', exact: true }).click();
  return async () => await page.getByRole('button', { name: 'Take it back', exact: true }).click();
}

/** Waits for the report; a run that stops to ask is told to go on. */
export async function waitForReport(stage: Stage, { people, items }: Operation, isUndo: boolean): Promise<boolean> {
  const page = await bulkPage(stage);
  const title = isUndo
    ? `“${items[0]}” was taken back from ${people.length} people`
    : `${people.length} people received “${items[0]}”`;
  const heading = page.getByRole('heading', { name: title, exact: true });
  const resume = page.getByRole('button', { name: 'Continue', exact: true });
  return await until(async () => {
    if (await resume.isVisible()) await resume.click({ timeout: 1_000 }).catch(() => undefined);
    return await heading.isVisible();
  });
}

async function bulkPage({ extension }: Stage): Promise<Page> {
  const open = extension.context.pages().find((page) => page.url().endsWith('/bulk.html'));
  await open?.bringToFront();
  return open ?? (await extension.openPage('bulk.html'));
}

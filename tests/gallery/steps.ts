import type { Page } from '@playwright/test';
import type { Say } from '../e2e/support/say';

type Step = (page: Page, say: Say) => Promise<void>;

const press =
  (name: (say: Say) => string): Step =>
  async (page, say) =>
    await page.getByRole('button', { name: name(say) }).click();

/** A run is one line until it is opened. */
const openRun: Step = async (page, say) =>
  // In some languages the button that undoes all of it is called by the same word.
  await page
    .getByRole('button', { name: say.text('ledgerRun') })
    .first()
    .click();

const toAppearance: Step = async (page, say) =>
  await page.getByRole('group', { name: say.text('appearanceDensity') }).scrollIntoViewIfNeeded();

/** Chooses a file of these bytes. */
const choose =
  (name: string, bytes: number[]): Step =>
  async (page) =>
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });

/** What is done in a state before it is looked at, by the words of the language it is in. */
export const STEPS: Readonly<Record<string, Step>> = {
  'options-self-test': async (page, say) =>
    await page.getByRole('button', { name: say.text('selfTest') }).scrollIntoViewIfNeeded(),
  'options-macros': press((say) => say.text('macroEditNamed', 'Close and thank')),
  'options-suggestions': press((say) => say.text('ruleEditNamed', 'Explorer')),
  'host-refused': press((say) => say.text('hostAllow', 'support.zylker.com')),
  'options-hosts': async (page, say) => {
    await page.getByRole('textbox', { name: say.text('hostField') }).fill('http://helpdesk');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: say.text('addressesTitle') }).scrollIntoViewIfNeeded();
  },
  'bulk-check-without': async (page, say) => {
    await press((words) => words.text('bulk_inviteOpen'))(page, say);
    await press((words) => words.text('bulk_inviteAndPark'))(page, say);
  },
  'earned-window': press((say) => say.text('whenEarned', 'Bug Hunter')),
  'earned-failed': press((say) => say.text('whenEarned', 'Bug Hunter')),
  'account-open': press((say) => say.count('accountShowMembers', 3)),
  'set-up': async (page, say) => {
    await page.getByRole('radio', { name: say.text('wayAdmin') }).check();
    await page.getByLabel(say.text('clientIdLabel'), { exact: true }).fill('1000.8ZQ4J9L3T5K2');
  },
  'sample-way': async (page, say) => {
    await page.getByRole('radio', { name: say.text('sampleTry') }).check();
    await page.getByRole('button', { name: say.text('sampleOpen') }).scrollIntoViewIfNeeded();
  },
  'options-look': toAppearance,
  'options-look-chosen': toAppearance,
  'bulk-undo-asked': press((say) => say.text('bulk_undoRun')),
  'bulk-unparked': async (page) => await page.locator('summary').click(),
  'bulk-file-over': async (page) =>
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['a@zylker.com'], 'people.csv'));
      dispatchEvent(new DragEvent('dragover', { dataTransfer, cancelable: true }));
    }),
  'bulk-file-refused': choose(
    'Community week, all who answered at least three questions (final version 2).xlsx',
    [0x50, 0x4b, 0x03, 0x04],
  ),
  'bulk-file-read': choose('people.csv', [...new TextEncoder().encode('E-mail\nlucas.carol@zylker.com')]),
  'set-up-pasted': async (page, say) =>
    await page
      .getByLabel(say.text('clientIdLabel'), { exact: true })
      .fill('Client ID: 1000.8ZQ4J9L3T5K2 and Zoho Desk: https://desk.zoho.eu'),
  statuses: press((say) => say.text('statusIs', 'Open')),
  'ledger-run-open': openRun,
  'ledger-run-half-undone': openRun,
  'ledger-run-asked': press((say) => say.text('bulk_undoRun')),
  'ledger-recognition': async (page, say) =>
    await page
      .getByRole('region', { name: say.text('recognition_byBadge') })
      .getByText('Early Bird')
      .click(),
  find: async (page) => {
    await page.getByRole('grid').waitFor();
    await page.keyboard.press('ArrowDown');
  },
  picker: async (page) => await page.keyboard.press('ArrowDown'),
  'picker-marked': async (page, say) => {
    await page.getByRole('combobox', { name: say.text('searchBadges') }).waitFor();
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'Space', 'ArrowDown']) await page.keyboard.press(key);
    await page.getByRole('textbox', { name: say.text('reasonLabel') }).fill('Found the cause before we did');
  },
  'tags-too-long': async (page) =>
    await page.keyboard.type(
      'a tag of fifty-three characters, which is more than Desk takes, and longer still than that, so that it is too long',
    ),
  'picker-thousand': async (page) => await page.keyboard.type('exp'),
};

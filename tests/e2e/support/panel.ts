import { DEMO_CLIENT } from '../../../demo/desk.ts';
import type { Item, Named, Screen } from './screen.ts';
import { waitFor } from './wait-for.ts';

/** The parts of the panel; each is a region of this name. */
export type RegionName = 'Ticket' | 'Requester' | 'Badges' | 'Labels' | 'Assignee' | 'Team' | 'Department';

export const regionNames: readonly RegionName[] = [
  'Ticket',
  'Requester',
  'Badges',
  'Labels',
  'Assignee',
  'Team',
  'Department',
];

/** After a letter has opened a list, Enter does nothing for so long; people look before they press it. */
const ENTER_WAITS_MS = 420;

/** A key so soon after another one is typing. */
const TYPING_WITHIN_MS = 620;

/** Shorthand for the only way in which tests name things. */
export function named(name: string): Named {
  return { name, exact: true };
}

/** The panel as its user meets it, in either browser, as side panel or in a tab. */
export class Panel<S extends Screen = Screen> {
  readonly screen: S;
  readonly #consent: () => Promise<Screen>;

  /** @param consent waits for Zoho's consent window */
  constructor(screen: S, consent: () => Promise<Screen>) {
    this.screen = screen;
    this.#consent = consent;
  }

  region(name: RegionName): ReturnType<S['getByRole']> {
    return this.screen.getByRole('region', named(name)) as ReturnType<S['getByRole']>;
  }

  button(name: string): ReturnType<S['getByRole']> {
    return this.screen.getByRole('button', named(name)) as ReturnType<S['getByRole']>;
  }

  get dialog(): ReturnType<S['getByRole']> {
    return this.screen.getByRole('dialog', named('Award badge')) as ReturnType<S['getByRole']>;
  }

  get searchField(): ReturnType<S['getByRole']> {
    return this.screen.getByRole('combobox', named('Search badges')) as ReturnType<S['getByRole']>;
  }

  /** Waits until no part of the view is still on its way. */
  async waitUntilComplete(): Promise<void> {
    await waitFor('every part of the panel', async () => {
      const busy = await Promise.all(regionNames.map((name) => this.region(name).getAttribute('aria-busy')));
      return busy.every((value) => value === 'false');
    });
  }

  /** Fills in the demo's client ID and presses `Sign in`. Leaves the consent window to the test. */
  async askToSignIn(): Promise<void> {
    await this.screen.getByLabel('Client ID', { exact: true }).fill(DEMO_CLIENT.id);
    await this.button('Sign in').click();
  }

  /** Signs in and grants consent; resolves when the panel is signed in, whatever of its content is there by then. */
  async signIn(): Promise<void> {
    await this.askToSignIn();
    await this.answerConsent('accept');
    await waitFor('the panel to be signed in', () => this.button('Menu').isVisible());
  }

  /** Signs out through the panel's menu; what belongs to this computer stays. */
  async signOut(): Promise<void> {
    await this.button('Menu').click();
    await this.button('Sign out').click();
    await waitFor('the sign-in form', async () => {
      const keep = this.button('Sign out, keep them here');
      if (await keep.isVisible()) await keep.click();
      return await this.button('Sign in').isVisible();
    });
  }

  /** Answers Zoho's question in the consent window, which then closes itself. */
  async answerConsent(answer: 'accept' | 'reject'): Promise<void> {
    const window = await this.#consent();
    await window.locator(`#${answer}`).click();
  }

  /** Presses a key that does something, after the pause that tells it from typing. */
  async pressAlone(key: string): Promise<void> {
    const from = Date.now();
    await waitFor('a pause after the last key', async () => Date.now() - from > TYPING_WITHIN_MS);
    await this.screen.keyboard.press(key);
  }

  /** Awards a badge as a quick user does: one click, a few letters, Enter. */
  async award(letters: string): Promise<void> {
    await this.button('Award badge').click();
    await this.typeInPicker(letters);
    await this.screen.keyboard.press('Enter');
    await waitFor('the picker to close', async () => !(await this.dialog.isVisible()));
  }

  /** Types into the open picker and waits for its first option; the focus is in the search field from the start. */
  async typeInPicker(letters: string): Promise<Item> {
    const dialog = this.screen.getByRole('dialog', named('Award badge'));
    await waitFor('the picker', () => dialog.isVisible());
    const opened = Date.now();
    await this.screen.keyboard.type(letters);
    const options = dialog.getByRole('option');
    await waitFor(`an option for "${letters}"`, async () => (await options.count()) > 0);
    await waitFor('a list that takes Enter', async () => Date.now() - opened > ENTER_WAITS_MS);
    return options;
  }
}

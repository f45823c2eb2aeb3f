import type { Locator, Page } from '@playwright/test';

/** The roles by which tests find things, as assistive technology names them. */
export type Role = Parameters<Page['getByRole']>[0];

/** What besides its role tells a thing; a name is looked for as a part, whatever its case, unless it is `exact`. */
export interface RoleOptions {
  name?: string | RegExp;
  exact?: boolean;
  checked?: boolean;
  disabled?: boolean;
  expanded?: boolean;
  pressed?: boolean;
  selected?: boolean;
  level?: number;
}

/** A name that is compared whole. */
export interface Named {
  name: string;
  exact: true;
}

interface Exactness {
  exact?: boolean;
}

interface Within {
  hasText?: string | RegExp;
  hasNotText?: string | RegExp;
}

/** Where things are looked for: a page, or something on it. */
interface Place {
  getByRole(role: Role, options?: RoleOptions): Item;
  getByText(text: string | RegExp, options?: Exactness): Item;
  getByLabel(text: string | RegExp, options?: Exactness): Item;
  /** @param selector of CSS */
  locator(selector: string): Item;
}

/**
 * Something on a screen, found anew at every use. Playwright's Locator is one, and so is our Firefox driver's: whatever is
 * written against this runs in both browsers, and means the same there. What has to be there is waited for; that it is
 * one thing only is insisted on. All of it is described in Playwright's documentation.
 */
export interface Item extends Place {
  filter(options: Within): Item;
  or(other: Item): Item;
  first(): Item;
  last(): Item;
  nth(index: number): Item;

  click(options?: { modifiers?: 'ControlOrMeta'[] }): Promise<void>;
  dblclick(): Promise<void>;
  hover(): Promise<void>;
  focus(): Promise<void>;
  check(): Promise<void>;
  uncheck(): Promise<void>;
  fill(text: string): Promise<void>;
  /** @param key as in `KeyboardEvent.key`; chords are joined by + */
  press(key: string): Promise<void>;
  selectOption(option: string | { index: number }): Promise<string[]>;

  innerText(): Promise<string>;
  innerHTML(): Promise<string>;
  textContent(): Promise<string | null>;
  inputValue(): Promise<string>;
  getAttribute(name: string): Promise<string | null>;
  isEnabled(): Promise<boolean>;
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
  evaluate: Locator['evaluate'];

  /** Whether it is there now. */
  isVisible(): Promise<boolean>;
  /** How many there are now. */
  count(): Promise<number>;
  allInnerTexts(): Promise<string[]>;
  evaluateAll: Locator['evaluateAll'];
}

/** A page as a reader, a mouse and a keyboard meet it. */
export interface Screen extends Place {
  keyboard: {
    press(key: string): Promise<void>;
    type(text: string, options?: { delay?: number }): Promise<void>;
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
    insertText(text: string): Promise<void>;
  };
  mouse: {
    move(x: number, y: number): Promise<void>;
    click(x: number, y: number): Promise<void>;
    dblclick(x: number, y: number, options?: { delay?: number }): Promise<void>;
  };
  url(): string | Promise<string>;
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  waitForURL(isIt: (url: URL) => boolean): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  evaluate: Page['evaluate'];
}

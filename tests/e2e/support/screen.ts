/** The roles by which tests find things, as assistive technology names them. */
export type Role =
  | 'alert'
  | 'button'
  | 'combobox'
  | 'dialog'
  | 'group'
  | 'heading'
  | 'link'
  | 'list'
  | 'listitem'
  | 'option'
  | 'region'
  | 'searchbox'
  | 'status'
  | 'textbox';

/** Names are compared whole: tests always pass `exact`, which is also the only way our Firefox driver knows. */
export interface Named {
  name: string;
  exact: true;
}

/**
 * Something on a screen, found anew at every use. Playwright's Locator is one, and so is our Firefox driver's: whatever is
 * written against this runs in both browsers.
 */
export interface Item {
  getByRole(role: Role, options?: Named): Item;
  /** Waits until it is there, then does what a mouse would. */
  click(): Promise<void>;
  /** Waits until it is there, then replaces its text. */
  fill(text: string): Promise<void>;
  /** Presses a key while it has the focus. @param key as in `KeyboardEvent.key` */
  press(key: string): Promise<void>;
  /** Waits until it is there and returns the text a reader sees. */
  innerText(): Promise<string>;
  /** Waits until it is there and returns an attribute's value, or null when it has none of that name. */
  getAttribute(name: string): Promise<string | null>;
  /** Whether it is there now. */
  isVisible(): Promise<boolean>;
  count(): Promise<number>;
}

/** A page as a reader and a keyboard meet it. */
export interface Screen {
  getByRole(role: Role, options?: Named): Item;
  getByLabel(text: string, options: { exact: true }): Item;
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  url(): string | Promise<string>;
}

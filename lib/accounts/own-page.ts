import { browser } from 'wxt/browser';
import { FIRST_SIGN_IN, beOf, isSignInId, pageSignIn } from '../storage/sign-in-id';

/** In the address of a page of ours: of which sign-in it is. */
const PARAMETER = 'in';

/** Makes a page the one of the sign-in that its address names, before anything is read; without a name, of the first. */
export function beOfAddress({ href } = location): void {
  const named = new URL(href).searchParams.get(PARAMETER);
  if (isSignInId(named)) beOf(named);
}

/** The address of a page of ours for a sign-in, by default that of the page that leads there. @param page `ledger.html`, perhaps with more */
export function ownPage(page: string, signIn = pageSignIn()): string {
  const url = new URL(`/${page}`, location.href);
  if (signIn !== FIRST_SIGN_IN) url.searchParams.set(PARAMETER, signIn);
  return url.href;
}

/** Opens another page of ours, for the sign-in of this one. @param address the part behind `#`, with it */
export function openOwnPage(name: string, address = ''): void {
  void browser.tabs.create({ url: ownPage(`${name}.html${address}`) });
}

/** The same for the options, of which the browser keeps one open; it knows only those of the first sign-in. */
export function openOptions(): void {
  if (pageSignIn() === FIRST_SIGN_IN) void browser.runtime.openOptionsPage();
  else openOwnPage('options');
}

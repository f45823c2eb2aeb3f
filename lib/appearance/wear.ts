/** Where pages of ours find, before they have read anything, how they look; see `docs/decisions/appearance-before-the-first-paint.md`. */
export const MIRROR = 'appearance';

/**
 * Makes this page look as it was last known to: the classes that `appearance.ts` has written down beside the setting. Runs at
 * the head of every page, before its first paint; where the browser gives no `localStorage`, the page looks as the system does.
 */
export function wearAppearance(): void {
  try {
    document.documentElement.className = localStorage[MIRROR] ?? '';
  } catch {
    // Until the setting itself has been read.
  }
}

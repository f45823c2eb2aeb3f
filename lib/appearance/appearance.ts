import { type Guard, isObject, isOneOf } from '../storage/guards';
import { itemAt } from '../storage/item';
import { APPEARANCE } from '../storage/person-keys';
import { MIRROR } from './wear';

/** As the system is, or one of both whatever the system is. */
export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;

/** How the pages and the panel look. */
export interface Appearance {
  theme: (typeof THEMES)[number];
  density: (typeof DENSITIES)[number];
}

export const AS_IT_COMES: Appearance = { theme: 'system', density: 'comfortable' };

const isAppearance: Guard<Appearance> = isObject<Appearance>({ theme: isOneOf(THEMES), density: isOneOf(DENSITIES) });

/** How Deskside looks on this computer; the user's own choice, so it stays after signing out. */
export const appearanceItem = itemAt<Appearance>('local', APPEARANCE, isAppearance, AS_IT_COMES);

/** The classes that `tokens.css` knows; none for what Deskside comes with. */
export function classesOf({ theme, density }: Appearance): string {
  const chosen = [theme, density].filter((each) => each !== AS_IT_COMES.theme && each !== AS_IT_COMES.density);
  return chosen.join(' ');
}

/** Makes this page look so, and the next ones from their first paint on. */
function wear(appearance: Appearance): void {
  const classes = classesOf(appearance);
  document.documentElement.className = classes;
  try {
    localStorage[MIRROR] = classes;
  } catch {
    // The next page looks as the system does until it has read the setting.
  }
}

/** Calls back with how Deskside is set to look, now and at every change; returns what ends that. */
export function watchAppearance(changed: (appearance: Appearance) => void): () => void {
  // What was read before a change and arrives after it is old.
  let isOutdated = false;
  const stop = appearanceItem.watch((appearance) => {
    isOutdated = true;
    changed(appearance);
  });
  void appearanceItem.get().then((appearance) => {
    if (!isOutdated) changed(appearance);
  });
  return () => {
    isOutdated = true;
    stop();
  };
}

/** Makes the page look as it is set, now and from then on; returns what ends that. */
export function followAppearance(): () => void {
  return watchAppearance(wear);
}

import { isTextOrNull } from './guards';
import { defineItem } from './item';

/** The portal that was open where somebody signs in: the organization is looked for by it, also by a later worker. */
export const wantedPortalItem = defineItem('local', 'wantedPortal', isTextOrNull, null, {
  /* names a portal */ cleared: 'signOut',
});

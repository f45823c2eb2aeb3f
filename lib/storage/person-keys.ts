import { SEEN_VIEWS } from './first-keys';
import { type AreaName, type Policy, registerKey } from './registry';

/*
 * What pages keep about people and of the user's choices, as far as the worker has to know it: what becomes of it at
 * sign-out. What the values are, and when they can be trusted, stands in `person-items.page.ts`, which only pages load.
 */

function declared<const TKey extends string>(key: TKey, policy: Policy, area: AreaName = 'local'): TKey {
  registerKey({ area, key, isFamily: false, ...policy });
  return key;
}

export const FAIR_PLAY = declared('fairPlay', {
  /* written by the user, for whichever organization */ cleared: 'never',
});
export const SUGGESTIONS = declared('suggestions', {
  /* written by the user, for whichever organization */ cleared: 'never',
});
export const MACROS = declared('macros', {
  /* written by the user for their organization: a session that ends is no reason to lose it */ cleared: 'askedFor',
});
export const PARKED_AWARDS = declared('parkedAwards', { /* names people and badges */ cleared: 'signOut' });
export const OPEN_FOLDS = declared('openFolds', { /* names organizations */ cleared: 'signOut' });
export const SINGLE_KEYS = declared('singleKeys', { /* a choice of the user */ cleared: 'never' });
export const APPEARANCE = declared('appearance', { /* a choice of the user */ cleared: 'never' });
export const PALETTE_USES = declared('paletteUses', {
  /* names an organization's agents, statuses and badges */ cleared: 'signOut',
});
export const DISMISSED_HOSTS = declared('dismissedHosts', { /* names hosts of an organization */ cleared: 'signOut' });
export const RECENT_VIEWS = declared('recentViews', { /* names customers */ cleared: 'signOut' }, 'session');

declared(SEEN_VIEWS, { /* names tickets and people by their ids */ cleared: 'signOut' }, 'session');

export const FIRST_STEPS = declared('firstSteps', {
  /* what somebody has learned, no person; never to be learned anew */ cleared: 'never',
});
export const SIGN_IN_DRAFT = declared(
  'signInDraft',
  { /* the client that somebody was about to sign in with, no person */ cleared: 'signOut' },
  'session',
);

/** Begins the key of what a window's panel leaves to itself when it is another sign-in's for a while. */
export const LEFT_TOASTS = 'leftToasts:';
registerKey({ area: 'session', key: LEFT_TOASTS, isFamily: true, /* names people and actions */ cleared: 'signOut' });

/** Begins the key of what is begun with macros on a ticket; `orgId:ticketId` follows. */
export const MACRO_WORK = 'macroWork:';
registerKey({ area: 'local', key: MACRO_WORK, isFamily: true, /* names a ticket and its person */ cleared: 'signOut' });

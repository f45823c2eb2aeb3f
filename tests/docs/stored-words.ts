import type { Policy } from '../../lib/storage/registry';

/** Where something is: on the disk, in memory until the browser closes, or in a database of the extension's own on the disk. */
export type Place = 'local' | 'session' | 'database';

/** What is under one key, in words for whoever reads the privacy policy. */
interface Words {
  key: string;
  place: Place;
  cleared: Policy['cleared'];
  holds: string;
  /** What ends it beside the sign-out, or instead of it; has to be said of what its owner takes away. */
  ends?: string;
}

const at = (place: Place, cleared: Words['cleared'], key: string, holds: string, ends?: string): Words => ({
  key,
  place,
  cleared,
  holds,
  ...(ends === undefined ? {} : { ends }),
});

/** The end of what its owner takes away (`byOwner`), for whom that is the end of the session. */
const OUT = 'you sign out';
/** Said of what stands in for a database. */
const INSTEAD = '; only where the browser lets nobody open a database';

/**
 * Everything that is stored, by its key. `tests/unit/docs/privacy.test.ts` compares it with what the product declares
 * (`lib/storage/registry.ts`): a key that is missing here, or goes at another moment, fails there.
 */
export const STORED: readonly Words[] = [
  at(
    'database',
    'byOwner',
    'deskside-auth',
    'the sign-in: refresh token, client ID, data centre, scopes, a client secret if there is one',
    OUT,
  ),
  at(
    'database',
    'askedFor',
    'deskside-ledger',
    'the ledger: what was done from this browser, to whom, with reasons and with the texts of notes and comments',
    '90 days, or as long as is set in the ledger',
  ),
  at(
    'database',
    'askedFor',
    'deskside-bulk',
    'the last run of _Award to many_: names, addresses, what became of each',
    'the next run, or 90 days',
  ),
  at('database', 'signOut', 'deskside-lists', 'lists of badges and labels', '30 days'),

  at(
    'local',
    'byOwner',
    'session',
    'who is signed in: data centre, organization, portal, edition, name and e-mail address of the agent, scopes',
    OUT,
  ),
  at('local', 'byOwner', 'signIns', 'which further sign-ins there are: data centre and portal', OUT),
  at('local', 'never', 'signInDefaults', 'client ID and data centre, for the next sign-in'),
  at('local', 'signOut', 'wantedPortal', 'the portal that was open when somebody began to sign in'),
  at('local', 'signOut', 'credits', 'credits spent today, for which organization'),
  at(
    'local',
    'byOwner',
    'policy',
    'what an administrator’s policies said last, to hold from the start of the browser on',
    'they are taken back',
  ),
  at('local', 'never', 'creditCap', 'the daily limit'),
  at('local', 'signOut', 'badgeForms', 'which form of badge paths an organization answers to'),
  at('local', 'signOut', 'moduleKinds', 'what renamed modules of a portal are'),
  at('local', 'signOut', 'foundDomains', 'domains of the organization’s own that Desk has told'),
  at('local', 'askedFor', 'ownHosts', 'domains of the company’s own that were allowed'),
  at('local', 'signOut', 'dismissedHosts', 'such domains that were not wanted'),
  at('local', 'signOut', 'learned:', 'ids of contacts and of their help-center users, without names'),
  at('local', 'signOut', 'holderChoices', 'which of several users of a contact was chosen: ids'),
  at('local', 'signOut', 'recentBadges', 'badges awarded lately: ids'),
  at('local', 'signOut', 'pinnedBadges', 'badges pinned'),
  at('local', 'signOut', 'parkedAwards', 'parked awards: names of people and badges', 'given or taken away'),
  at('local', 'signOut', 'draft:', 'drafts of notes and comments', 'sent or emptied'),
  at('local', 'signOut', 'macroWork:', 'a macro that was begun: its ticket and person', 'done or given up'),
  at('local', 'askedFor', 'macros', 'macros of one’s own'),
  at('local', 'never', 'suggestions', 'rules for suggestions of one’s own'),
  at('local', 'never', 'fairPlay', 'limits for fair play of one’s own'),
  at('local', 'signOut', 'paletteUses', 'what is used most in the palette: agents, statuses, badges'),
  at('local', 'signOut', 'openFolds', 'which parts are unfolded'),
  at('local', 'never', 'writesComment', 'whether a reason is also written as a comment'),
  at('local', 'never', 'countOnIcon', 'whether the icon has a count'),
  at('local', 'never', 'singleKeys', 'whether single keys are on'),
  at('local', 'never', 'appearance', 'light or dark, dense or not'),
  at('local', 'never', 'firstSteps', 'which of the first steps were done'),
  at('local', 'never', 'ledgerDays', 'how long the ledger is kept'),

  at(
    'session',
    'signOut',
    'cache:',
    'what Desk answered: tickets, people, badges, pictures',
    'newer answers need the room',
  ),
  at('session', 'signOut', 'recentViews', 'what was open lately: names and subjects'),
  at('session', 'signOut', 'seenViews', 'addresses of tickets shown lately, and which records belong to them'),
  at('session', 'signOut', 'hint:', 'number and subject of the ticket that a tab shows'),
  at('session', 'signOut', 'intent:', 'that a key of the browser was pressed', 'ten seconds'),
  at('session', 'signOut', 'leftToasts:', 'what was just done, while the panel shows another organization'),
  at('session', 'signOut', 'invitations', 'invitations on their way: ids'),
  at('session', 'signOut', 'bulkDraft', 'a list for _Award to many_ that waits to be checked: names, addresses'),
  at('session', 'signOut', 'signInDraft', 'client ID and data centre that somebody has begun to type'),
  at('session', 'signOut', 'diary', 'unforeseen errors, without tokens, addresses and ids'),
  at('session', 'never', 'headerCounts', 'how often a ticket’s header was found in Desk’s page'),
  at('session', 'never', 'ledgerChanged', 'that the ledger has changed'),
  at('session', 'byOwner', 'auth/accessToken', 'the access token', `an hour, or ${OUT}`),
  at('session', 'byOwner', 'auth/throttle', 'until when Zoho does not want to be asked for tokens', OUT),
  at('session', 'byOwner', 'auth/pendingSignIn', 'that a sign-in is under way', 'it is over'),
  at('session', 'byOwner', 'auth/codes', 'when codes were asked for, to ask for no more than Zoho allows', OUT),
  at('session', 'byOwner', 'auth/secrets', `the sign-in${INSTEAD}`, OUT),
  at('session', 'byOwner', 'auth/isInMemory', 'that the sign-in is in memory', OUT),
  at('session', 'askedFor', 'deskside-ledger:', `the ledger${INSTEAD}`),
  at('session', 'askedFor', 'deskside-bulk:', `the last run of _Award to many_${INSTEAD}`),
  at('session', 'signOut', 'deskside-lists:', `lists of badges and labels${INSTEAD}`),
];

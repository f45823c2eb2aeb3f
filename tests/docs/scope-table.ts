import { ALL_SCOPES, SIGN_IN_SCOPES } from '../../lib/auth/scopes';
import { table } from './page-parts';

/** What each scope is for; for one that is asked for later, also when. */
const REASONS: Readonly<Record<string, { for: string; when?: string }>> = {
  'Desk.basic.READ': { for: 'organization, agents, teams, departments, your own profile' },
  'Desk.settings.READ': { for: 'badges and labels' },
  'Desk.tickets.READ': {
    for: 'the open ticket; its comments, only to find one of ours of which the answer was lost',
  },
  'Desk.contacts.READ': { for: 'the requester, their help-center users, their ticket counts for suggestions' },
  'Desk.search.READ': {
    for: 'whatever is searched for: people by e-mail address, the holders of a label, recent tickets, the palette',
  },
  'Desk.contacts.UPDATE': {
    for: 'award and revoke badges, add and remove labels, invite a requester to a help center',
  },
  'Desk.settings.UPDATE': {
    for: 'award and revoke badges, add and remove labels; Zoho lists it together with the one above',
  },
  'profile.userphoto.READ': { for: 'agents’ photos' },
  'Desk.tickets.UPDATE': {
    for: 'changing the open ticket; notes, comments and the reason of an award, all taken back by undo',
    when: 'when you first change a ticket',
  },
  'Desk.tickets.CREATE': {
    for: 'adding and removing tags; no ticket is ever created',
    when: 'when you first tag a ticket',
  },
  'Desk.basic.UPDATE': {
    for: 'administering agents, departments and teams, if your profile allows it; with `Desk.settings.UPDATE`',
    when: 'when you first change one',
  },
};

/** Every scope that is ever asked for, with its reason and its moment. Throws where one has none. */
export function scopeTable(): string[] {
  const rows = ALL_SCOPES.map((scope) => {
    const reason = REASONS[scope];
    const when = SIGN_IN_SCOPES.includes(scope) ? 'at sign-in' : reason?.when;
    if (reason === undefined || when === undefined) throw new Error(`Nobody has written what ${scope} is for.`);
    return [`\`${scope}\``, reason.for, when];
  });
  return table(['scope', 'for', 'asked for'], rows);
}

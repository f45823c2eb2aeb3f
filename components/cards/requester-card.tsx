import { MOST_CONTACTS, idsOf } from '../../lib/records/resources';
import { t } from '../../lib/text/t';
import { CopyLine } from './agent-card';
import { Facts, LinkRows, NotTold, words } from './rows';
import { type CardSpec, type Of, hasFailed, section } from './section';
import { TicketRows } from './TicketRows';
import type { Look } from './use-reads';

const percent = (value: number | null): string | null => (value === null ? null : t('percent', value));

/** The help-center user of a contact, who is one in all help centers. */
function userOf({ contactId }: Of<'requester'>, look: Look) {
  const users = look('helpCenters', { contactId });
  if (users?.value === undefined) return hasFailed(users) ? 'unknown' : 'waiting';
  const [user] = users.value;
  return user === undefined ? 'none' : { userId: user.userId };
}

/** Who raised a ticket: at most four calls, and one more each for their groups and for what they do in the community, which are asked for by a click. */
export const REQUESTER_CARD: CardSpec<'requester'> = {
  head: ({ contactId }, look, card) => {
    const contact = look('contact', { contactId })?.value;
    return {
      name: contact?.name || card.name,
      // A picture is a call more, and Desk shows it beside the panel.
      photoUrl: null,
      line: contact?.title && <p class="quiet clip">{words(contact.title)}</p>,
    };
  },
  deskPage: ({ contactId }) => `/all/contacts/details/${contactId}`,
  sections: [
    section('requester', {
      title: 'cardAbout',
      resource: 'contact',
      key: ({ contactId }) => ({ contactId }),
      show: ({ account, email, secondaryEmail, phone, mobile }) => (
        <Facts
          of={{
            account: account === null ? t('noAccount') : words(account.name),
            email: email === null ? null : <CopyLine text={email} />,
            secondEmail: secondaryEmail === null ? undefined : <CopyLine text={secondaryEmail} />,
            phone: phone === null ? undefined : words(phone),
            mobile: mobile === null ? undefined : words(mobile),
          }}
        />
      ),
      empty: 'notTold',
    }),
    section('requester', {
      title: 'region_recentTickets',
      resource: 'contactTickets',
      key: ({ contactId }) => ({ contactId }),
      show: (tickets) => (tickets.length === 0 ? null : <TicketRows tickets={tickets} />),
      empty: 'noTickets',
    }),
    section('requester', {
      title: 'cardStatistics',
      resource: 'facts',
      key: ({ contactId }) => ({ contactId }),
      show: ({ totalTickets, closedTickets, escalatedTickets, happinessGood, happinessBad }) => (
        <Facts
          of={{
            tickets: totalTickets,
            closed: closedTickets,
            escalated: escalatedTickets,
            happy: percent(happinessGood),
            unhappy: percent(happinessBad),
          }}
        />
      ),
      empty: 'notTold',
    }),
    section('requester', {
      title: 'cardSecondaryContacts',
      resource: 'contacts',
      key: (_of, _look, { ticket }) => {
        const ids = ticket?.secondaryContactIds ?? null;
        if (ids === null) return 'unknown';
        return ids.length === 0 ? 'none' : { contactIds: idsOf(ids, MOST_CONTACTS) };
      },
      show: (contacts) =>
        contacts.length === 0 ? (
          <NotTold />
        ) : (
          <LinkRows
            of={contacts.map(({ id, name, email }) => ({
              id,
              name: name || (email ?? ''),
              of: { kind: 'requester', contactId: id },
              about: name ? words(email) : null,
            }))}
          />
        ),
      empty: 'noSecondaryContacts',
    }),
    section('requester', {
      title: 'cardHelpCenters',
      resource: 'helpCenters',
      key: ({ contactId }) => ({ contactId }),
      show: (users) =>
        users.length === 0 ? null : (
          <LinkRows
            of={users.map(({ userId, helpCenterId, helpCenterName, isActive }) => ({
              id: `${userId} ${helpCenterId}`,
              name: helpCenterName,
              about: t(isActive ? 'userActive' : 'userInactive'),
            }))}
          />
        ),
      empty: 'noHelpCenterUserShort',
    }),
    section('requester', {
      title: 'cardGroups',
      resource: 'userGroups',
      key: userOf,
      show: (groups, { contactId }, look) => {
        const places = look('helpCenters', { contactId })?.value;
        const placeOf = (id: string | null) => places?.find((each) => each.helpCenterId === id)?.helpCenterName ?? null;
        return groups.length === 0 ? null : (
          <LinkRows
            of={groups.map(({ id, name, helpCenterId }) => ({ id, name, about: words(placeOf(helpCenterId)) }))}
          />
        );
      },
      empty: 'inNoGroup',
      onWish: 'showGroups',
    }),
    section('requester', {
      title: 'cardCommunity',
      resource: 'communityUser',
      key: userOf,
      show: ({ stats }) =>
        stats === null ? (
          <NotTold />
        ) : (
          <Facts
            of={{
              posts: stats.posts,
              comments: stats.comments,
              followers: stats.followers,
            }}
          />
        ),
      empty: 'noHelpCenterUserShort',
      onWish: 'showCommunity',
    }),
  ],
};

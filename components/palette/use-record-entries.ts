import { useMemo } from 'preact/hooks';
import type { PanelActions } from '../../lib/panel/panel-state';
import type { DeskHits } from '../../lib/records/values';
import type { Viewed } from '../../lib/storage/palette-items.page';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useActions, usePanel } from '../panel-context';
import { RECORD_ICONS } from '../words/record-icons';
import { ticketTitle } from '../words/ticket-title';
import { type PaletteEntry, because } from './entry';
import { joined } from '../../lib/text/joined.page';

type OpenRecord = (record: Pick<Viewed, 'kind' | 'id'>, inNewTab: boolean) => void;

/** Tickets, people and accounts that were looked at lately; what is open is there too, greyed. */
export function useRecentEntries(): PaletteEntry[] {
  const recent = usePanel((state) => state.extras.recentViews);
  const openTicket = usePanel((state) => state.ticket.value?.id);
  const openContact = usePanel((state) => (state.context.kind === 'contact' ? state.context.contactId : undefined));
  const openAccount = usePanel((state) => state.account.value?.id);
  const { openRecord } = useActions();
  return useMemo(
    () =>
      recent.map((viewed) => ({
        ...recordEntry(viewed, t('recentViews'), openRecord),
        isAlways: true,
        ...because([openTicket, openContact, openAccount].includes(viewed.id) ? t('paletteOpenNow') : null),
      })),
    [recent, openTicket, openContact, openAccount, openRecord],
  );
}

/** What Desk has found; a colleague leads to their card. */
export function foundEntries(
  { tickets, contacts, agents = [] }: DeskHits,
  openRecord: OpenRecord,
  openCard: PanelActions['openCard'],
): PaletteEntry[] {
  const group = t('paletteFound');
  return [
    ...tickets.map(({ id, number, subject, status, contactName }) => ({
      ...recordEntry({ kind: 'ticket', id, name: subject, about: number }, group, openRecord),
      about: joined([status, contactName].flatMap((each) => (each ? [displayText(each)] : []))) || undefined,
    })),
    ...contacts.map(({ id, name, email, accountName }) => ({
      ...recordEntry({ kind: 'contact', id, name, about: email }, group, openRecord),
      about: joined([email, accountName].flatMap((each) => (each ? [displayText(each)] : []))) || undefined,
    })),
    ...agents.map(({ id, name, email, isActive }): PaletteEntry => ({
      id: `${group} agent ${id}`,
      useId: `card agent ${id}`,
      kind: 'people',
      name: t('openCard', displayText(name) || t('noName')),
      icon: 'person',
      group,
      about: joined([t(isActive ? 'paletteColleague' : 'paletteColleagueInactive'), displayText(email ?? '')]),
      only: email ?? undefined,
      run: () => openCard({ kind: 'agent', agentId: id }, name),
    })),
  ];
}

function recordEntry({ kind, id, name, about }: Viewed, group: string, openRecord: OpenRecord): PaletteEntry {
  const isTicket = kind === 'ticket';
  return {
    id: `${group} ${kind} ${id}`,
    useId: `${kind} ${id}`,
    kind: isTicket ? 'tickets' : 'people',
    name: isTicket ? ticketTitle({ number: about, subject: name }) : displayText(name) || t('noName'),
    icon: RECORD_ICONS[kind],
    group,
    about: isTicket ? undefined : displayText(about ?? '') || undefined,
    only: about ?? undefined,
    run: ({ inNewTab }) => openRecord({ kind, id }, inNewTab),
  };
}

import { useEffect, useMemo } from 'preact/hooks';
import type { Ticket } from '../../lib/desk-api/records';
import { tagWish } from '../../lib/panel/ticket-wishes';
import { wantedPart } from '../../lib/panel/wanted';
import { isTicketField } from '../../lib/panel/ticket-fields';
import type { CardOf } from '../../lib/panel/cards';
import { displayText } from '../../lib/text/display-text';
import { fold } from '../../lib/text/fold.page';
import { t } from '../../lib/text/t';
import { useTicketCommands } from '../actions/use-ticket-commands';
import { useWhyNots } from '../actions/use-why-not';
import type { IconName } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { useTicketTags } from '../tags/use-ticket-tags';
import { type PaletteEntry, because } from './entry';

/** The ticket's commands, as `More` has them. @param ticket as it is shown; null where none is open */
export function useCommandEntries(ticket: Ticket | null): PaletteEntry[] {
  // The lists of fields are among the palette's own.
  const commands = useTicketCommands(ticket).filter(({ id }) => !isTicketField(id));
  return commands.map(({ id, name, keys, reason, act }) => ({
    id: `command ${id}`,
    useId: `command ${id}`,
    kind: 'commands',
    name,
    icon: 'more',
    group: t('paletteTicket'),
    isAlways: true,
    ...(keys && { keys }),
    ...because(reason ?? null),
    run: act,
  }));
}

const TAG_WORDS = { addTags: 'paletteAddTag', removeTags: 'paletteRemoveTag' } as const;
/** Letters of the word for tags that show what somebody is after. */
const ENOUGH_LETTERS = 3;

/**
 * Tags by their names, to add and to remove. They are two calls that are rarely wanted, so they are asked for once the word
 * itself is typed.
 */
export function useTagEntries(ticket: Ticket | null, query: string): PaletteEntry[] {
  const actions = useActions();
  const id = ticket?.id ?? null;
  const departmentId = ticket?.departmentId ?? null;
  const isWanted = fold(query).includes(fold(t('tags')).slice(0, ENOUGH_LETTERS));
  const offered = usePanel(({ extras }) =>
    departmentId === null ? undefined : wantedPart(extras, 'departmentTags', { departmentId })?.value,
  );
  const { known, staying, coming, held } = useTicketTags(ticket);
  const whyNot = useWhyNots(ticket);
  useEffect(() => {
    if (!isWanted || id === null) return;
    actions.want('ticketTags', { ticketId: id });
    if (departmentId !== null) actions.want('departmentTags', { departmentId });
  }, [isWanted, id, departmentId, actions]);
  return useMemo(() => {
    // What the ticket has is not known: then nobody can say which are to be added.
    if (ticket === null || known === undefined) return [];
    const entry = (action: keyof typeof TAG_WORDS, tag: { id: string; name: string }): PaletteEntry => ({
      id: `${action} ${tag.id}`,
      useId: `${action} ${tag.id}`,
      kind: 'commands',
      name: t(TAG_WORDS[action], displayText(tag.name)),
      icon: 'tag',
      group: t('paletteTicket'),
      ...because(whyNot(action)),
      run: () => void actions.run(tagWish(action, ticket, [tag])),
    });
    return [
      ...(offered ?? []).filter((tag) => !held.has(tag.id)).map((tag) => entry('addTags', tag)),
      ...[...coming, ...staying].map((tag) => entry('removeTags', tag)),
    ];
  }, [known, offered, held, coming, staying, whyNot, ticket, actions]);
}

/** Cards of whoever has to do with the ticket, and of the agents of its department. */
export function useCardEntries(ticket: Ticket | null): PaletteEntry[] {
  const actions = useActions();
  const departmentId = ticket?.departmentId ?? null;
  const agents = usePanel(({ extras }) =>
    departmentId === null ? undefined : wantedPart(extras, 'assignableAgents', { departmentId })?.value,
  );
  const requester = usePanel((state) => state.requester.value);
  return useMemo(() => {
    const card = (of: CardOf, name: string, icon: IconName, kind: PaletteEntry['kind']): PaletteEntry => ({
      id: `card ${Object.values(of).join(' ')}`,
      useId: `card ${Object.values(of).join(' ')}`,
      kind,
      name: t('openCard', displayText(name) || t('noName')),
      icon,
      group: t('paletteCards'),
      run: () => actions.openCard(of, name),
    });
    const { team, department } = ticket ?? {};
    return [
      ...(requester ? [card({ kind: 'requester', contactId: requester.id }, requester.name, 'person', 'people')] : []),
      ...(team ? [card({ kind: 'team', teamId: team.id, departmentId }, team.name, 'team', 'commands')] : []),
      ...(department
        ? [card({ kind: 'department', departmentId: department.id }, department.name, 'department', 'commands')]
        : []),
      ...(agents ?? []).map(({ id, name }) => card({ kind: 'agent', agentId: id }, name, 'person', 'people')),
    ];
  }, [ticket, departmentId, agents, requester, actions]);
}

import { useCallback, useMemo, useState } from 'preact/hooks';
import type { ActionId, TicketField } from '../../lib/actions/specs';
import type { Ticket } from '../../lib/desk-api/records';
import type { TicketDialogKind } from '../../lib/panel/panel-state';
import { shownTicket } from '../../lib/panel/pending';
import { TICKET_FIELDS, valueOf } from '../../lib/panel/ticket-fields';
import { wantedPart } from '../../lib/panel/wanted';
import { type TextKey, t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { AGENTS, FIELD_SPECS, type Seen } from '../actions/field-choices';
import { useWhyNots } from '../actions/use-why-not';
import type { IconName } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { type PaletteEntry, because } from './entry';

/** Where the values of a field come from. */
const SOURCES: typeof FIELD_SPECS = { ...FIELD_SPECS, assignee: { ...FIELD_SPECS.assignee, source: AGENTS } };
const FIELD_NAMES = Object.keys(SOURCES) as TicketField[];

/** What opens a dialog about the ticket that is no list of a field's values. */
const DIALOGS: readonly {
  opens: TicketDialogKind;
  /** Absent for what says itself which of its parts cannot be done. */
  asksFor?: ActionId;
  name: TextKey;
  icon: IconName;
  key?: TextKey;
}[] = [
  { opens: 'note', asksFor: 'addNote', name: 'privateNote', icon: 'chat', key: 'noteKey' },
  { opens: 'comment', asksFor: 'addComment', name: 'publicComment', icon: 'chat' },
  { opens: 'macro', name: 'closeAndThank', icon: 'check' },
];

/** The ticket on screen with what is under way; null where none is. */
export function useTicketOnScreen(): Ticket | null {
  const known = usePanel((state) => state.ticket.value);
  const pending = usePanel((state) => state.pending);
  return useMemo(() => (known ? shownTicket(known, pending) : null), [known, pending]);
}

/**
 * What can be done to the ticket on screen: every field's list, every value of it by its name, notes, comments, macros.
 * Without a ticket the lists are there too, greyed. The second function asks for what the values are made from.
 */
export function useTicketEntries(ticket: Ticket | null): [entries: PaletteEntry[], want: () => void] {
  const actions = useActions();
  const wanted = usePanel((state) => state.extras.wanted);
  const me = useAccount(({ session }) => (session?.status === 'signedIn' ? session.agent : null));
  const [now] = useState(Date.now);
  const whyNot = useWhyNots(ticket);

  const want = useCallback(() => {
    if (!ticket) return;
    for (const field of FIELD_NAMES) {
      const { source } = SOURCES[field];
      if (source) actions.want(source.resource, source.key(ticket));
    }
  }, [ticket, actions]);

  const entries = useMemo(() => {
    const group = t('paletteTicket');
    const open = (
      opens: TicketDialogKind,
      name: string,
      icon: IconName,
      key: TextKey | undefined,
      action: ActionId | undefined,
    ) => ({
      id: `open ${opens}`,
      useId: `open ${opens}`,
      kind: 'commands' as const,
      name,
      icon,
      group,
      isAlways: true,
      ...(key && { keys: t(key) }),
      ...because(action ? whyNot(action) : ticket ? null : t('keyNoTicket')),
      run: () => actions.openTicketDialog(opens),
    });
    const takeIt: PaletteEntry = {
      id: 'takeIt',
      useId: 'takeIt',
      kind: 'commands',
      name: t('paletteTakeIt'),
      icon: 'person',
      group,
      isAlways: true,
      keys: t('takeItKey'),
      ...because(
        whyNot('assign') ??
          (me ? null : t('takeItNobody')) ??
          (ticket?.assigneeId === me?.id ? t('takeItYours') : null),
      ),
      run: () => {
        if (ticket && me) void actions.setField('assignee', ticket, { value: me.id, name: me.name });
      },
    };
    const lists = (hasKey: boolean): PaletteEntry[] =>
      FIELD_NAMES.filter((field) => (FIELD_SPECS[field].palette.key !== undefined) === hasKey).map((field) => {
        const { title, palette } = FIELD_SPECS[field];
        return open(field, t(title), palette.icon, palette.key, TICKET_FIELDS[field].action);
      });
    const dialogs = DIALOGS.map(({ opens, asksFor, name, icon, key }) => open(opens, t(name), icon, key, asksFor));
    const seen = ticket && { ticket, myId: me?.id ?? null, now };
    const values = seen ? FIELD_NAMES.flatMap((field) => valuesOf(field, seen)) : [];
    return [takeIt, ...lists(true), ...dialogs, ...lists(false), ...values];

    function valuesOf(field: TicketField, given: Seen): PaletteEntry[] {
      const { source, always, palette } = SOURCES[field];
      const { give, empty, icon, kind = 'commands' } = palette;
      const key = source?.key(given.ticket);
      const told = source && key && wantedPart({ wanted }, source.resource, key)?.value;
      const choices = [...(source && told !== undefined ? source.choices(told, given) : []), ...always(given)];
      const { value: present } = valueOf(field, given.ticket);
      return choices.map(({ id, name, to, reason, opens }) => ({
        id: `${field} ${id}`,
        useId: `${field} ${id}`,
        kind,
        name: to.value === null && empty ? t(empty) : t(give, name),
        icon,
        group,
        ...because(
          whyNot(TICKET_FIELDS[field].action) ?? (to.value === present ? t('statusNow') : null) ?? reason ?? null,
        ),
        run: () => (opens ? actions.openTicketDialog(opens) : void actions.setField(field, given.ticket, to)),
      }));
    }
  }, [ticket, me, now, wanted, whyNot, actions]);
  return [entries, want];
}

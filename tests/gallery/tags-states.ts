import type { Ticket } from '../../lib/desk-api/records';
import { emptyExtras } from '../../lib/panel/initial-state';
import type { PanelState, TicketDialogKind } from '../../lib/panel/panel-state';
import type { Part } from '../../lib/panel/part';
import type { Problem } from '../../lib/problems/problem';
import { ticket } from './records';

type Make = (change?: Partial<PanelState>) => PanelState;

const ready = <T>(value: T): Part<T> => ({ value, at: Date.now(), loading: false });
const named = (...names: string[]) => names.map((name) => ({ id: name.toLowerCase(), name }));

const USED = named('refund', 'vip', 'firmware', 'campaign', 'follow-up', 'translated', 'عميل مميز');
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** States of a ticket's tags, and of the lists of all that can be done with it. */
export function tagsStates(make: Make): Record<string, () => PanelState> {
  const shown = (
    own: string[] | null,
    opens: TicketDialogKind | null,
    change: Partial<Ticket> = {},
    problem?: Problem,
  ) => {
    const of = ticket({ tagCount: own?.length ?? 3, category: 'Hardware', ...change });
    return make({
      ticket: ready(of),
      ticketDialog: opens && { for: opens, ticketId: of.id },
      extras: {
        ...emptyExtras(),
        wanted: {
          ...(own && { [`ticketTags:${of.id}`]: ready(named(...own)) }),
          [`departmentTags:${of.departmentId}`]: problem ? { loading: false, problem } : ready(USED),
          [`ticketChoices:${of.departmentId}`]: ready({
            statuses: [
              { name: 'Closed', type: 'closed' },
              { name: 'Closed as duplicate', type: 'closed' },
            ],
            priorities: [],
            categories: [],
            subCategories: [],
          }),
        },
      },
    });
  };
  return {
    'tags-unread': () => shown(null, null),
    tags: () => shown(['vip', 'firmware'], null),
    'tags-many': () => shown(['vip', LONG, '<b>bold</b>', 'firmware', 'עברית', 'refund'], null),
    'tags-list': () => shown(['vip', 'firmware'], 'tags'),
    'tags-too-long': () => shown(['vip'], 'tags'),
    'tags-forbidden': () => shown(['vip'], 'tags', {}, { kind: 'forbidden' }),
    more: () => shown(['vip'], 'more'),
    'more-locked': () => shown(['vip'], 'more', { unchangeable: 'locked', isFollowing: null, isRead: null }),
    links: () => shown(['vip'], 'links'),
    close: () => shown(['vip'], 'close'),
    'pick-date': () => shown(['vip'], 'pickDate'),
  };
}

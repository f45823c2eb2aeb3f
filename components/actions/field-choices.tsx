import type { FieldValue } from '../../lib/actions/action';
import type { TicketField } from '../../lib/actions/specs';
import type { Named, Team, Ticket, TicketStatus } from '../../lib/desk-api/records';
import type { Key, Resource, Value } from '../../lib/records/resources';
import type { TicketDialogKind } from '../../lib/panel/panel-state';
import { dueOn } from '../../lib/panel/ticket-values';
import { displayText } from '../../lib/text/display-text';
import { type CountedTextKey, type TextKey, t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import type { IconName } from '../icons';
import type { Choice } from '../list/ChooseDialog';
import { nextDays } from '../words/next-days';

/** A value that a field can be given. */
export interface FieldChoice extends Choice {
  to: FieldValue;
  /** Where the value is asked for in a dialog of its own: that one. */
  opens?: TicketDialogKind;
}

export interface Seen {
  ticket: Ticket;
  /** Id of the agent who is signed in; null where Desk has not told. */
  myId: string | null;
  /** Epoch milliseconds. */
  now: number;
}

/** What there is to choose from for a field, out of the record that tells it. */
interface Source<R extends Resource> {
  resource: R;
  key(ticket: Ticket): Key<R>;
  choices(value: Value<R>, seen: Seen): FieldChoice[];
}

/** What is said of a list: while it is asked for, where Desk tells nothing to choose from, and of what is typed. */
interface ListWords {
  loading: TextKey;
  none: TextKey;
  noMatch: TextKey;
  found: CountedTextKey;
}

/** How the palette speaks of a field and its values. */
interface PaletteWords {
  icon: IconName;
  /** What its values are, where they are no mere commands. */
  kind?: 'people';
  /** The key that opens its list. A field that has one stands before the others. */
  key?: TextKey;
  /** What giving it a value is called; $1 the value. */
  give: TextKey;
  /** What taking its value away is called, where that is no value among others. */
  empty?: TextKey;
}

const CHOICES: ListWords = {
  loading: 'loadingChoices',
  none: 'noChoices',
  noMatch: 'noChoiceMatches',
  found: 'choicesFound',
};
const STATUSES: ListWords = {
  loading: 'loadingStatuses',
  none: 'noStatuses',
  noMatch: 'noStatusMatches',
  found: 'statusesFound',
};

export interface FieldSpec {
  /** What is done: the dialog's name. */
  title: TextKey;
  search: TextKey;
  list: TextKey;
  /** Absent where nothing has to be asked for. */
  source?: Source<Resource>;
  words: ListWords;
  palette: PaletteWords;
  /** What can be chosen whatever Desk tells: nobody, no date. */
  always(seen: Seen): FieldChoice[];
}

function from<R extends Resource>(source: Source<R>): { source: Source<Resource> } {
  return { source: source as unknown as Source<Resource> };
}

const byDepartment = (ticket: Ticket) => ({ departmentId: ticket.departmentId ?? '' });
const nothing = (): FieldChoice[] => [];

export function named(name: string, value: string | null = name): FieldChoice {
  const shown = displayText(name) || t('noName');
  return { id: value ?? 'none', name: shown, to: { value, name: value === null ? shown : name } };
}

/** The choice that empties a field; last, and only where there is something to empty. */
function none(words: TextKey, isThere: (ticket: Ticket) => boolean) {
  return ({ ticket }: Seen): FieldChoice[] => (isThere(ticket) ? [named(t(words), null)] : []);
}

/** Values of a pick list of the organization. */
function values(which: 'priorities' | 'categories' | 'subCategories') {
  return from({
    resource: 'ticketChoices',
    key: byDepartment,
    choices: (choices) => choices[which].map((name) => named(name)),
  });
}

function statusChoice(status: TicketStatus): FieldChoice {
  return { ...named(status.name), look: <StatusChip status={status} /> };
}

function StatusChip({ status }: { status: TicketStatus }) {
  return (
    <span class={`chip status-${status.type}`}>
      <i class="dot" aria-hidden="true" />
      <span class="clip">
        <Words of={status.name} />
      </span>
    </span>
  );
}

const placeChoices = (places: readonly (Named | Team)[]): FieldChoice[] =>
  places.map(({ id, name }) => named(name, id));

function dayChoices({ now }: Seen): FieldChoice[] {
  return nextDays(now).map(({ words, at }) => ({
    ...named(t(words), dueOn(at).value),
    to: dueOn(at),
    look: (
      <span class="option-lines">
        <span class="clip">{t(words)}</span>
        <span class="quiet clip">{dueOn(at).name}</span>
      </span>
    ),
  }));
}

/** Any other day and time. */
function pickDate(): FieldChoice {
  return { ...named(t('pickDate'), ''), id: 'pick', opens: 'pickDate' };
}

/**
 * Every field of a ticket that can be changed: what its list is called, where its values come from, and how the palette, which
 * keeps this order, speaks of it.
 */
export const FIELD_SPECS: Readonly<Record<TicketField, FieldSpec>> = {
  /** Which agents there are, ranked, is in components/assignment/. */
  assignee: {
    title: 'assignTicket',
    search: 'searchAgents',
    list: 'agentList',
    words: CHOICES,
    always: none('unassign', ({ assigneeId }) => assigneeId !== null),
    palette: { icon: 'person', kind: 'people', key: 'assignKey', give: 'paletteAssign', empty: 'unassign' },
  },
  status: {
    title: 'setStatus',
    search: 'searchStatuses',
    list: 'statusList',
    words: STATUSES,
    ...from({
      resource: 'ticketChoices',
      key: byDepartment,
      choices: ({ statuses }) => statuses.map(statusChoice),
    }),
    always: nothing,
    palette: { icon: 'check', key: 'statusKey', give: 'paletteStatus' },
  },
  priority: {
    title: 'setPriority',
    search: 'searchPriorities',
    list: 'priorityList',
    words: CHOICES,
    ...values('priorities'),
    always: none('noPriority', ({ priority }) => priority !== null),
    palette: { icon: 'flag', key: 'priorityKey', give: 'palettePriority' },
  },
  dueDate: {
    title: 'setDueDate',
    search: 'searchDates',
    list: 'dateList',
    words: CHOICES,
    always: (seen) => [...dayChoices(seen), pickDate(), ...none('noDueDate', ({ dueAt }) => dueAt !== null)(seen)],
    palette: { icon: 'clock', key: 'dueKey', give: 'paletteDueDate' },
  },
  team: {
    title: 'assignToTeam',
    search: 'searchTeams',
    list: 'teamList',
    words: CHOICES,
    ...from({ resource: 'departmentTeams', key: byDepartment, choices: placeChoices }),
    always: none('noTeamChoice', ({ teamId }) => teamId !== null),
    palette: { icon: 'team', give: 'paletteTeam', empty: 'paletteNoTeam' },
  },
  department: {
    title: 'moveToDepartment',
    search: 'searchDepartments',
    list: 'departmentList',
    words: CHOICES,
    ...from({ resource: 'departments', key: () => ({}), choices: placeChoices }),
    always: nothing,
    palette: { icon: 'department', give: 'paletteDepartment' },
  },
  category: {
    title: 'setCategory',
    search: 'searchCategories',
    list: 'categoryList',
    words: CHOICES,
    ...values('categories'),
    always: none('noCategory', ({ category }) => category !== null),
    palette: { icon: 'desk', give: 'paletteCategory' },
  },
  subCategory: {
    title: 'setSubCategory',
    search: 'searchCategories',
    list: 'categoryList',
    words: CHOICES,
    ...values('subCategories'),
    always: none('noCategory', ({ subCategory }) => subCategory !== null),
    palette: { icon: 'desk', give: 'paletteSubCategory' },
  },
};

/** Whom a ticket may be given to, by name; `components/assignment/` ranks them. */
export const AGENTS = from({
  resource: 'assignableAgents',
  key: byDepartment,
  choices: (agents) => agents.toSorted((a, b) => a.name.localeCompare(b.name)).map(({ id, name }) => named(name, id)),
}).source;

/** Closing a ticket is setting one of the statuses of its department that close one. */
export const CLOSE_SPEC: FieldSpec = {
  ...FIELD_SPECS.status,
  title: 'closeTicket',
  list: 'closedStatusList',
  ...from({
    resource: 'ticketChoices',
    key: byDepartment,
    choices: ({ statuses }) => statuses.filter(({ type }) => type === 'closed').map(statusChoice),
  }),
  words: { ...STATUSES, none: 'noClosedStatus' },
};

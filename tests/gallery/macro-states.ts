import type { Macro } from '../../lib/macros/macro';
import { PARTS } from '../../lib/macros/parts';
import { type MacroDraft, type MacroWork, NO_MACRO_DRAFT, NO_WORK, type RunPart } from '../../lib/macros/run';
import type { PanelState } from '../../lib/panel/panel-state';
import { emptyExtras } from '../../lib/panel/initial-state';
import { badge, ticket } from './records';

/** What the panel shows when something of a ticket's macros is another. */
export function withMacroWork(ticketId: string, change: Partial<MacroWork>) {
  return ({ extras }: Pick<PanelState, 'extras'>): Pick<PanelState, 'extras'> => ({
    extras: {
      ...extras,
      macroWork: { ...extras.macroWork, [ticketId]: { ...NO_WORK, ...extras.macroWork[ticketId], ...change } },
    },
  });
}

/** As `withMacroWork`, for what is changed of one macro. */
export function withMacroDraft(ticketId: string, macroId: string, change: Partial<MacroDraft>) {
  return (state: Pick<PanelState, 'extras'>): Pick<PanelState, 'extras'> => {
    const drafts = state.extras.macroWork[ticketId]?.drafts ?? {};
    const draft = { ...(drafts[macroId] ?? NO_MACRO_DRAFT), ...change };
    return withMacroWork(ticketId, { drafts: { ...drafts, [macroId]: draft } })(state);
  };
}

export const THANKS: Macro = {
  id: 'default',
  name: 'Close and thank',
  status: { is: 'closed' },
  comment: { text: 'Hello {firstName},\n\nyour ticket #{ticketNumber} is done.\n\n{agentName}', isPublic: true },
  badge: null,
  label: null,
};

export const EVERYTHING: Macro = {
  id: 'all',
  name: 'Reward and close, with a long name that has no room at 250 pixels',
  status: { is: 'named', name: 'Closed' },
  comment: { text: 'Thanks, {name}! See {ticketNumber}.', isPublic: false },
  badge: badge(2).name,
  label: 'Press',
};

const { departmentId } = ticket();
const STATUSES = {
  value: {
    statuses: [
      { name: 'Open', type: 'open' as const },
      { name: 'Closed', type: 'closed' as const },
    ],
    priorities: [],
    categories: [],
    subCategories: [],
  },
  at: 0,
  loading: false,
};

/** The extras of a panel that knows these macros, and the statuses of the ticket's department. */
export function macroExtras(macros: Macro[], work: Partial<MacroWork> = {}): Pick<PanelState, 'extras'> {
  return withMacroWork(
    ticket().id,
    work,
  )({ extras: { ...emptyExtras(), macros, wanted: { [`ticketChoices:${departmentId}`]: STATUSES } } });
}

const request = (action: 'addComment' | 'setStatus') => ({ action }) as RunPart['request'];

/** A run that Desk refused to close. */
export const STOPPED = {
  name: 'Close and thank',
  parts: [
    { part: 'comment', what: 'Hello', request: request('addComment'), state: 'done' },
    {
      part: 'status',
      what: 'Closed',
      request: request('setStatus'),
      state: 'refused',
      problem: { kind: 'invalidData' },
    },
  ] satisfies RunPart[],
};

/** The gallery's states of macros. @param panelState the panel on a ticket, changed */
export function macroStates(panelState: (change: Partial<PanelState>) => PanelState): Record<string, () => PanelState> {
  const ticketDialog = { for: 'macro', ticketId: ticket().id } as const;
  return {
    macro: () => panelState({ ticketDialog, ...macroExtras([THANKS]) }),
    'macro-blocked': () =>
      panelState({
        ticketDialog,
        ...macroExtras([EVERYTHING, THANKS], { drafts: { all: { text: 'Thanks, {name}!', leftOut: [PARTS[2]] } } }),
      }),
    'macro-choose': () => panelState({ ticketDialog, ...macroExtras([THANKS, EVERYTHING]) }),
    'macro-stopped': () => panelState({ ticketDialog, ...macroExtras([THANKS], { run: STOPPED }) }),
  };
}

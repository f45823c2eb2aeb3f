import type { StoreApi } from 'zustand/vanilla';
import { ACTIONS, stepsOf } from '../../lib/actions/specs';
import type { PanelActions, PanelState } from '../../lib/panel/panel-state';
import type { Ticket } from '../../lib/desk-api/records';
import { withCard, withoutCard } from '../../lib/panel/cards';
import { fieldWish } from '../../lib/panel/field-wish';
import { withField } from '../../lib/panel/shown-ticket';
import { NO_DRAFT } from '../../lib/storage/draft-items';
import { ABOUT } from './about';
import { withMacroDraft, withMacroWork } from './macro-states';
import { pretendPersonActions } from './pretend-person-actions';

/** Actions that change only what is on screen, so that the gallery can be used with mouse and keyboard. */
export function pretendActions(store: StoreApi<PanelState>): PanelActions {
  const run: PanelActions['run'] = async (wish) => {
    const { action, target, records = [] } = wish;
    const steps = stepsOf(wish);
    const actionId = crypto.randomUUID();
    const shows = (ticket: Ticket): Ticket => steps.reduce(withField, ticket);
    store.setState(({ pending }) => ({
      pending: [...pending, { actionId, target, changes: ACTIONS[action].changes, steps, records, shows }],
    }));
  };
  const nothing = () => undefined;
  const later = async () => undefined;
  return {
    retry: nothing,
    forgetModule: later,
    retryHolder: nothing,
    openPicker: (holder) => store.setState({ pickerFor: holder === 'choose' ? holder : { about: ABOUT, ...holder } }),
    closePicker: () => store.setState({ pickerFor: null }),
    openTicketDialog: (kind) =>
      store.setState(({ ticket }) => ({
        ticketDialog: ticket.value ? { for: kind, ticketId: ticket.value.id } : null,
      })),
    openPalette: (typed = '') => store.setState({ palette: typed }),
    openAddress: later,
    openRecord: nothing,
    openLink: nothing,
    rememberUse: nothing,
    closePalette: () => store.setState({ palette: null }),
    openDraft: later,
    typeDraft: (ticketId, kind, text) =>
      store.setState(({ extras }) => ({
        extras: {
          ...extras,
          drafts: { ...extras.drafts, [ticketId]: { ...NO_DRAFT, ...extras.drafts[ticketId], [kind]: text } },
        },
      })),
    sendDraft: later,
    takeBack: nothing,
    openMacro: later,
    chooseMacro: (ticketId, chosen) => store.setState(withMacroWork(ticketId, { chosen })),
    editMacro: (ticketId, macroId, change) => store.setState(withMacroDraft(ticketId, macroId, change)),
    runMacro: later,
    goOnWithMacro: later,
    leaveMacro: nothing,
    closeTicketDialog: () => store.setState({ ticketDialog: null }),
    run,
    setField: async (field, ticket, to) => await run(fieldWish(field, ticket, to)),
    undo: later,
    tryAgain: later,
    togglePin: (badge) =>
      store.setState(({ pinnedBadges }) => ({
        pinnedBadges: pinnedBadges.includes(badge)
          ? pinnedBadges.filter((each) => each !== badge)
          : [...pinnedBadges, badge],
      })),
    rememberHolder: nothing,
    setWritesComment: (writesComment) => store.setState({ writesComment }),
    openCard: (of, name) =>
      store.setState(({ cards, ticket }) => ({
        cards: withCard(cards, { id: crypto.randomUUID(), of, name, ticket: ticket.value ?? null }),
      })),
    closeCard: (id) => store.setState(({ cards }) => ({ cards: withoutCard(cards, id) })),
    closeCards: () => store.setState({ cards: [], directory: null }),
    openDirectory: later,
    closeDirectory: () => store.setState({ directory: null }),
    openHere: later,
    toggleFold: (fold) =>
      store.setState(({ openFolds }) => ({
        openFolds: openFolds?.includes(fold) ? openFolds.filter((each) => each !== fold) : [...(openFolds ?? []), fold],
      })),
    note: nothing,
    openPage: nothing,
    dismissToast: (id) => store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
    ...pretendPersonActions(store),
  };
}

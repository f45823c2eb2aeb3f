import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { AccountProvider } from '../../../components/account-context';
import { PanelProvider } from '../../../components/panel-context';
import { OwnHostsContext } from '../../../components/own-hosts/use-own-hosts';
import { PanelApp } from '../../../components/PanelApp';
import type { AccountActions, AccountState } from '../../../lib/accounts/account-state';
import { type CardOf, withCard, withoutCard } from '../../../lib/panel/cards';
import type { PanelActions, PanelState } from '../../../lib/panel/panel-state';
import { NO_DRAFT, type WritingKind } from '../../../lib/storage/draft-items';
import type { FoldName } from '../../../lib/storage/fold-names.page';
import type { PersonActions } from '../../../lib/panel/person-state';
import { ABOUT } from '../../gallery/about';
import { type Shown, accountState, splitChange } from '../../gallery/account-states';
import { withMacroDraft, withMacroWork } from '../../gallery/macro-states';
import { pretendHosts } from '../../gallery/pretend-hosts';
import { panelState } from '../../gallery/states';
import './catalogue';

// What the panel fetches after its first paint is there from the start: no test waits for it, and none ends before it came.
import.meta.glob('../../../components/**/*.tsx', { eager: true });

/** Renders the panel (or another view) in a state; every action is a spy that does nothing but what the test gives it. */
export function renderPanel(
  change: Partial<Shown> = {},
  actions: Partial<PanelActions & AccountActions> = {},
  view: ComponentChildren = <PanelApp />,
  hosts = pretendHosts(),
) {
  const { panel, account: accountChange } = splitChange(change);
  const store = createStore<PanelState>()(() => panelState(panel));
  const account = createStore<AccountState>()(() => accountState(accountChange));
  const spies = {
    ...accountSpies(),
    retry: vi.fn(),
    retryHolder: vi.fn(),
    openPicker: vi.fn((pickerFor: Parameters<PanelActions['openPicker']>[0]) =>
      store.setState({ pickerFor: pickerFor === 'choose' ? pickerFor : { about: ABOUT, ...pickerFor } }),
    ),
    closePicker: vi.fn(() => store.setState({ pickerFor: null })),
    openTicketDialog: vi.fn((kind: Parameters<PanelActions['openTicketDialog']>[0]) =>
      store.setState(({ ticket }) => ({
        ticketDialog: ticket.value ? { for: kind, ticketId: ticket.value.id } : null,
      })),
    ),
    openPalette: vi.fn((typed = '') => store.setState({ palette: typed })),
    openAddress: vi.fn(async () => undefined),
    openRecord: vi.fn(),
    openLink: vi.fn(),
    rememberUse: vi.fn(),
    closePalette: vi.fn(() => store.setState({ palette: null })),
    openDraft: vi.fn(async () => undefined),
    typeDraft: vi.fn((ticketId: string, kind: WritingKind, text: string) =>
      store.setState(({ extras }) => ({
        extras: {
          ...extras,
          drafts: { ...extras.drafts, [ticketId]: { ...NO_DRAFT, ...extras.drafts[ticketId], [kind]: text } },
        },
      })),
    ),
    forgetModule: vi.fn(async () => undefined),
    sendDraft: vi.fn(async () => undefined),
    takeBack: vi.fn(),
    openMacro: vi.fn(async () => undefined),
    chooseMacro: vi.fn((ticketId: string, chosen: string) => store.setState(withMacroWork(ticketId, { chosen }))),
    editMacro: vi.fn((...[ticketId, macroId, change]: Parameters<PanelActions['editMacro']>) =>
      store.setState(withMacroDraft(ticketId, macroId, change)),
    ),
    runMacro: vi.fn(async () => undefined),
    goOnWithMacro: vi.fn(async () => undefined),
    leaveMacro: vi.fn(),
    closeTicketDialog: vi.fn(() => store.setState({ ticketDialog: null })),
    run: vi.fn(async () => undefined),
    setField: vi.fn(async () => undefined),
    undo: vi.fn(async () => undefined),
    tryAgain: vi.fn(async () => undefined),
    togglePin: vi.fn(),
    rememberHolder: vi.fn(),
    setWritesComment: vi.fn((writesComment) => store.setState({ writesComment })),
    openCard: vi.fn((of: CardOf, name: string) =>
      store.setState(({ cards, ticket }) => ({
        cards: withCard(cards, { id: crypto.randomUUID(), of, name, ticket: ticket.value ?? null }),
      })),
    ),
    closeCard: vi.fn((id: string) => store.setState(({ cards }) => ({ cards: withoutCard(cards, id) }))),
    closeCards: vi.fn(() => store.setState({ cards: [], directory: null })),
    openDirectory: vi.fn(async () => undefined),
    closeDirectory: vi.fn(() => store.setState({ directory: null })),
    openHere: vi.fn(async () => undefined),
    toggleFold: vi.fn((fold: FoldName) => store.setState({ openFolds: [fold] })),
    note: vi.fn(),
    openPage: vi.fn(),
    dismissToast: vi.fn(),
    ...personSpies(),
    ...actions,
  };
  const rendered = render(
    <AccountProvider store={account} actions={spies}>
      <PanelProvider store={store} actions={spies}>
        <OwnHostsContext.Provider value={hosts.deps}>{view}</OwnHostsContext.Provider>
      </PanelProvider>
    </AccountProvider>,
  );
  return { ...rendered, store, account, actions: spies };
}

function accountSpies() {
  return {
    signIn: vi.fn(async () => undefined),
    signOut: vi.fn(async () => undefined),
    settle: vi.fn(async () => undefined),
    signInBeside: vi.fn(async () => undefined),
    leaveSignIn: vi.fn(async () => undefined),
    answerRecords: vi.fn(async () => undefined),
    grantHostAccess: vi.fn(async () => undefined),
    setCreditCap: vi.fn(),
    picture: vi.fn(async () => null),
    openOptions: vi.fn(),
  } satisfies AccountActions;
}

function personSpies() {
  return {
    openLabelPicker: vi.fn(),
    closeLabelPicker: vi.fn(),
    allow: vi.fn(async () => undefined),
    notNow: vi.fn(),
    allowAndTryAgain: vi.fn(async () => undefined),
    explain: vi.fn(),
    closeReason: vi.fn(),
    want: vi.fn(),
    invite: vi.fn(async () => undefined),
    beginInvitation: vi.fn(),
    forgetInvitation: vi.fn(),
    loadBadges: vi.fn(),
    openParking: vi.fn(),
    closeParking: vi.fn(),
    park: vi.fn(async () => undefined),
    unpark: vi.fn(async () => undefined),
    askEarned: vi.fn(async () => undefined),
    awardUnlessWarned: vi.fn(async () => undefined),
    warningsFor: vi.fn(async () => []),
  } satisfies PersonActions;
}

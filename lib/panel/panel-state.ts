import type { ActionId } from '../actions/specs';
import type { About, ActionRequest } from '../actions/request';
import type { FieldValue } from '../actions/action';
import type { TicketField } from '../actions/specs';
import type { DeskLink } from '../palette/link';
import type { Card, CardActions } from './cards';
import type { CataloguePart } from './catalogue-pages';
import type { MacroActions } from './macro-state';
import type { PanelDirectory, PanelDirectoryActions } from './panel-directory-state';
import type { Part } from './part';
import type { Member, Pending } from './pending';
import type { Wish } from './wish';
import type {
  Account,
  Agent,
  Badge,
  Contact,
  ContactHelpCenter,
  Holder,
  Named,
  Team,
  Ticket,
  UserLabel,
} from '../desk-api/records';
import type { Need } from '../permissions/needs';
import type { PageContext } from '../desk-page/page-context';
import type { LedgerEntry } from '../ledger/entry';
import type { HolderChoice } from '../storage/award-items';
import type { WritingKind } from '../storage/draft-items';
import type { ViewPart } from '../records/view-rules';
import type { AccountContacts } from '../records/values';
import type { FoldName } from '../storage/fold-names.page';
import type { Viewed } from '../storage/palette-items.page';
import type { ExtrasState, PersonActions, PersonState } from './person-state';

/** First header of a ticket, as the Desk page shows it; replaced as soon as Desk's API answers. */
export interface PageHint {
  number: string | null;
  subject: string | null;
}

/** What is behind one help-center user of the requester. */
export interface HolderParts {
  badges: Part<Badge[]>;
  labels: Part<UserLabel[]>;
}

export type Toast = {
  id: string;
  /** Already worded. */
  message: string;
  /** Whom it is about and on which ticket, already worded; what was done to somebody else is not taken for theirs. */
  whom?: string;
  tone: 'info' | 'success' | 'problem';
  /** Present when the action can be undone. */
  undo?: ToastUndo;
  /** What was just taken back. */
  undid?: ActionId;
  /** What has to be allowed before that can be tried again, and what that is, already worded. */
  needs?: Need;
  what?: string;
  /** Present when something failed that can be tried again from here. */
  again?: Again;
  /** Epoch milliseconds after which it leaves by itself; absent: stays until dismissed. */
  until?: number;
};

/** What a toast takes back: an action, and with it those of the same macro that were done before, in their order. */
export interface ToastUndo {
  entry: LedgerEntry;
  before?: readonly LedgerEntry[];
  running: boolean;
}

/**
 * What a toast can try again: the comment of an action that is done, an action that failed as a whole, to look what
 * became of one, or to go on with a macro that was stopped.
 */
export type Again =
  | { kind: 'comment'; actionId: string; running: boolean }
  | { kind: 'macro'; ticketId: string; running: boolean }
  | { kind: 'action' | 'look'; request: ActionRequest; records: readonly Member[]; running: boolean };

/** The extension's other pages. */
export type OwnPage = 'ledger' | 'bulk' | 'directory';

/**
 * Whom the award picker is opened for, and the badge it begins with when one is proposed. Person and ticket are those that
 * were on screen then; what is chosen is theirs, whatever happens meanwhile.
 */
export type PickerTarget = Holder & { badgeId?: string; about: About };

/**
 * What dialogs about the open ticket are for: its fields, taking and closing it, its tags, what is written to it, macros,
 * and lists of all that can be done.
 */
export type TicketDialogKind =
  TicketField | 'takeIt' | WritingKind | 'tags' | 'close' | 'pickDate' | 'more' | 'links' | 'macro';

/** An open dialog about a ticket: what was opened for one is not for the next. */
export interface TicketDialog {
  for: TicketDialogKind;
  ticketId: string;
}

export interface PanelState {
  context: PageContext;
  /** When the oldest was read of what is read anew, because somebody came back `now`, epoch milliseconds; and what was open. */
  asOf?: { at: number; now: number; context: PageContext } | null;
  hint: PageHint | null;
  ticket: Part<Ticket>;
  /** Of a ticket's contact, or of the contact that is open. */
  requester: Part<Contact>;
  helpCenters: Part<ContactHelpCenter[]>;
  /** By userId. */
  holders: Record<string, HolderParts>;
  assignee: Part<Agent | null>;
  team: Part<Team | null>;
  department: Part<Named | null>;
  /** The account that is open, a company that contacts belong to, and the first of its contacts. */
  account: Part<Account>;
  accountContacts: Part<AccountContacts>;
  /** What was asked for and is shown already; each with its own target, so it survives moving from ticket to ticket. */
  pending: Pending[];
  catalogue: CataloguePart;
  /** Badge ids awarded from this browser, latest first. */
  recentBadgeIds: string[];
  toasts: Toast[];
  /** Whom the award picker is open for, if it is open; `choose` asks that first. */
  pickerFor: PickerTarget | 'choose' | null;
  /** What of the open ticket is being changed in a dialog, if one is open. */
  ticketDialog: TicketDialog | null;
  /** What has been typed into the palette's field before the palette was there to take it; null while it is closed. */
  palette: string | null;
  /** What lies over the panel, the topmost last; each is of what it was opened for, whatever is open in the tab. */
  cards: readonly Card[];
  /** The directory, while it lies over the panel and under the cards. */
  directory: PanelDirectory | null;
  /** What the user has left open; `null`, and all is folded, until that is known. */
  openFolds: readonly FoldName[] | null;
  /** The badges that digits award, in their order. */
  pinnedBadges: Badge[];
  /** For contacts with several help-center users: who was chosen, latest first. */
  holderChoices: HolderChoice[];
  /** Whether a reason is also written to the ticket, as last answered. */
  writesComment: boolean;
  /** Whether single keys do anything; `null`, and they do nothing, until it is known what the user chose. */
  singleKeys: boolean | null;
  /** What is asked about the person on screen only when wanted. */
  person: PersonState;
  /** What stays from person to person. */
  extras: ExtrasState;
}

export type PartName = ViewPart | 'catalogue';

/** Everything a component can ask for; none of these throws, failures end up in the state. */
export interface PanelActions extends PersonActions, CardActions, MacroActions, PanelDirectoryActions {
  /** Opens what is folded, or folds it; remembered for the organization. */
  toggleFold(fold: FoldName): void;
  /** Asks Desk again for one part, or for the whole view. */
  retry(part: PartName | 'all'): void;
  /** Takes back what is noted of the renamed module that is open. */
  forgetModule(): Promise<void>;
  retryHolder(userId: string, what: 'badges' | 'labels'): void;
  openPicker(holder: (Holder & { badgeId?: string; about?: About }) | 'choose'): void;
  closePicker(): void;
  /** Opens a dialog about the ticket on screen; nothing while none is known. */
  openTicketDialog(kind: TicketDialogKind): void;
  closeTicketDialog(): void;
  /** Opens an address of Desk: in the tab beside the panel if that shows Desk, else or if wanted in a new one. */
  openAddress(url: string, inNewTab: boolean): Promise<void>;
  /** Opens the page of a ticket, person or account of the organization. */
  openRecord(record: Pick<Viewed, 'kind' | 'id'>, inNewTab: boolean): void;
  /** Opens what a link to Desk leads to. */
  openLink(link: DeskLink, inNewTab: boolean): void;
  /** Counts that something was taken from the palette. */
  rememberUse(id: string): void;
  /** Opens the palette, with this typed into its field. */
  openPalette(typed?: string): void;
  closePalette(): void;
  /** Reads what was begun to be written to a ticket. */
  openDraft(ticketId: string): Promise<void>;
  typeDraft(ticketId: string, kind: WritingKind, text: string): void;
  /** Sends what was written to a ticket. */
  sendDraft(ticketId: string, kind: WritingKind): Promise<void>;
  /** Takes a text that is on its way back into its field, to be sent again. */
  takeBack(ticketId: string): void;
  /** Has an action of any kind done. */
  run(wish: Wish): Promise<void>;
  /** Gives a field of a ticket another value, seen as that ticket is on screen. */
  setField(field: TicketField, ticket: Ticket, to: FieldValue): Promise<void>;
  undo(toastId: string): Promise<void>;
  /** Tries again what a toast offers to. */
  tryAgain(toastId: string): Promise<void>;
  /** Pins a badge or takes the pin away. */
  togglePin(badge: Badge): void;
  /** Remembers a help-center user as the one of the person on screen to award to. */
  rememberHolder(userId: string): void;
  setWritesComment(writes: boolean): void;
  /** Says something in passing: why a key did nothing, for instance. */
  note(message: string): void;
  /** @param address the part behind `#`, of a page that has views of its own */
  openPage(page: OwnPage, address?: string): void;
  dismissToast(toastId: string): void;
}

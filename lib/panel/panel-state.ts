import type { SignInSettings } from '../auth/types';
import type { ActionRecord } from '../badges/action-record';
import type { CreditState } from '../credits/credit-gate';
import type { Agent, Badge, Contact, ContactHelpCenter, Named, Team, Ticket, UserLabel } from '../desk-api/records';
import type { PageContext } from '../desk-page/page-context';
import type { Problem } from '../problems/problem';
import type { SessionState } from '../session/session-state';

/**
 * One part of the view. What is known (`value`), what is going on (`loading`) and what went wrong (`problem`) are three
 * questions: a part can show old data, a spinner and an error at the same time.
 */
export interface Part<T> {
  value?: T;
  /** When the value was read from Desk, epoch milliseconds. */
  at?: number;
  loading: boolean;
  problem?: Problem;
}

/** First header of a ticket, as the Desk page shows it; replaced as soon as Desk's API answers. */
export interface PageHint {
  number: string | null;
  subject: string | null;
}

/** What is behind one help-center user of the requester. */
export interface HolderParts {
  badges: Part<Badge[]>;
  labels: Part<UserLabel[]>;
  /** Badges shown although the worker has not confirmed them yet, and badges hidden for the same reason. */
  pendingAwards: Badge[];
  pendingRevokes: string[];
}

export type Toast = {
  id: string;
  /** Already worded. */
  message: string;
  tone: 'info' | 'success' | 'problem';
  /** Present when the action can be undone. */
  undo?: { action: ActionRecord; running: boolean };
  /** Epoch milliseconds after which it leaves by itself; absent: stays until dismissed. */
  until?: number;
};

export interface PanelState {
  /** `null` until the worker or the storage has told. */
  session: SessionState | null;
  /** The last settings used, for the sign-in form; never the secret. */
  signInDefaults: { dataCentre: SignInSettings['dataCentre']; clientId: string };
  redirectUri: string;
  online: boolean;
  /** Whether the browser lets Deskside reach Desk; in Firefox the user can take it back at any time. */
  hostAccess: boolean;
  context: PageContext;
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
  catalogue: Part<Badge[]>;
  /** Badge ids awarded from this browser, latest first. */
  recentBadgeIds: string[];
  toasts: Toast[];
  /** What was spent of the organization's credits today; null before the first call. */
  credits: CreditState | null;
  /** The user's own daily limit, null for none. */
  creditCap: number | null;
  /** The holder the award picker is open for, if it is open. */
  pickerFor: { userId: string; helpCenterId: string } | null;
}

export type PartName = 'ticket' | 'requester' | 'helpCenters' | 'assignee' | 'team' | 'department' | 'catalogue';

/** Everything a component can ask for; none of these throws, failures end up in the state. */
export interface PanelActions {
  signIn(settings: SignInSettings): Promise<void>;
  signOut(): Promise<void>;
  /** Asks Desk again for one part, or for the whole view. */
  retry(part: PartName | 'all'): void;
  retryHolder(userId: string, what: 'badges' | 'labels'): void;
  grantHostAccess(): Promise<void>;
  openPicker(holder: { userId: string; helpCenterId: string }): void;
  closePicker(): void;
  award(holder: { userId: string; helpCenterId: string }, badge: Badge): Promise<void>;
  revoke(holder: { userId: string; helpCenterId: string }, badge: Badge): Promise<void>;
  undo(toastId: string): Promise<void>;
  dismissToast(toastId: string): void;
  /** A picture as a data URL, or null when there is none to show; never rejects. */
  picture(url: string): Promise<string | null>;
  /** Limits the credits a day for what Deskside reads by itself; null for no limit. */
  setCreditCap(cap: number | null): void;
  openOptions(): void;
}

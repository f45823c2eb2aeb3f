import type { BadgeNeed } from './catalogue-pages';
import type { Part } from './part';
import type { MacrosState } from './macro-state';
import type { FairPlaySettings } from '../fair-play/fair-play-off';
import type { FairPlayWarning } from '../fair-play/warnings';
import type { About } from '../actions/request';
import type { ActionId } from '../actions/specs';
import type { Badge, Holder } from '../desk-api/records';
import type { EarnedWindow } from '../messages/action-messages';
import type { Key, Resource } from '../records/resources';
import type { HelpCenterChoice } from '../records/values';
import type { ParkedAward } from '../parked/parked-awards';
import type { Uses } from '../palette/uses';
import type { TicketDraft } from '../storage/draft-items';
import type { Viewed } from '../storage/palette-items.page';
import type { Need } from '../permissions/needs';
import type { Problem } from '../problems/problem';
import type { SuggestionSettings } from '../suggestions/rules';

/** An invitation to a help center, as far as it has come. */
type Invitation =
  | { state: 'none' }
  | { state: 'choosing' }
  | { state: 'sending' | 'sent' | 'unknown'; id: string; helpCenter: HelpCenterChoice }
  | { state: 'failed'; id: string; helpCenter: HelpCenterChoice; problem: Problem };

/** What is asked about the person on screen only when wanted; it goes when another one is opened. */
export interface PersonState {
  /** The help-center user whom the label picker is open for, and who and which ticket that was about. */
  labelPickerFor: (Holder & { about: About }) | null;
  /** Whether a badge to park is being chosen. */
  isParking: boolean;
  invitation: Invitation;
  /** When badges were earned, by `userId badgeId`. */
  earned: Record<string, Part<EarnedWindow>>;
}

/** What belongs to the organization or to this browser and stays from person to person. */
export interface ExtrasState extends MacrosState {
  /** Records that were asked for beside the view, mostly to choose from; `wantedPart` knows which value is which. */
  wanted: Readonly<Record<string, Part<unknown>>>;
  /** Of this organization, latest first. */
  parked: ParkedAward[];
  /** What was begun to be written, by ticket; only of those that were looked at. */
  drafts: Readonly<Record<string, TicketDraft>>;
  /** Tickets and people that were looked at, latest first. */
  recentViews: readonly Viewed[];
  /** What was taken from the palette how often. */
  paletteUses: Uses;
  fairPlay: FairPlaySettings;
  suggestions: SuggestionSettings;
  /** Why actions on what is open cannot be done, in words; those that can are not in it. */
  refusals: Readonly<Partial<Record<ActionId, string>>>;
  /** What Desk has said is not part of the organization's edition, by action, with Desk's name of it. */
  limits: Readonly<Partial<Record<ActionId, string>>>;
  /**
   * The consent that is asked for, and what waits for it, already worded: `tried` without any ticket or person, so that it can be
   * told to an administrator.
   */
  allowing: { need: Need; tried: string; what: string; isAsking: boolean; problem?: Problem } | null;
  /** A refusal of Desk's that is being explained. */
  explained: { action: ActionId; problem: Problem } | null;
}

/** What can be asked for beside the view itself; none of these throws. */
export interface PersonActions {
  /** Asks Zoho's consent for what `extras.allowing` says; how it ended is there, or what waited goes on. */
  allow(): Promise<void>;
  /** What waits for a consent is not done; nothing of it is lost. */
  notNow(): void;
  /** Asks consent for what a toast says is missing, and tries again. */
  allowAndTryAgain(toastId: string): Promise<void>;
  /** Says in a dialog why Desk refuses something, and who can change it. */
  explain(action: ActionId, problem: Problem): void;
  closeReason(): void;
  openLabelPicker(holder: Holder): void;
  closeLabelPicker(): void;
  /** Loads a record beside the view, from the cache first; from then on it is among `extras.wanted`. */
  want<R extends Resource>(resource: R, key: Key<R>, refresh?: boolean): void;
  /**
   * Invites the person on screen; asks afterwards which help-center users there are now. Where it is not known whether
   * the invitation was sent, looks that up and sends nothing.
   */
  invite(helpCenter: HelpCenterChoice): Promise<void>;
  beginInvitation(): void;
  forgetInvitation(): void;
  /** Loads the badges of the organization, as many as are needed (all of them by default), unless they are known. */
  loadBadges(need?: BadgeNeed): void;
  openParking(): void;
  closeParking(): void;
  /** Keeps a badge for the person on screen until they have an account. */
  park(badge: Badge): Promise<void>;
  unpark(id: string): Promise<void>;
  /** Asks when a badge was earned. */
  askEarned(holder: Holder, badge: Badge): Promise<void>;
  /** Awards a badge at once, or opens the picker on it when fair play has something to say first. */
  awardUnlessWarned(holder: Holder, badge: Badge): Promise<void>;
  /** What fair play says before these badges are awarded; empty as long as no rule is on. */
  warningsFor(holder: Holder, badges: Badge[]): Promise<FairPlayWarning[]>;
}

/** Nothing asked yet about a person. */
export function emptyPerson(): PersonState {
  return {
    labelPickerFor: null,
    isParking: false,
    invitation: { state: 'none' },
    earned: {},
  };
}

import type { Part } from '../panel/part';
import type { Badge } from '../desk-api/records';
import type { HelpCenterChoice } from '../records/values';
import type { BulkChoices } from '../messages/bulk-messages';
import type { Problem } from '../problems/problem';
import type { Draft, Step } from './draft';
import type { Check } from './dry-run';
import type { KeptPart } from './keep-draft';
import type { InviteWish } from './plan-invitations';
import type { KnownAward } from './parking';
import type { Run } from './run';

/** What the page that awards to many shows. */
export interface BulkState {
  /** False until it is known what an earlier visit left. */
  isReady: boolean;
  /** Another tab has this page open; two would run the same run. */
  isElsewhere: boolean;
  step: Step;
  draft: Draft;
  choices: Part<BulkChoices>;
  catalogue: Part<Badge[]>;
  /** Where people without an account can be invited to. */
  helpCenters: Part<HelpCenterChoice[]>;
  /** Awards that wait for somebody's account, of this organization. */
  parked: KnownAward[];
  check: Check | null;
  /** What the check was made for, see `peopleOf`. */
  checkedFor: string;
  isChecking: boolean;
  checkProblem: Problem | null;
  run: Run | null;
  /** How much of the draft outlives a reload. */
  keptPart: KeptPart;
  /** How copying the report went, for a moment. */
  copied: 'copied' | 'copyFailed' | null;
}

/** Everything the views can ask for; none of these throws, failures end up in the state. */
export interface BulkActions {
  edit(change: Partial<Draft>): void;
  go(step: Step): void;
  /** Reads labels and departments, or the badges, unless they are there already. */
  loadChoices(isAgain?: boolean): void;
  loadCatalogue(isAgain?: boolean): void;
  loadHelpCenters(isAgain?: boolean): void;
  /** Looks everybody up who is not known yet, and shows the check. */
  startCheck(): void;
  stopCheck(): void;
  /** Looks those up again whose look-up failed. */
  retryFailed(): void;
  choose(row: number, userId: string): void;
  chooseHelpCenter(name: string): void;
  /** Says which of several contacts without an account is meant. */
  chooseContact(row: number, contactId: string): void;
  leaveOut(row: number, isLeftOut: boolean): void;
  startRun(): void;
  pause(): void;
  resume(): void;
  cancel(): void;
  undoRun(): void;
  /** Invites people who have no account, and parks the badge for them: from the check, or after a run. */
  invite(wish: InviteWish): void;
  /** Awards to those of whom the run has kept the turn while it invited. */
  awardRest(): void;
  /** Looks again whether invitations arrived of which that is not certain; sends nothing. */
  lookAgain(): void;
  /** Forgets the run that has ended and begins anew. */
  newRun(): void;
  copyReport(): void;
  saveReport(): void;
  /** Hands out who of the checked people holds the badge. */
  saveCheck(): void;
}

export const EMPTY_BULK = {
  step: 'who',
  check: null,
  checkedFor: '',
  isChecking: false,
  checkProblem: null,
  run: null,
  keptPart: 'all',
  copied: null,
} as const satisfies Partial<BulkState>;

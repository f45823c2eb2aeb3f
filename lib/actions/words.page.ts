import type { CountedTextKey, TextKey } from '../text/t';
import type { ActionId } from './specs';

/** A text for one or few things, which are listed in it, and one for so many that they are only counted. */
export interface ListedWords {
  listed: TextKey;
  /** Where more than one reads differently. */
  several?: TextKey;
  /** From more than this many on, `counted` is said instead. */
  most?: number;
  counted?: CountedTextKey;
  /** Where a field was emptied. */
  emptied?: TextKey;
}

export interface ActionWords {
  /** What the other texts call the field: `$1` in `was`, `$2` in the others, where within a sentence `$3`. */
  field?: { name: TextKey; within: TextKey };
  /** What was done, for the ledger: "Badge awarded". */
  was: TextKey;
  /** What is asked for, where `was` does not say it as well: "Award badge". */
  asked?: TextKey;
  done: ListedWords;
  already: ListedWords;
  failed: ListedWords;
  /** Undo found that somebody else had taken it back. */
  undoneByOthers: TextKey;
}

/** Names are listed up to here; more are only counted. */
const LISTED = 3;

/** What is said of a field of a ticket, whichever it is. */
function ofField(name: TextKey, within: TextKey): ActionWords {
  return {
    field: { name, within },
    was: 'ledgerFieldSet',
    done: { listed: 'toastFieldSet', emptied: 'toastFieldEmptied' },
    already: { listed: 'toastFieldAlready', emptied: 'toastFieldAlreadyEmpty' },
    failed: { listed: 'toastFieldNotSet', emptied: 'toastFieldNotEmptied' },
    undoneByOthers: 'toastFieldChangedSince',
  };
}

/** What is said of something written, which is there or not. */
function ofWriting(was: TextKey, asked: TextKey, done: TextKey, failed: TextKey): ActionWords {
  const undoneByOthers = 'toastWasGone';
  return { was, asked, done: { listed: done }, already: { listed: done }, failed: { listed: failed }, undoneByOthers };
}

/** What is said of every action. Only pages say it, so the worker does not carry it. */
export const ACTION_WORDS: Readonly<Record<ActionId, ActionWords>> = {
  awardBadges: {
    was: 'ledgerAwarded',
    asked: 'awardBadge',
    done: { listed: 'toastAwarded', most: LISTED, counted: 'toastAwardedCount' },
    already: { listed: 'toastAlreadyHeld', most: 1, counted: 'toastAllAlready' },
    failed: { listed: 'toastNotAwarded', several: 'toastNotAwardedSeveral' },
    undoneByOthers: 'toastWasGone',
  },
  revokeBadges: {
    was: 'ledgerRevoked',
    done: { listed: 'toastRevoked' },
    already: { listed: 'toastAlreadyGone' },
    failed: { listed: 'toastNotRevoked' },
    undoneByOthers: 'toastWasBack',
  },
  addLabels: {
    was: 'ledgerLabelAdded',
    asked: 'addLabel',
    done: { listed: 'toastLabelAdded' },
    already: { listed: 'toastLabelThere' },
    failed: { listed: 'toastLabelNotAdded' },
    undoneByOthers: 'toastWasGone',
  },
  removeLabels: {
    was: 'ledgerLabelRemoved',
    done: { listed: 'toastLabelRemoved' },
    already: { listed: 'toastLabelGone' },
    failed: { listed: 'toastLabelNotRemoved' },
    undoneByOthers: 'toastWasBack',
  },
  setStatus: ofField('fieldStatus', 'theStatus'),
  setPriority: ofField('fieldPriority', 'thePriority'),
  setCategory: ofField('fieldCategory', 'theCategory'),
  setSubCategory: ofField('fieldSubCategory', 'theSubCategory'),
  setDueDate: ofField('fieldDueDate', 'theDueDate'),
  assign: ofField('fieldAssignee', 'theAssignee'),
  assignTeam: ofField('fieldTeam', 'theTeam'),
  moveToDepartment: ofField('fieldDepartment', 'theDepartment'),
  markRead: {
    was: 'ledgerMarked',
    done: { listed: 'toastMarked' },
    already: { listed: 'toastMarkedAlready' },
    failed: { listed: 'toastNotMarked' },
    undoneByOthers: 'toastMarkedSince',
  },
  addTags: {
    was: 'ledgerTagsAdded',
    done: { listed: 'toastTagAdded', several: 'toastTagsAdded' },
    already: { listed: 'toastTagThere', several: 'toastTagsThere' },
    failed: { listed: 'toastTagNotAdded', several: 'toastTagsNotAdded' },
    undoneByOthers: 'toastWasGone',
  },
  removeTags: {
    was: 'ledgerTagsRemoved',
    done: { listed: 'toastTagRemoved', several: 'toastTagsRemoved' },
    already: { listed: 'toastTagGone', several: 'toastTagsGone' },
    failed: { listed: 'toastTagNotRemoved', several: 'toastTagsNotRemoved' },
    undoneByOthers: 'toastWasBack',
  },
  followTicket: {
    was: 'ledgerFollowed',
    done: { listed: 'toastFollowed' },
    already: { listed: 'toastFollowedAlready' },
    failed: { listed: 'toastNotFollowed' },
    undoneByOthers: 'toastFollowedSince',
  },
  unfollowTicket: {
    was: 'ledgerUnfollowed',
    done: { listed: 'toastUnfollowed' },
    already: { listed: 'toastUnfollowedAlready' },
    failed: { listed: 'toastNotUnfollowed' },
    undoneByOthers: 'toastUnfollowedSince',
  },
  activateAgent: {
    was: 'ledgerAgentActivated',
    done: { listed: 'toastActivated' },
    already: { listed: 'toastActivatedAlready' },
    failed: { listed: 'toastNotActivated' },
    undoneByOthers: 'toastDeactivatedSince',
  },
  deactivateAgent: {
    was: 'ledgerAgentDeactivated',
    done: { listed: 'toastDeactivated' },
    already: { listed: 'toastDeactivatedAlready' },
    failed: { listed: 'toastNotDeactivated' },
    undoneByOthers: 'toastActivatedSince',
  },
  reinviteAgent: {
    was: 'ledgerAgentInvited',
    done: { listed: 'toastAgentInvited' },
    already: { listed: 'toastAgentInvitedAlready' },
    failed: { listed: 'toastAgentNotInvited' },
    undoneByOthers: 'toastWasGone',
  },
  handOverWork: {
    was: 'ledgerHandedOver',
    done: { listed: 'toastHandedOver' },
    already: { listed: 'toastHandedOver' },
    failed: { listed: 'toastNotHandedOver' },
    undoneByOthers: 'toastWasGone',
  },
  joinDepartment: {
    was: 'ledgerDepartmentJoined',
    done: { listed: 'toastDepartmentJoined' },
    already: { listed: 'toastDepartmentJoinedAlready' },
    failed: { listed: 'toastDepartmentNotJoined' },
    undoneByOthers: 'toastWasGone',
  },
  leaveDepartment: {
    was: 'ledgerDepartmentLeft',
    done: { listed: 'toastDepartmentLeft' },
    already: { listed: 'toastDepartmentLeftAlready' },
    failed: { listed: 'toastDepartmentNotLeft' },
    undoneByOthers: 'toastWasBack',
  },
  changeTeam: {
    was: 'ledgerTeamChanged',
    done: { listed: 'toastTeamChanged', several: 'toastTeamChangedSeveral' },
    already: { listed: 'toastTeamAlready', several: 'toastTeamAlready' },
    failed: { listed: 'toastTeamNotChanged', several: 'toastTeamNotChanged' },
    undoneByOthers: 'toastTeamSince',
  },
  addNote: ofWriting('ledgerNoteAdded', 'addNote', 'toastNoteAdded', 'toastNoteNotAdded'),
  addComment: ofWriting('ledgerCommentAdded', 'addComment', 'toastCommentAdded', 'toastCommentNotAdded'),
};

import * as agentAdmin from './agent-admin.worker';
import { awardBadges, revokeBadges } from './badges.worker';
import { followTicket, unfollowTicket } from './following.worker';
import { addLabels, removeLabels } from './labels.worker';
import { addTags, removeTags } from './tags.worker';
import { changeTeam } from './team-admin.worker';
import * as ticketFields from './ticket-fields.worker';
import type { WorkerActions } from './worker-action.worker';
import * as writing from './writing.worker';

/** The worker's half of every action. */
export const WORKER_ACTIONS: WorkerActions = {
  awardBadges,
  revokeBadges,
  addLabels,
  removeLabels,
  ...ticketFields,
  addTags,
  removeTags,
  followTicket,
  unfollowTicket,
  ...writing,
  ...agentAdmin,
  changeTeam,
};

import { DATA_CENTRES } from '../../lib/desk-page/data-centres';
import type { PolicyName, PolicyValues } from '../../lib/policy/policies';

type Words = { readonly [TName in PolicyName]: { means: string; example: NonNullable<PolicyValues[TName]> } };

/** What each policy means, in English, for Chrome's schema and the documents. */
export const POLICY_WORDS: Words = {
  dataCentres: { means: `The data centres that may be signed in to, of ${DATA_CENTRES.join(', ')}.`, example: ['eu'] },
  clientIds: {
    means: 'The client IDs that may be signed in with, from the Zoho API console.',
    example: ['1000.EXAMPLE'],
  },
  organizationIds: {
    means:
      'The organizations that may be signed in to, by their id. Access given to another one is given back, and nothing is read of it.',
    example: ['3981311'],
  },
  dailyCredits: {
    means:
      'Credits that one browser spends a day before it sends only what the user asks for. The lower one of this and the user’s own limit holds.',
    example: 500,
  },
  awardableBadges: {
    means: 'The badges that may be awarded, by their id. Revoking, and undoing of what was done, stay possible.',
    example: ['4000000012345'],
  },
  allowBulkAwards: { means: 'Whether badges may be awarded to many people in one run.', example: false },
  allowAdministering: { means: 'Whether agents, departments and teams may be changed.', example: false },
  allowTicketChanges: {
    means: 'Whether tickets may be changed: status, priority, assignee, tags and the like.',
    example: false,
  },
  allowComments: {
    means: 'Whether anything may be written to a ticket: notes, comments, and the private comment beside an award.',
    example: false,
  },
  allowLabels: { means: 'Whether labels may be given to people or taken from them.', example: false },
};

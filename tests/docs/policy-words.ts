import { DATA_CENTRES } from '../../lib/desk-page/data-centres';
import type { PolicyName, PolicyValues } from '../../lib/policy/policy';

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
  helpCenterIds: {
    means:
      'The help centers, by their id, whose people may be given badges and labels, and to which people may be invited. Taking away, and undoing, stay possible.',
    example: ['4000000009013'],
  },
  ownDomains: {
    means:
      'Domains of the company at which Desk is open, without https. Deskside offers each to whoever is signed in; the browser lets nobody but the user allow it, by a click.',
    example: ['support.example.com'],
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
  allowInvitations: {
    means: 'Whether people may be invited to a help center, for which Desk writes to them.',
    example: false,
  },
  allowSingleKeys: {
    means: 'Whether single keys do anything in the panel. Where they may, each user may still switch them off.',
    example: false,
  },
  fairPlaySelf: {
    means:
      'Whether to warn of awarding a badge to oneself. Like every rule of fair play it warns, and a second Enter awards.',
    example: true,
  },
  fairPlayColleagues: { means: 'Whether to warn of awarding a badge to an agent of the organization.', example: true },
  fairPlayColleagueDomains: {
    means: 'Domains of mail addresses that are colleagues’ as well, besides those that the user has named.',
    example: ['example.com'],
  },
  fairPlayCoolDownDays: {
    means:
      'For how many days to warn of awarding the same badge to the same person again. The longer one of this and the user’s own holds.',
    example: 30,
  },
  fairPlayDailyAllowance: {
    means: 'From how many badges a day on to warn of awarding more. The lower one of this and the user’s own holds.',
    example: 20,
  },
};

/**
 * What Deskside does for somebody, and which files of the product are it: paths from the top, or how they begin. A file that
 * asks for something of Desk belongs to the first feature that names it; `used-by.ts` finds out what each asks for.
 */
export const FEATURES: Record<string, readonly string[]> = {
  'Signing in': ['lib/session/'],
  'What is open, in the panel': ['lib/records/view-rules.ts', 'lib/service/same-person.ts'],
  'Photos and badge icons': ['lib/pictures/'],
  'What the profile allows': ['lib/permissions/', 'lib/panel/access.ts'],
  'Badges: shown, awarded, revoked': ['lib/badges/', 'lib/panel/load-catalogue.ts', 'components/award/'],
  'Labels: shown, added, removed': [
    'lib/actions/labels.worker.ts',
    'lib/panel/catalogues.ts',
    'lib/panel/person-extras.ts',
    'components/labels/',
  ],
  "Changing a ticket's values": ['lib/actions/ticket-fields.worker.ts', 'components/actions/'],
  'Who can take a ticket': ['lib/assignment/', 'components/assignment/'],
  Tags: ['lib/actions/tags.worker.ts', 'components/tags/'],
  'Following a ticket': ['lib/actions/following.worker.ts'],
  'Notes and comments': ['lib/service/action-handlers.ts'],
  Macros: ['components/macros/', 'lib/macros/'],
  'Recent tickets, what happened before': ['components/folds/'],
  Suggestions: ['components/suggestions/', 'lib/suggestions/', 'lib/options/'],
  'Fair play': ['lib/panel/fair-play-check.ts', 'lib/fair-play/'],
  'Inviting to a help center': ['components/no-account/', 'lib/service/person-handlers.ts'],
  'An account and its contacts': ['components/account-view/'],
  'The palette': ['components/palette/'],
  'The panel while nothing is open': ['components/nothing-open/'],
  'Administering agents, departments and teams': [
    'components/administration/',
    'lib/administration/',
    'lib/actions/agent-admin.worker.ts',
    'lib/actions/team-admin.worker.ts',
  ],
  'Cards of people and places': ['components/cards/'],
  'The directory': ['components/directory/', 'lib/directory-page/'],
  'Awarding to many': ['lib/bulk/', 'lib/service/bulk-service.ts'],
  'Own domains': ['lib/service/own-domains.ts'],
};

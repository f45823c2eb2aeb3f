import type { Target } from '../mutant';

const TAGS = 'tests/unit/actions/tags.test.ts';
const FOLLOWING = 'tests/unit/actions/following.test.ts';
const VIEW = 'tests/unit/components/tags.test.tsx';
const COMMANDS = 'tests/unit/components/ticket-commands.test.tsx';
const MOMENT = 'tests/unit/components/local-moment.test.ts';

/** Tags, followers, read and unread, and the list of all that can be done with a ticket. */
export const TAGS_AND_COMMANDS: readonly Target[] = [
  {
    file: 'lib/actions/tags.worker.ts',
    tests: [TAGS],
    mutants: [
      {
        protects: 'a tag is removed by the name Desk has',
        find: 'before.find(({ id }) => id === step.id)?.name ?? step.name',
        put: 'step.name',
      },
      {
        protects: 'tags that were there stay known',
        find: '[...before.filter(({ id }) => !has.has(id)), ...answer]',
        put: 'answer',
      },
      {
        protects: 'only what the answer has counts as added',
        find: 'const done = steps.filter((step) => has.has(keyOf(step)));',
        put: 'const done = steps;',
      },
      {
        protects: 'what is taken off is not asked to be put on',
        find: '.filter((step) => step.way === way)',
        put: '',
      },
    ],
  },
  {
    file: 'lib/actions/tag-key.ts',
    tests: [TAGS],
    mutants: [{ protects: 'no second spelling of a tag', find: '.toLowerCase()', put: '' }],
  },
  {
    file: 'lib/actions/following.worker.ts',
    tests: [FOLLOWING],
    mutants: [
      {
        protects: 'following the contact is not following the ticket',
        find: '!own.some(isOfTicket)',
        put: 'own.length === 0',
      },
      {
        protects: 'only the one who is signed in is meant',
        find: 'now.filter(({ id }) => id === keyOf(step))',
        put: 'now',
      },
      {
        protects: 'the panels hear of it',
        find: '{ ...ticket, isFollowing: now.some(({ id }) => id === myId) }',
        put: 'ticket',
      },
    ],
  },
  {
    file: 'components/basics/IconButton.tsx',
    tests: [VIEW],
    mutants: [{ protects: 'a double click removes one', find: 'detail > 1 || whyNot', put: 'whyNot' }],
  },
  {
    file: 'components/tags/known-tags.ts',
    tests: [VIEW],
    mutants: [
      {
        protects: 'tags that somebody has changed since are not shown',
        find: 'return isOlder && tagCount !== null && tagCount !== tags.value.length ? undefined : tags.value;',
        put: 'return tags.value;',
      },
      { protects: 'nothing invisible is made a tag', find: 'cleanPaste(query).trim()', put: 'query.trim()' },
      { protects: 'a tag that is there is not made again', find: ' || taken.has(id)', put: '' },
    ],
  },
  {
    file: 'components/actions/ticket-commands.ts',
    tests: [COMMANDS],
    mutants: [
      {
        protects: 'nobody knows whether it was read',
        find: "(ticket.isRead === null ? t('readStateUnknown') : null)",
        put: 'null',
      },
      {
        protects: 'who follows is not offered to follow',
        find: 'isOffered: ({ isFollowing }) => isFollowing !== true,',
        put: '',
      },
      {
        protects: 'a closed ticket is not closed again',
        find: "(ticket.statusType === 'closed' ? t('closedAlready') : null)",
        put: 'null',
      },
    ],
  },
  {
    file: 'components/basics/use-modal.ts',
    tests: [COMMANDS],
    mutants: [
      {
        protects: 'a dialog that goes does not close the one in its place',
        find: 'event.stopImmediatePropagation()',
        put: 'event',
      },
    ],
  },
  {
    file: 'components/words/local-moment.ts',
    tests: [MOMENT],
    mutants: [
      {
        protects: 'an hour that is skipped is none',
        find: "if (wall.text(at) !== written) return { fault: 'skipped' };",
        put: '',
      },
      { protects: 'this minute is past', find: 'at <= now', put: 'at < now' },
    ],
  },
];

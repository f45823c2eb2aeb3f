import type { Target } from '../mutant';

const ASKED = 'tests/unit/palette/asked.test.ts';
const USES = 'tests/unit/palette/uses.test.ts';
const MEMORY = 'tests/unit/panel/palette-memory.test.ts';
const SEARCH = 'tests/unit/records/desk-search.test.ts';
const LIST = 'tests/unit/list/choose-list.test.tsx';
const VIEW = 'tests/unit/components/palette.test.tsx';

/** The palette: nothing is asked, opened or done that was not meant. */
export const PALETTE: readonly Target[] = [
  {
    file: 'lib/palette/asked.ts',
    tests: [ASKED],
    mutants: [
      {
        protects: 'what cannot be seen is no part of a number, an address or a link',
        find: 'cleanPaste(typed.slice(0, LONGEST_READ)).trim()',
        put: 'typed.trim()',
      },
      {
        protects: 'an address as mail programs copy it',
        find: ".replace(NAMED_ADDRESS, '$1')",
        put: '',
      },
      {
        protects: 'a link is no question to Desk',
        find: 'isLink ? null : searchFor(text, words, only)',
        put: 'searchFor(text, words, only)',
      },
      {
        protects: 'a page of Desk among words is a word',
        find: "!text.includes(' ') && ",
        put: '',
      },
      {
        protects: 'an old link is told from other pages',
        find: "if (contexts.some(({ kind }) => kind === 'encryptedTicket'))",
        put: 'if (false)',
      },
      {
        protects: 'commands are not searched for in Desk',
        find: "if (only === 'commands' || only === 'badges') return null;",
        put: '',
      },
      {
        protects: 'of two links neither is taken',
        find: 'records.size === 1 ?',
        put: 'records.size > 0 ?',
      },
      { protects: 'two letters are no search', find: 'words.length < FEWEST_CHARACTERS', put: 'words.length < 1' },
    ],
  },
  {
    file: 'components/list/use-window.ts',
    tests: [LIST],
    mutants: [
      { protects: 'what is seen with a larger font', find: 'scrollTop ?? 0) / unitInPixels()', put: 'scrollTop ?? 0)' },
      { protects: 'what is chosen with a larger font', find: 'view.scrollTop = to * unit', put: 'view.scrollTop = to' },
    ],
  },
  {
    file: 'components/list/use-just-moved.ts',
    tests: [LIST],
    mutants: [
      { protects: 'a click means what stood there', find: 'changed.current.set(place, now)', put: 'void now' },
      { protects: 'typing is a decision', find: 'return changed.current.clear();', put: 'return;' },
      {
        protects: 'where nothing was nothing was meant',
        find: 'then && then.id !== entry.id',
        put: 'then?.id !== entry.id',
      },
    ],
  },
  {
    file: 'lib/palette/uses.ts',
    tests: [USES],
    mutants: [
      { protects: 'what was used long ago fades', find: '0.5 ** (Math.max(0, now - use.at) / HALF_LIFE_MS)', put: '1' },
      { protects: 'a clock that was ahead', find: 'Math.max(0, now - use.at)', put: '(now - use.at)' },
      { protects: 'a bound', find: '.slice(0, MOST_USES)', put: '' },
    ],
  },
  {
    file: 'lib/panel/palette-memory.ts',
    tests: [MEMORY],
    mutants: [
      { protects: 'organizations are kept apart', find: '{ ...stored, [id]: to(', put: '{ [id]: to(' },
      {
        protects: 'one change after the other',
        find: 'changing.then(work)',
        put: 'Promise.resolve().then(work)',
      },
      {
        protects: 'a requester is not the person who is open',
        find: 'person && person.id === contactId',
        put: 'person',
      },
      {
        protects: 'the account before is not the one that is open',
        find: 'company && company.id === accountId',
        put: 'company',
      },
      {
        protects: 'a ticket of before is no ticket that is open',
        find: 'ticket.value && ticketIdOf(context) !== null',
        put: 'ticket.value',
      },
      {
        protects: 'records are opened in their own portal',
        find: 'context.dataCentre === dataCentre && !isOtherPortal(organization, shown)',
        put: 'context.dataCentre === dataCentre',
      },
      {
        protects: 'records are opened in their own data centre',
        find: 'context.dataCentre === dataCentre && !isOtherPortal(organization, shown)',
        put: '!isOtherPortal(organization, shown)',
      },
      { protects: 'each is there once', find: '...list.filter((each) => !isSame(each))', put: '...list' },
      { protects: 'no address without a portal', find: 'if (portal === null) return;', put: '' },
    ],
  },
  {
    file: 'lib/records/desk-search.worker.ts',
    tests: [SEARCH],
    mutants: [
      { protects: 'a number means that ticket alone', find: '.filter(({ number }) => number === text)', put: '' },
      {
        protects: 'closed tickets are not open',
        find: "filter(({ statusType }) => statusType !== 'closed')",
        put: 'filter(() => true)',
      },
      {
        protects: 'closed tickets are not followed any more',
        find: "statusType !== 'closed' && isFollowing !== false",
        put: 'isFollowing !== false',
      },
      {
        protects: 'what Desk says is not followed is not said to be',
        find: "statusType !== 'closed' && isFollowing !== false",
        put: "statusType !== 'closed'",
      },
      {
        protects: 'a colleague has just this address',
        find: '|| !isSameAddress(agent.email, address)',
        put: '',
      },
      {
        protects: 'where colleagues may not be seen, contacts are found all the same',
        find: 'if (NOT_TOLD.has(problemOf(thrown).kind)) return [];',
        put: '',
      },
      {
        protects: 'what cannot be known now is not nobody',
        find: 'if (NOT_TOLD.has(problemOf(thrown).kind)) return [];\n    throw thrown;',
        put: 'return [];',
      },
      {
        protects: 'colons belong to the words',
        find: 'search.slice(at + 1)',
        put: "search.slice(at + 1).split(':')[0] ?? ''",
      },
    ],
  },
  {
    file: 'components/palette/Palette.tsx',
    tests: [VIEW],
    mutants: [
      {
        protects: 'nothing opens by itself after something else was typed',
        find: 'if (only && isStillAsked) take(only, opensInNewTab.current);',
        put: 'if (only) take(only, opensInNewTab.current);',
      },
      {
        protects: 'what was asked for in a new tab leaves this one alone',
        find: 'opensInNewTab.current = inNewTab;',
        put: '',
      },
      {
        protects: 'the press that asked Desk takes nothing of what is found',
        find: 'performance.now() - askedAt.current >= ASKING_LASTS_MS',
        put: 'true',
      },
      {
        protects: 'what Desk found stands first, under the highlight',
        find: '[...hitsOfIt, ...fitting, ...question]',
        put: '[...fitting, ...hitsOfIt, ...question]',
      },
      {
        protects: 'letters alone ask for nothing',
        find: '    if (list.isEmpty) return;\n    wantTicket();',
        put: '    wantTicket();',
      },
      {
        protects: 'a number before what only begins so',
        find: '...fitting.filter(isMeant), ...elsewhere',
        put: '...fitting, ...elsewhere',
      },

      {
        protects: 'nobody is signed in',
        find: "typed === null || session?.status !== 'signedIn'",
        put: 'typed === null',
      },
      {
        protects: 'a search that is under way is not asked for again',
        find: "...(isAsked && !problem && because(t(hits?.value ? 'paletteNoHits' : 'paletteSearching'))),",
        put: '',
      },
    ],
  },
  {
    file: 'components/list/entry.ts',
    tests: [LIST],
    mutants: [
      { protects: 'typing begins anew', find: 'if (before.query !== query) return null;', put: '' },
      { protects: 'what cannot be taken any more', find: 'entry.reason === undefined && ', put: '' },
      { protects: 'what only stands in makes room', find: ' && entry.isStopgap !== true', put: '' },
    ],
  },
  {
    file: 'components/list/use-list-search.ts',
    tests: [LIST, VIEW],
    mutants: [
      {
        protects: 'nothing comes under an Enter that is on its way',
        find: 'chosenId ?? stillHighlighted(entries, query, before.current)',
        put: 'chosenId',
      },
    ],
  },
  {
    file: 'components/list/List.tsx',
    tests: [LIST],
    mutants: [
      {
        protects: 'a double click takes once',
        find: 'detail > 1 || onClick(entry, timeStamp)',
        put: 'onClick(entry, timeStamp)',
      },
    ],
  },
  {
    file: 'lib/keys/key-watch.ts',
    tests: ['tests/unit/keys/key-watch.test.ts'],
    mutants: [
      {
        protects: 'a held key opens it once',
        find: "if (isPaletteKey(press)) return press.repeat ? { is: 'stopped' } :",
        put: "if (isPaletteKey(press)) return false ? { is: 'stopped' } :",
      },
      {
        protects: 'what Enter has opened is not answered by the same Enter',
        find: ' || isRestOfEnter(press, situation, past)',
        put: '',
      },
      {
        protects: 'a second Enter in the same dialog is its own',
        find: 'enter.dialog !== dialog && ',
        put: '',
      },
      {
        protects: 'hammered Enter is one gesture',
        find: 'enter && { ...enter, at }',
        put: 'enter',
      },
      {
        protects: 'who typed something means the Enter after it',
        find: 'return press.repeat ? enter : null;',
        put: 'return enter;',
      },
    ],
  },
  {
    file: 'lib/keys/key-command.ts',
    tests: ['tests/unit/keys/key-watch.test.ts'],
    mutants: [
      { protects: 'an input method', find: '!isComposed(press) && ', put: '' },
      { protects: 'other shortcuts', find: '!altKey && !shiftKey && ', put: '' },
      { protects: 'Enter on the heels of the key', find: '  palette: true,', put: '  palette: false,' },
    ],
  },
  {
    file: 'components/shell/PaletteField.tsx',
    tests: [VIEW],
    mutants: [{ protects: 'an input method keeps its text', find: 'event.isComposing || pass()', put: 'pass()' }],
  },
  {
    file: 'components/palette/link-entries.ts',
    tests: ['tests/unit/components/palette-links.test.tsx'],
    mutants: [
      { protects: 'a link to another data centre', find: 'link.dataCentre !== dataCentre || ', put: '' },
      { protects: 'a link to another portal', find: ' || isOtherPortal(organization, link.portal)', put: '' },
      { protects: 'nothing is opened that nothing names', find: "icon: 'link', reason, run", put: "icon: 'link', run" },
    ],
  },
  {
    file: 'lib/desk-page/desk-address.page.ts',
    tests: ['tests/unit/panel/open-address.test.ts'],
    mutants: [{ protects: 'the frame in CRM Plus', find: '${frame}${pathname}', put: '${pathname}' }],
  },
];

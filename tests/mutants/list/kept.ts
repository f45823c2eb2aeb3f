import type { Target } from '../mutant';

const LEDGER = 'tests/unit/ledger/ledger.test.ts';
const LEAVES = 'tests/unit/session/leaves-nothing.test.ts';
const SESSION = 'tests/unit/session/session.test.ts';

/** What is kept on this computer, whose it is, and what goes at sign-out. */
export const KEPT: readonly Target[] = [
  {
    file: 'lib/storage/mirror.worker.ts',
    tests: ['tests/unit/storage/mirror.test.ts'],
    mutants: [
      { protects: 'read once', find: 'if (known) return known;', put: '' },
      { protects: 'others are heard', find: 'void known?.then((all) => put(all, key, value));', put: '' },
      {
        protects: 'late word of an own write',
        find: 'if (index >= 0) mine.splice(0, index + 1);\n    else {',
        put: '{',
      },
      {
        protects: 'late word in another order of fields',
        find: 'JSON.stringify(value, inOrder)',
        put: 'JSON.stringify(value)',
      },
      {
        protects: 'what could not be written',
        find: '      forget();\n      throw thrown;',
        put: '      throw thrown;',
      },
      {
        protects: 'what could not be read',
        find: 'loading.catch(() => forget(loading));',
        put: 'loading.catch(() => undefined);',
      },
      {
        protects: 'nobody changes what is remembered',
        find: 'put(all, key, structuredClone(value))',
        put: 'put(all, key, value)',
      },
      {
        protects: 'nor what they are given',
        find: '{ [key]: structuredClone(all.get(key)) }',
        put: '{ [key]: all.get(key) }',
      },
      {
        protects: 'what is taken away is gone',
        find: 'if (value === undefined) all.delete(key);\n    else all.set',
        put: 'all.set',
      },
    ],
  },
  {
    file: 'lib/storage/session-records.ts',
    tests: ['tests/unit/storage/no-database.test.ts'],
    mutants: [
      {
        protects: 'each kind of record is by itself',
        find: 'key.startsWith(prefix) ?',
        put: 'key.length > 0 ?',
      },
      { protects: 'what is taken away', find: 'if (gone.length > 0) await', put: 'if (gone.length > 99) await' },
    ],
  },
  {
    file: 'lib/storage/databases.ts',
    tests: ['tests/unit/storage/no-database.test.ts'],
    mutants: [
      {
        protects: 'a broken database is not one that cannot be',
        find: 'if (!isForbidden(thrown)) throw thrown;',
        put: '',
      },
      {
        protects: 'clearing where there is no database',
        find: 'async (all) => await all.clear()',
        put: 'async () => undefined',
      },
    ],
  },
  {
    file: 'lib/ledger/ledger.ts',
    tests: [
      LEDGER,
      'tests/unit/ledger/found-entries.test.ts',
      'tests/unit/ledger/left-open.test.ts',
      'tests/unit/ledger/wrong-clock.test.ts',
    ],
    mutants: [
      {
        protects: 'an entry is found by its own id',
        find: 'return entry?.id === id ? entry : null;',
        put: 'return entry;',
      },
      { protects: 'a full disk keeps nobody from undoing', find: 'unsaved.set(entry.id, entry);', put: '' },
      { protects: 'clearing is whole', find: 'unsaved.clear();', put: '' },
      { protects: 'only those that fit', find: ' && fits?.(entry) !== false', put: '' },
      {
        protects: 'what is open is found again',
        find: 'isOpen(entry) ? targetKey(entry.target) : undefined',
        put: 'undefined',
      },
      {
        protects: 'what is settled is not looked up again',
        find: 'isOpen(entry) ? targetKey(entry.target) : undefined',
        put: 'targetKey(entry.target)',
      },
      { protects: 'of the target that was opened', find: 'key === target ? [id] : []', put: '[id]' },
      { protects: 'what is open since it was read', find: '(isOpen(entry) ? all.set', put: '(false ? all.set' },
      {
        protects: 'a table that could not be read',
        find: '      open = null;\n      throw thrown;',
        put: '      throw thrown;',
      },
      { protects: 'a bulk run asks for its own', find: 'runId === null && ', put: '' },
      { protects: 'an undo that is open', find: " || phase === 'undoing'", put: '' },
      { protects: 'nothing of what has gone is left', find: ', openKey(id)]', put: ']' },
      {
        protects: 'it does not grow for ever',
        find: 'beyond && beyond[0] > old ? `${beyond[0]};` : old',
        put: 'old',
      },
      {
        protects: 'what is old goes although there are few',
        find: 'beyond && beyond[0] > old ? `${beyond[0]};` : old',
        put: "beyond ? `${beyond[0]};` : ''",
      },
      {
        protects: 'nor where Desk says no time',
        find: 'const known = isSaid ? 2 : 1;',
        put: 'const known = isSaid ? 2 : 0;',
      },
      { protects: 'a time that comes late', find: 'const known = isSaid ? 2 : 1;', put: 'const known = 1;' },
      {
        protects: 'nothing is old where Desk says no time',
        find: 'isSaid ? deskTime : 0',
        put: 'isSaid ? deskTime : now()',
      },
      { protects: 'entries of one millisecond', find: "padStart(16, '0')}:${id}`", put: "padStart(16, '0')}:`" },
    ],
  },
  {
    file: 'lib/ledger/read-entry.ts',
    tests: [LEDGER, 'tests/unit/ledger/version-1.test.ts'],
    mutants: [
      {
        protects: 'an entry that is none',
        find: 'return isLedgerEntry(value) ? value : fromVersion1(value);',
        put: 'return isLedgerEntry(value) ? value : (fromVersion1(value) ?? (value as LedgerEntry));',
      },
      {
        protects: 'entries of the former version',
        find: 'return isLedgerEntry(value) ? value : fromVersion1(value);',
        put: 'return isLedgerEntry(value) ? value : null;',
      },
    ],
  },
  {
    file: 'lib/ledger/version-1.ts',
    tests: ['tests/unit/ledger/version-1.test.ts', 'tests/unit/ledger/found-entries.test.ts'],
    mutants: [
      {
        protects: 'what others took back was not us',
        find: "undoneByOthers === true ? 'byOthers' : 'byUs'",
        put: "'byUs'",
      },
      {
        protects: 'what is taken is not given',
        find: "revokeBadges: 'take', addLabels",
        put: "revokeBadges: 'give', addLabels",
      },
    ],
  },
  {
    file: 'lib/ledger-page/undoable.ts',
    tests: [
      'tests/unit/ledger/ledger-csv.test.ts',
      'tests/unit/ledger/version-1.test.ts',
      'tests/unit/ledger/ledger-page.test.tsx',
    ],
    mutants: [
      {
        protects: 'nothing is undone under another organization',
        find: "phase === 'undone' || orgId !== currentOrgId",
        put: "phase === 'undone'",
      },
      {
        protects: 'twice is once',
        find: "phase === 'undone' || orgId !== currentOrgId",
        put: 'orgId !== currentOrgId',
      },
      {
        protects: 'a comment under its organization',
        find: ' && entry.orgId === currentOrgId && (state',
        put: ' && (state',
      },
    ],
  },
  {
    file: 'lib/storage/guards.ts',
    tests: ['tests/unit/storage/guards.test.ts'],
    mutants: [
      {
        protects: 'a count is whole',
        find: 'Number.isSafeInteger(value) && Number(value) >= 0',
        put: 'Number(value) >= 0',
      },
      {
        protects: 'a count is no debt',
        find: 'Number.isSafeInteger(value) && Number(value) >= 0',
        put: 'Number.isSafeInteger(value)',
      },
      {
        protects: 'every entry of a list',
        find: 'Array.isArray(value) && value.every(guard)',
        put: 'Array.isArray(value)',
      },
      {
        protects: 'every entry of a map',
        find: '!Array.isArray(value) && Object.values(value).every(guard)',
        put: '!Array.isArray(value)',
      },
      {
        protects: 'one of these',
        find: 'isText(value) && (choices as readonly string[]).includes(value)',
        put: 'isText(value)',
      },
    ],
  },
  {
    file: 'lib/storage/forget.worker.ts',
    tests: [LEAVES, SESSION, 'tests/unit/storage/stored-values.test.ts'],
    mutants: [
      {
        protects: 'what an older version wrote',
        find: '(policy: Policy = UNDECLARED): boolean => policy.cleared',
        put: '(policy?: Policy): boolean => policy?.cleared',
      },
      {
        protects: 'what the user chose stays',
        find: "policy.cleared === 'signOut'",
        put: "policy.cleared !== 'byOwner'",
      },
      {
        protects: 'lists on disk go',
        find: "goingFrom(area, of))),\n    ...clearing('signOut', of),\n",
        put: 'goingFrom(area, of))),\n',
      },
      {
        protects: 'what is of another sign-in',
        find: "goes(policy) && (signIn === of || policy?.of === 'browser')",
        put: 'goes(policy)',
      },
      { protects: 'both areas', find: "['local', 'session']", put: "['local']" },
      {
        protects: 'ledger and runs go when that is asked for',
        find: "cleared === 'askedFor'",
        put: "cleared === 'signOut'",
      },
      { protects: 'what cannot be listed', find: 'each.area === area && goes(each) ?', put: 'each.key.length > 999 ?' },
    ],
  },
  {
    file: 'lib/storage/item.ts',
    tests: ['tests/unit/storage/stored-values.test.ts', SESSION, 'tests/unit/panel/kept-choices.test.ts'],
    mutants: [
      {
        protects: 'a stored value of another shape',
        find: 'isTrusted(value) ? value : absent',
        put: '(value as T) ?? absent',
      },
      { protects: 'reading never fails', find: 'read().catch(() => absent)', put: 'read()' },
    ],
  },
  {
    file: 'lib/storage/registry.ts',
    tests: [LEAVES, 'tests/unit/storage/stored-values.test.ts'],
    mutants: [
      {
        protects: 'a key of one area is not that of the other',
        find: 'each.area === area && (each.isFamily',
        put: '(each.isFamily',
      },
      {
        protects: 'a key as a whole',
        find: 'key.startsWith(each.key) : key === each.key',
        put: 'key.startsWith(each.key) : key.startsWith(each.key)',
      },
    ],
  },
  {
    file: 'lib/session/session.ts',
    tests: [
      SESSION,
      LEAVES,
      'tests/unit/session/settle.test.ts',
      'tests/unit/session/late-revocation.test.ts',
      'tests/unit/service/start-worker.test.ts',
    ],
    mutants: [
      { protects: 'one sign-in at a time', find: '(underWay ??= work(turn))', put: '(underWay = work(turn))' },
      {
        protects: 'a grant that is gone',
        find: "return isGone ? await end({ kind: 'sessionRevoked' }) : stored;",
        put: 'return stored;',
      },
      {
        protects: 'nothing of the former organization',
        find: '      await forget();\n      // Portals',
        put: '      // Portals',
      },
      {
        protects: 'Zoho’s late word says nothing about who has signed in since',
        find: "if (now.status !== 'signedOut' || now.note !== 'revoking') return now;",
        put: '',
      },
      {
        protects: 'nobody’s organization',
        find: "if (state.status !== 'signedIn') throw problemError('signedOut');",
        put: "if (state.status !== 'signedIn') return '';",
      },
      {
        protects: 'another portal than that of the session',
        find: "if (isOtherPortal(state.organization, portal)) throw problemError('wrongOrganization');",
        put: '',
      },
      {
        protects: 'what was found after the user has signed out',
        find: '    if (turn !== mine) return await sessionItem.get();\n    tried',
        put: '    tried',
      },
      {
        protects: 'another organization than was signed in to',
        find: 'return (await callingFor().catch(() => null)) === id;',
        put: 'return true;',
      },
    ],
  },
  {
    file: 'lib/storage/items.ts',
    tests: ['tests/unit/storage/stored-values.test.ts'],
    mutants: [
      {
        protects: 'a data centre that is none',
        find: '  dataCentre: isDataCentre,\n',
        put: '  dataCentre: isText as never,\n',
      },
    ],
  },
  {
    file: 'lib/fair-play/warnings.ts',
    tests: ['tests/unit/fair-play/warnings.test.ts'],
    mutants: [
      {
        protects: 'oneself, by address too',
        find: ' || (agent.email !== null && sameAddress(agent.email, person.email))',
        put: '',
      },
      {
        protects: 'nobody’s address is not one’s own',
        find: "other !== null && one.trim() !== '' && ",
        put: 'other !== null && ',
      },
      {
        protects: 'a domain as a whole',
        find: 'settings.colleagueDomains.includes(domain)',
        put: 'settings.colleagueDomains.some((each) => domain.endsWith(each))',
      },
      {
        protects: 'the last moment of a cool-down',
        find: 'now - at < days * DAY_MS',
        put: 'now - at < (days - 1) * DAY_MS',
      },
      {
        protects: 'the allowance of a day',
        find: 'given + badges.length > settings.dailyAllowance',
        put: 'given > settings.dailyAllowance',
      },
      {
        protects: 'the day begins at midnight',
        find: 'at >= today && at - now < DAY_MS',
        put: 'at - now < DAY_MS',
      },
    ],
  },
  {
    file: 'lib/fair-play/past-awards.ts',
    tests: ['tests/unit/fair-play/warnings.test.ts', 'tests/unit/fair-play/settings.test.ts'],
    mutants: [
      { protects: 'what was undone does not count', find: " && phase !== 'undone'", put: '' },
      {
        protects: 'two quick ones',
        find: "(outcome === 'changed' || outcome === 'pending')",
        put: "outcome === 'changed'",
      },
    ],
  },
  {
    file: 'lib/parked/parked-awards.ts',
    tests: ['tests/unit/parked/parked-awards.test.ts'],
    mutants: [
      {
        protects: 'what is parked for somebody else',
        find: 'list.filter((award) => award.contactId === contactId)',
        put: 'list',
      },
      { protects: 'so many', find: '.slice(0, MOST_PARKED)', put: '' },
      { protects: 'the same once', find: 'contactId !== award.contactId || badge.id !== award.badge.id', put: 'true' },
    ],
  },
];

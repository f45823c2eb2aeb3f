import type { Target } from '../mutant';

const test = (name: string): string => `tests/unit/bulk/${name}.test.ts`;

/** Awarding to many: whom, once each, and what stops it. */
export const BULK: readonly Target[] = [
  {
    file: 'lib/bulk/checker.ts',
    tests: [test('gather-group')],
    mutants: [
      {
        protects: 'some of a group are not all of it',
        find: 'group.userCount === null ? isPart : users.length < group.userCount',
        put: 'isPart',
      },
      {
        protects: 'that there are more is not forgotten on the way',
        find: '{ ...check, rows: markUnread(check, unread), held }',
        put: '{ rows: markUnread(check, unread), held }',
      },
    ],
  },
  {
    file: 'lib/bulk/who-holds.ts',
    tests: [test('who-holds')],
    mutants: [
      {
        protects: 'the file says that it is not everybody',
        find: 'check.isPart ? [[',
        put: 'false ? [[',
      },
    ],
  },
  {
    file: 'lib/bulk/find-addresses.ts',
    tests: [test('find-addresses')],
    mutants: [
      {
        protects: 'a word is whole or nothing',
        find: 'isCutOff(segment, index, word.length) ? null : wholeWord(word)',
        put: 'wholeWord(word)',
      },
      {
        protects: 'a name that is another address',
        find: 'isAmbiguous || addresses.includes(null)',
        put: 'addresses.includes(null)',
      },
      { protects: 'one apostrophe alone', find: "if (/^['‘`]/.test(inner)) return null;", put: '' },
      {
        protects: 'what is glued to a bracket',
        find: 'if (/^[^\\s<>]/.test(after)) found.unread.push(after.trim());\n  else inSegment',
        put: 'inSegment',
      },
    ],
  },
  {
    file: 'lib/bulk/mangled.ts',
    tests: [test('parse-input'), test('parse-tickets')],
    mutants: [
      { protects: 'ids as 1.23E+17', find: '[SCIENTIFIC, FORMULA,', put: '[FORMULA,' },
      { protects: 'ids with separators', find: 'THOUSANDS, DECIMALS]', put: 'DECIMALS]' },
      { protects: 'ids with decimals', find: 'THOUSANDS, DECIMALS]', put: 'THOUSANDS]' },
      {
        protects: 'ids that lost their last digits',
        find: 'long.length > 1 && long.every',
        put: 'long.length > 1 && false && long.every',
      },
      { protects: 'one id that ends in zeros by chance', find: 'long.length > 1 && ', put: '' },
    ],
  },
  {
    file: 'lib/bulk/parse-input.ts',
    tests: [test('parse-input'), test('choose-column')],
    mutants: [
      {
        protects: 'nobody is read while it is open which column is meant',
        find: 'if (question?.answer === null) return { rows: [], bad: [], duplicates: 0, beyondLimit: 0, question };',
        put: '',
      },
      {
        protects: 'a row with an address that was not understood has no id',
        find: "ID.test(value) && !(row.cells[address] ?? '').includes('@')",
        put: 'ID.test(value)',
      },
      { protects: 'the same in a list', find: "if (cells.some((cell) => cell.includes('@'))) return [];", put: '' },
      { protects: 'a number that a spreadsheet has changed is no id', find: 'isChanged ? [] : ', put: '' },
      { protects: 'a heading is nobody', find: 'if (index === head) continue;', put: '' },
      {
        protects: 'what was not understood is said',
        find: 'if (keys.length === 0 && unread.length === 0) bad.push',
        put: 'if (false) bad.push',
      },
    ],
  },
  {
    file: 'lib/bulk/person-key.both.ts',
    tests: [test('parse-input'), test('parse-tickets')],
    mutants: [
      { protects: 'each once', find: 'if (seen.has(key)) duplicates += 1;', put: 'if (false) duplicates += 1;' },
      { protects: 'no more than a run takes', find: 'seen.size >= MOST_PEOPLE', put: 'seen.size > MOST_PEOPLE' },
    ],
  },
  {
    file: 'lib/bulk/find-people.worker.ts',
    tests: [test('find-people')],
    mutants: [
      {
        protects: 'an address that is part of many others',
        find: "if (byEmail.unsure.includes(value)) throw problemError('tooManyMatches', { endpoint: '/contacts/search' });",
        put: '',
      },
      {
        protects: 'users of whom not all hits are read',
        find: "if (!isWhole) throw problemError('tooManyMatches', { endpoint: '/users' });",
        put: '',
      },
      {
        protects: 'only the very address',
        find: 'const users = hits.filter(({ email }) => isSameAddress(email, address));',
        put: 'const users = hits;',
      },
      {
        protects: 'a second address beside its owner is not taken unasked',
        find: 'isOther && more.length === 0 ? { ...found, mustChoose: true } : found',
        put: 'found',
      },
      { protects: 'what fails for everybody ends it', find: 'if (!OF_ONE.has(problem.kind)) throw thrown;', put: '' },
      {
        protects: 'somebody active is asked for, if there is one',
        find: '!known || (!known.isActive && place.isActive)',
        put: '!known',
      },
      {
        protects: 'several contacts of one address are in doubt',
        find: 'if (!only && alike.length > 1) return { ...found, severalContacts: alike.map(nameOf) };',
        put: '',
      },
      { protects: 'nobody is asked for twice', find: 'once.get(keyText(key)) ?? find(key)', put: 'find(key)' },
    ],
  },
  {
    file: 'lib/bulk/dry-run.ts',
    tests: [test('dry-run'), test('late-checks')],
    mutants: [
      { protects: 'one person in two rows', find: "if (taken.has(recipient.userId)) return 'samePerson';", put: '' },
      {
        protects: 'who holds it already',
        find: "held[recipient.userId] ? 'alreadyHas' : 'willReceive'",
        put: "'willReceive'",
      },
      { protects: 'who is no longer active', find: "if (!recipient.isActive) return 'inactive';", put: '' },
      { protects: 'who was taken off the list', find: "if (row.isLeftOut) return 'leftOut';", put: '' },
      {
        protects: 'of whom it is not known',
        find: "if (!Object.hasOwn(held, recipient.userId)) return 'checking';",
        put: '',
      },
      {
        protects: 'the only candidate who is not surely meant',
        find: 'candidates.length === 1 && !found?.mustChoose',
        put: 'candidates.length === 1',
      },
      {
        protects: 'nobody is chosen among several',
        find: 'candidates.find(({ userId }) => userId === chosenUserId) ?? null',
        put: 'candidates.find(({ userId }) => userId === chosenUserId) ?? candidates[0] ?? null',
      },
      {
        protects: 'nobody is invited twice',
        find: "if (taken.has(name)) return 'samePerson';",
        put: '',
      },
      {
        protects: 'no contact is taken among several unasked',
        find: 'found.severalContacts.find(({ id }) => id === chosenContactId) ?? null',
        put: 'found.severalContacts.find(({ id }) => id === chosenContactId) ?? found.contact',
      },
      { protects: 'whose look-up failed', find: "if (row.problem) return 'failed';", put: '' },
    ],
  },
  {
    file: 'lib/bulk/checker.ts',
    tests: [test('late-checks')],
    mutants: [
      {
        protects: 'whose badges cannot be read is not awarded',
        find: "if (typeof answer === 'boolean') held[userId] = answer;\n      else unread.add(userId);",
        put: 'held[userId] = answer === true;',
      },
      {
        protects: 'a check that was stopped asks no more',
        find: 'if (positions.length === 0 || isStopped()) break;',
        put: 'if (positions.length === 0) break;',
      },
      { protects: 'so many a message', find: 'rowsToFind(read()).slice(0, CHUNK)', put: 'rowsToFind(read())' },
    ],
  },
  {
    file: 'lib/bulk/check-moves.ts',
    tests: [test('bulk-page'), test('late-checks')],
    mutants: [
      {
        protects: 'an older check writes nothing more',
        find: 'write: (next) => !isStopped() && setState({ check: next }),',
        put: 'write: (next) => setState({ check: next }),',
      },
      { protects: 'with another badge, who holds it is open again', find: '{ ...check, held: {} }', put: 'check' },
      { protects: 'an older check that gathers late', find: '      if (isStopped()) return;\n', put: '' },
    ],
  },
  {
    file: 'lib/bulk/reaction.ts',
    tests: [test('reaction')],
    mutants: [
      { protects: 'signed out stops all', find: "  'signedOut',\n", put: '' },
      { protects: 'another organization stops all', find: "  'wrongOrganization',\n", put: '' },
      { protects: 'a revoked session stops all', find: "  'sessionRevoked',\n", put: '' },
      { protects: 'missing scopes stop all', find: "  'scopeMissing',\n", put: '' },
      { protects: 'a host that is not allowed stops all', find: "  'hostNotAllowed',\n", put: '' },
      { protects: 'used-up credits stop all', find: "kind === 'creditsUsedUp' || ", put: '' },
      { protects: 'the user’s cap stops all', find: " || kind === 'capReached'", put: '' },
      {
        protects: 'patience ends',
        find: "if (tries >= MOST_PATIENT_TRIES) return { do: 'pause', pause: { why: 'problem', problem } };",
        put: '',
      },
      {
        protects: 'a connection that stays away stops all',
        find: "if (tries >= MOST_TRIES) return { do: 'pause', pause: { why: 'problem', problem } };",
        put: '',
      },
      {
        protects: 'a server that fails for one goes on with the next',
        find: 'SERVER.has(kind) && tries < MOST_TRIES',
        put: 'SERVER.has(kind)',
      },
      {
        protects: 'waits grow to an end',
        find: 'Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1))',
        put: 'FIRST_WAIT_MS * 2 ** (tries - 1)',
      },
    ],
  },
  {
    file: 'lib/bulk/plan-invitations.ts',
    tests: [test('plan-invitations')],
    mutants: [
      {
        protects: 'who was invited is not invited again',
        find: 'email !== null && at === null',
        put: 'email !== null',
      },
      { protects: 'an invitation needs an address', find: 'email !== null && at === null', put: 'at === null' },
      { protects: 'only who is wanted', find: ' || !wanted.has(person.n)', put: '' },
      {
        protects: 'one invitation for each person of a run',
        find: 'row.invitation?.id ?? (await',
        put: 'crypto.randomUUID() ?? (await',
      },
      {
        protects: 'who was there already',
        find: "(state === 'parked' && !invitation?.wasThere)",
        put: "state === 'parked'",
      },
      {
        protects: 'only who has no account',
        find: "verdict !== 'noAccount' || contactId === null || !isLeft",
        put: 'contactId === null || !isLeft',
      },
      {
        protects: 'who has no address is parked for',
        find: "if (person.email === null) return { helpCenter: null, onlyParked: 'noEmail' };",
        put: '',
      },
      {
        protects: 'who was invited before is parked for',
        find: "if (person.invitedAt !== null) return { helpCenter: null, onlyParked: 'invitedBefore' };",
        put: '',
      },
    ],
  },
  {
    file: 'lib/bulk/take-parked-back.ts',
    tests: [test('run-invitations')],
    mutants: [
      {
        protects: 'what was parked, from a stop half-way',
        find: '  await putRows(parkedByRun(run(), await parkedIds(run())).map(asUnparking));\n',
        put: '  run = ((was) => () => was)({ ...run(), rows: parkedByRun(run(), await parkedIds(run())).map(asUnparking) });\n',
      },
      { protects: 'that it is told', find: "  await putRows(going.map((row) => moveRow(row, 'undone')));\n", put: '' },
    ],
  },
  {
    file: 'lib/bulk/parking.ts',
    tests: [test('parking')],
    mutants: [
      {
        protects: 'nobody from a second mail after an undo',
        find: 'award.invitedAt !== undefined), ...former]',
        put: 'false), ...former]',
      },
      { protects: 'nobody from waiting for what was taken back', find: '!award.isTakenBack && ', put: '' },
      { protects: 'other parked awards, from an undo', find: 'list.filter(({ id }) => !ids.has(id))', put: '[]' },
      {
        protects: 'one after the other',
        find: 'const mine = last.then(change);',
        put: 'const mine = Promise.resolve().then(change);',
      },
      {
        protects: 'none is thrown out for another',
        find: "if (!former && list.length >= MOST_PARKED) throw new Error('No more awards can be parked');",
        put: '',
      },
      { protects: 'one that fails stops no other', find: 'last = mine.catch(() => undefined);', put: 'last = mine;' },
      { protects: 'other organizations', find: 'place.set({ ...stored, [orgId]: ', put: 'place.set({ [orgId]: ' },
      {
        protects: 'other organizations, from an undo',
        find: 'changed = { ...stored, ',
        put: 'changed: typeof stored = { ',
      },
      { protects: 'what was parked first', find: '{ ...award, ...former, invitedAt', put: '{ ...award, invitedAt' },
    ],
  },
  {
    file: 'lib/bulk/run-machine.ts',
    tests: [test('run-machine'), test('run-invitations')],
    mutants: [
      {
        protects: 'what was parked before a run',
        find: ' && ids.has(invitation.id)',
        put: '',
      },
      { protects: 'who was parked for from being given to', find: 'isUnparking(row) ? undefined : ', put: '' },
      {
        protects: 'a run invents no outcome',
        find: 'if (!ROW_MOVES[row.state].includes(state)) throw new Error(`A row cannot go from ${row.state} to ${state}`);',
        put: '',
      },
      { protects: 'who is on their way is not sent again', find: ' && !isUnderWay(row)', put: '' },
      {
        protects: 'who takes no part gets nothing',
        find: 'isIts(row) && wanted.includes',
        put: 'wanted.includes',
      },
      { protects: 'a paused run sends nothing', find: 'if (head.phase !== active) return null;', put: '' },
      {
        protects: 'a run that nobody drives waits',
        find: "head.phase === active ? moveHead(head, paused, { why: 'interrupted' }) : head",
        put: 'head',
      },
      {
        protects: 'an invitation that was on its way is only looked up',
        find: 'state ? asMayHaveLeft(moveRow(row, state)) : row',
        put: 'state ? moveRow(row, state) : row',
      },
      {
        protects: 'what may have been sent is not said to be refused',
        find: "invitation?.mayHaveLeft ? 'unsure' : refused",
        put: 'refused',
      },
      {
        protects: 'who is parked for is not said to be skipped',
        find: "row.invitation?.isParked ? 'parked' : 'skipped'",
        put: "'skipped'",
      },
      {
        protects: 'what was on its way is found out',
        find: "{ sending: 'pending', undoing: 'given' }",
        put: "{ undoing: 'given' }",
      },
    ],
  },
  {
    file: 'lib/bulk/run-driver.ts',
    tests: [test('run-driver'), test('run-under-strain'), test('run-invitations'), test('invite-page')],
    mutants: [
      { protects: 'noted before it is sent', find: '    await putRow(sent);\n    tries.set', put: '    tries.set' },
      {
        protects: 'what cannot be noted is not sent',
        find: '        stopUnstored(run.head);\n',
        put: '',
      },
      {
        protects: 'nobody sends while Desk asks to slow down',
        find: 'await Promise.race([cooling, cancelled]);',
        put: '',
      },
      { protects: 'a cancelled run waits for nothing', find: '    endWait();\n', put: '' },
      {
        protects: 'what is taken back waits while Desk asks to slow down',
        find: '    cancelled = whenCancelled(); //',
        put: '    //',
      },
      { protects: 'one at a time when it is crowded', find: 'if (reaction.isPatient) width = 1;', put: '' },
      {
        protects: 'a new try is a new action',
        find: 'const attempt = target.attempt + 1;',
        put: 'const attempt = target.attempt;',
      },
      {
        protects: 'who was on their way when it was cancelled',
        find: '    await working; // Who was on their way may come back as pending.\n    await skipPending();',
        put: '',
      },
      { protects: 'one work at a time', find: 'working ??= carryOn()', put: 'working = carryOn()' },
      {
        protects: 'only a run that goes on can be cancelled',
        find: 'if (!canEnd || run.head.phase === over) return;',
        put: '',
      },
      {
        protects: 'parked before anybody is invited',
        find: 'if (row.invitation) await park(run, row, false);',
        put: '',
      },
      {
        protects: 'that somebody was invited is kept with the parked award',
        find: 'await park(run, row, true).catch(() => undefined);',
        put: '',
      },
      {
        protects: 'what may have been sent is only looked up',
        find: "if (outcome === 'unknown') await putRow(asMayHaveLeft(row));",
        put: '',
      },
      {
        protects: 'the same where nobody answered',
        find: 'MAY_HAVE_LEFT.has(problem.kind) ? asMayHaveLeft(row) : row',
        put: 'row',
      },
      {
        protects: 'who is only parked for is not written to',
        find: "if (invitation.helpCenter === null) return { state: 'parked' };",
        put: "if (invitation.helpCenter === null) return invitedAs((await invite(invitation, '')).outcome);",
      },
      {
        protects: 'nothing else begins before the run has come to its end',
        find: 'run.head.phase !== course().over || ',
        put: '',
      },
      {
        protects: 'awards keep their turn when invitations are ended',
        find: "row.state === 'pending' && course().isIts(row)",
        put: "row.state === 'pending'",
      },
      {
        protects: 'what cannot be stored does not begin',
        find: '      stopUnstored(head);\n',
        put: '',
      },
      { protects: 'no two lanes for one person', find: 'underWay.add(row.n);', put: '' },
      {
        protects: 'what cannot be taken back is not tried for ever',
        find: ' || (BY_HAND.has(row.state) && tries.has(row.n))',
        put: '',
      },
    ],
  },
  {
    file: 'lib/bulk/run-moves.ts',
    tests: [test('bulk-page'), test('late-checks')],
    mutants: [
      {
        protects: 'a run is begun once',
        find: '    if (isStarting) return;\n',
        put: '',
      },
      {
        protects: 'no run while it is checked',
        find: 'if (isChecking || !check',
        put: 'if (!check',
      },
      { protects: 'only the tab that ran it goes on by itself', find: 'wasActive && isOwn', put: 'wasActive' },
      { protects: 'an old run is let go of', find: 'if (isOver) await parts.store.remove(orgId);', put: '' },
      {
        protects: 'a clock that jumped costs no run',
        find: 'return !(await parts.isInLedger(head.id).catch(() => true));',
        put: 'return true;',
      },
      { protects: 'a ledger that cannot be read costs no run', find: '.catch(() => true)', put: '.catch(() => false)' },
      { protects: 'a run is stored before it begins', find: '    await parts.store.save(run);\n', put: '' },
    ],
  },
  {
    file: 'lib/bulk/run-store.ts',
    tests: [test('run-store')],
    mutants: [
      {
        protects: 'rows that are none',
        find: 'isListOf(isRow)(rows) ? { head, rows } : null',
        put: '{ head, rows: rows as RunRow[] }',
      },
      {
        protects: 'a head that is none',
        find: 'return isHead(head) ? head : null;',
        put: 'return head as RunHead | null;',
      },
      {
        protects: 'the new run is whole before the former one goes',
        find: 'await area.delMany(own.filter((key) => !kept.has(key)));',
        put: 'await area.delMany(own);',
      },
    ],
  },
  {
    file: 'lib/bulk/outcome.ts',
    tests: [test('run-under-strain')],
    mutants: [
      {
        protects: 'neither yes nor no is not yes',
        find: "return { state: 'pending', problem: { kind: 'timeout' } };",
        put: "return { state: 'given' };",
      },
    ],
  },
  {
    file: 'lib/bulk/bulk-page.ts',
    tests: [test('bulk-page')],
    mutants: [{ protects: 'a draft of another organization', find: 'if (draft?.orgId === id) {', put: 'if (draft) {' }],
  },
  {
    file: 'lib/bulk/keep-draft.ts',
    tests: [test('keep-draft')],
    mutants: [
      { protects: 'making room ends', find: 'tries < MOST_TRIES && ', put: '' },
      {
        protects: 'what was typed goes last',
        find: "if (draft.check === null) return 'nothing';",
        put: "return 'nothing';",
      },
    ],
  },
  {
    file: 'lib/bulk/split-table.ts',
    tests: [test('split-table')],
    mutants: [
      {
        protects: 'a paste of a database',
        find: 'const end = endOfLines(text, MOST_LINES);',
        put: 'const end = text.length;',
      },
      {
        protects: 'one quotation mark does not swallow the rest',
        find: 'if (errors.length === 0) add(data, from + meta.cursor);',
        put: 'if (true) add(data, from + meta.cursor);',
      },
    ],
  },
  {
    file: 'lib/bulk/parse-tickets.ts',
    tests: [test('parse-tickets')],
    mutants: [
      { protects: 'one number or several', find: ".replace(GROUPED, refuse('manyNumbers'))", put: '' },
      {
        protects: 'links to Desk',
        find: "word.startsWith('https://') ? ticketIdOf(readPageContext(word)) : null",
        put: '/details\\/(\\d+)/.exec(word)?.[1] ?? null',
      },
      { protects: 'so many words', find: 'if (words > MOST_WORDS) return collectRows(rows, bad);', put: '' },
    ],
  },
];

import type { Target } from '../mutant';

const HANDLERS = 'tests/unit/service/action-handlers.test.ts';
const VIEWS = 'tests/unit/service/open-views.test.ts';
const LEFT_OPEN = 'tests/unit/service/left-open.test.ts';
const REST = 'tests/unit/service/rest-before.test.ts';
const INVITATIONS = 'tests/unit/service/invitations.test.ts';
const BULK = 'tests/unit/service/bulk-service.test.ts';
const READ_THROUGH = 'tests/unit/cache/read-through.test.ts';

/** What the worker does for pages, and what it remembers. */
export const SERVICE: readonly Target[] = [
  {
    file: 'lib/service/same-person.ts',
    tests: [HANDLERS],
    mutants: [
      {
        protects: 'a badge goes to the contact it was chosen for',
        find: "if (!isAmong(value)) throw problemError('notTheirs');",
        put: '',
      },
      {
        protects: 'what was known is asked anew before it refuses',
        find: "const { value } = await read('helpCenters', { contactId }, { refresh: true });",
        put: 'const value = known;',
      },
      { protects: 'and not from the cache', find: ', { refresh: true });', put: ');' },
      {
        protects: 'what is not known refuses nobody',
        find: 'known === null || isAmong(known)',
        put: 'known !== null && isAmong(known)',
      },
    ],
  },
  {
    file: 'lib/service/serialize.ts',
    tests: ['tests/unit/service/serialize.test.ts'],
    mutants: [
      { protects: 'two quick clicks', find: 'const mine = before.then(job, job);', put: 'const mine = job();' },
      { protects: 'what failed does not hold the next up', find: 'before.then(job, job)', put: 'before.then(job)' },
    ],
  },
  {
    file: 'lib/service/action-handlers.ts',
    tests: [HANDLERS, LEFT_OPEN],
    mutants: [
      {
        protects: 'the person is looked at before anything is written',
        find: '        await checkSamePerson(reader, request);\n',
        put: '',
      },
      {
        protects: 'what was left open is looked up',
        find: "await handlers['action/settle']({ actionId: entry.id })",
        put: 'undefined',
      },
      {
        protects: 'whoever still waits comes first',
        find: 'Math.max(0, leftToLand(sentAt(entry), clock.now()))',
        put: '0',
      },
      {
        protects: 'the comment is private',
        find: '{ content, isPublic, contentType',
        put: '{ content, isPublic: true, contentType',
      },
      { protects: 'a reason is no HTML', find: "contentType: 'plainText'", put: "contentType: 'html'" },
    ],
  },
  {
    file: 'lib/service/rest-before.ts',
    tests: [REST],
    mutants: [
      {
        protects: 'many at any pace',
        find: 'if (now - (moves.at(-MANY) ?? -Infinity) < MANY_IN_MS) return LONG_REST_MS;',
        put: '',
      },
      { protects: 'faster than a person reads', find: '< REST_MS ? REST_MS : 0', put: '< REST_MS ? 0 : 0' },
      { protects: 'the moves it is judged by', find: 'moves.slice(1 - MANY)', put: 'moves.slice(-1)' },
    ],
  },
  {
    file: 'lib/service/open-views.ts',
    tests: [VIEWS, REST, LEFT_OPEN, 'tests/unit/service/left-views.test.ts', 'tests/unit/service/asked-ahead.test.ts'],
    mutants: [
      {
        protects: 'what was left open is looked up when it is opened next',
        find: "if (resource === 'ticket' || resource === 'badges') opened(idOf(resource, key));",
        put: '',
      },
      { protects: 'a page that pushes addresses', find: 'rested: ms > 0 ?', put: 'rested: ms < 0 ?' },
      { protects: 'it rests before each call', find: 'portal, rested, old });', put: 'portal, old });' },
      {
        protects: 'a late answer for what was left',
        find: 'if (now !== shown || (now.sources',
        put: 'if ((now.sources',
      },
      {
        protects: 'a delivery for what was left',
        find: 'if (now === shown) post({ view: now.view, records });',
        put: 'post({ view: now.view, records });',
      },
      {
        protects: 'asking again is for the view that is open',
        find: 'if (shown?.view !== request.view) return;',
        put: 'if (!shown) return;',
      },
      {
        protects: 'nothing is asked for that the view does not hang on',
        find: 'if (want) void load(shown, want, request.refresh);',
        put: "if (want || true) void load(shown, want ?? ({ resource: 'ticket', key: {}, name } as never), request.refresh);",
      },
      { protects: 'what nobody waits for is ended', find: 'if (shown) reader.leave(shown.view);', put: '' },
      { protects: 'what was guessed for a view that was left is ended', find: '      shown?.endOthers();\n', put: '' },
      {
        protects: 'the users of the contact that is open',
        find: '      now.endOthers();\n      now.endOthers =',
        put: '      now.endOthers =',
      },
      { protects: 'who is none of them', find: "endOthers?.(record.value as Value<'helpCenters'>);", put: '' },
      { protects: 'of all panels together', find: 'moves = withMove(moves, at);', put: '' },
    ],
  },
  {
    file: 'lib/service/person-handlers.ts',
    tests: ['tests/unit/service/person-handlers.test.ts'],
    mutants: [
      {
        protects: 'that somebody had no account is not remembered after they were invited',
        find: 'if (isThere) await reader.write',
        put: 'await reader.write',
      },
    ],
  },
  {
    file: 'lib/service/invitations.ts',
    tests: [INVITATIONS],
    mutants: [
      { protects: 'noted before it leaves', find: '    await note(id, begun);\n', put: '' },
      {
        protects: 'asked again it is not sent again',
        find: "if (before) return { outcome: before[1].state === 'sent' ? 'sent' : await lookUp(...before) };",
        put: '',
      },
      {
        protects: 'who is there already gets no message',
        find: "if (await isUser(contactId, helpCenterId)) return { outcome: 'sent', wasThere: true };",
        put: '',
      },
      {
        protects: 'what may have been sent long ago is only looked up',
        find: 'if (isAgain) return { outcome: await lookUp(id, begun) };',
        put: '',
      },
      { protects: 'a second window', find: 'Math.abs(now() - each.at) < SAME_WITHIN_MS', put: 'false' },
      {
        protects: 'an invitation long ago is another one',
        find: 'Math.abs(now() - each.at) < SAME_WITHIN_MS',
        put: 'true',
      },
      {
        protects: 'to another help center is another one',
        find: '        each.helpCenterId === helpCenterId &&\n',
        put: '',
      },
      { protects: 'to somebody else is another one', find: '        each.contactId === contactId &&\n', put: '' },
      {
        protects: 'a lost answer is no refusal',
        find: 'if (isUnknownOutcome(problemOf(thrown))) return { outcome: await lookUp(id, begun) };',
        put: '',
      },
      { protects: 'a refusal leaves no note', find: '      await note(id, null);\n', put: '' },
      { protects: 'so many notes', find: '.slice(0, MOST_NOTES)', put: '' },
    ],
  },
  {
    file: 'lib/service/reader.ts',
    tests: ['tests/unit/service/reader.test.ts', VIEWS, 'tests/unit/records/resources.test.ts'],
    mutants: [
      {
        protects: 'a record of another organization',
        find: "if (wantedOf !== undefined && wantedOf !== signedIn) throw problemError('wrongOrganization');",
        put: '',
      },
      {
        protects: 'what a click asks for passes the cap, and nothing else',
        find: 'isExplicit = isByHand',
        put: 'isExplicit = true',
      },
    ],
  },
  {
    file: 'lib/service/bulk-service.ts',
    tests: [BULK],
    mutants: [
      {
        protects: 'one person’s trouble is theirs',
        find: 'if (!OF_ONE.has(problemOf(thrown).kind)) throw thrown;',
        put: 'throw thrown;',
      },
      {
        protects: 'what fails for everybody ends it',
        find: 'if (!OF_ONE.has(problemOf(thrown).kind)) throw thrown;',
        put: '',
      },
      {
        protects: 'a list that fails does not empty the others',
        find: "labels.status === 'rejected' && isNoneRead",
        put: "labels.status === 'rejected'",
      },
      { protects: 'not all hits of a search', find: 'isWhole: hits.length < MOST_HITS', put: 'isWhole: true' },
      { protects: 'exactly that ticket', find: 'tickets.find(({ number }) => number === value)', put: 'tickets[0]' },
      {
        protects: 'a label whose help center is not known',
        find: 'if (helpCenterId === undefined) return [];',
        put: "if (helpCenterId === undefined) return [{ id, name, userCount, helpCenterId: '', helpCenterName: null }];",
      },
      {
        protects: 'what could not be read is asked for again',
        find: '        mainHelpCenter = null;\n        throw thrown;',
        put: '        throw thrown;',
      },
    ],
  },
  {
    file: 'lib/service/desk-service.ts',
    tests: ['tests/unit/service/pictures.test.ts'],
    mutants: [
      {
        protects: 'a picture for somebody who is signed in',
        find: "if (state.status !== 'signedIn') return { dataUrl: null };",
        put: '',
      },
    ],
  },
  {
    file: 'lib/service/start-worker.ts',
    tests: ['tests/unit/service/start-worker.test.ts'],
    mutants: [
      {
        protects: 'the ticket of the address, not of the page',
        find: 'const ticketId = ticketIdOf(context);',
        put: 'const ticketId = /(\\d+)$/.exec(report.url)?.[1] ?? null;',
      },
      {
        protects: 'what stands on a page while nobody is signed in',
        find: 'await service.session.orgId(portalOf(context));',
        put: '',
      },
    ],
  },
  {
    file: 'lib/service/sign-in-service.ts',
    tests: ['tests/unit/service/start-worker.test.ts'],
    mutants: [
      {
        protects: 'credits that are counted after the sign-out',
        find: 'if (await session.isIn(state.orgId)) await creditsHere.set(state);',
        put: 'await creditsHere.set(state);',
      },
      {
        protects: 'the form of an organization that was left',
        find: 'if (await session.isIn(orgId)) await badgeFormsHere.set',
        put: 'await badgeFormsHere.set',
      },
    ],
  },
  {
    file: 'lib/cache/cache.worker.ts',
    tests: [READ_THROUGH, 'tests/unit/cache/stored-together.test.ts'],
    mutants: [
      { protects: 'a late answer after the sign-out', find: 'if (since !== cleared) return;', put: '' },
      {
        protects: 'what is no record',
        find: 'moment !== cleared || !isAged(record)',
        put: 'moment !== cleared || record === undefined',
      },
      { protects: 'what was cleared meanwhile', find: 'moment !== cleared || !isAged', put: '!isAged' },
      { protects: 'what was kept meanwhile', find: 'atHand.get(key) ?? record', put: 'record' },
      { protects: 'nothing at hand after the sign-out', find: '    atHand.clear();\n', put: '' },
      { protects: 'what was kept is known to be there', find: 'void stored?.then((keys) => keys?.add(key));', put: '' },
      { protects: 'a bound of what is at hand', find: 'atHand.size > MOST_AT_HAND', put: 'atHand.size < 0' },
      { protects: 'a browser that cannot list keys', find: '?.has(key) ?? true', put: '?.has(key) ?? false' },
      {
        protects: 'records of older versions go too',
        find: 'key.startsWith(ANY_VERSION)',
        put: 'key.startsWith(`${ANY_VERSION}v1:`)',
      },
      {
        protects: 'a full place loses what is old, not what is new',
        find: '        await makeRoom(area)\n          .then(store)',
        put: '        await Promise.resolve()\n          .then(store)',
      },
      {
        protects: 'what is not stored yet goes with the rest',
        find: '    unstored.clear();\n    stored = null;',
        put: '    stored = null;',
      },
      {
        protects: 'a second try after everything was forgotten',
        find: 'moment === cleared ? await area.set(records) : undefined',
        put: 'await area.set(records)',
      },
      {
        protects: 'one storing after the other',
        find: 'storing = storing.then(',
        put: 'storing = Promise.resolve().then(',
      },
      { protects: 'what a write has made is stored now', find: '    await storeAll();\n', put: '' },
    ],
  },
  {
    file: 'lib/cache/read-through.worker.ts',
    tests: [READ_THROUGH],
    mutants: [
      { protects: 'a record from the future', find: 'record.at <= now() && ', put: '' },
      { protects: 'freshness ends', find: 'now() - record.at < freshMs', put: 'true' },
      { protects: 'equal reads are one', find: 'underWay.get(key) ?? begin(', put: 'begin(' },
      {
        protects: 'what was written wins over an older read',
        find: 'if (loading.written) return',
        put: 'if (false) return',
      },
      { protects: 'a read that nobody can leave is not ended', find: ' || isHeld) continue;', put: ') continue;' },
      { protects: 'a read that others wait for is not ended', find: ' || readers.size > 0', put: '' },
      { protects: 'nobody joins what is being ended', find: 'underWay.delete(key); // Whoever', put: '// Whoever' },
      {
        protects: 'what was cleared meanwhile does not come back',
        find: 'cache.keepSoon(key, record, moment)',
        put: 'cache.keepSoon(key, record)',
      },
      {
        protects: 'a failure is not remembered',
        find: '    } finally {\n      over(key, loading);',
        put: '    } finally {',
      },
    ],
  },
  {
    file: 'lib/cache/make-room.ts',
    tests: [READ_THROUGH, 'tests/unit/bulk/keep-draft.test.ts'],
    mutants: [
      {
        protects: 'only what is remembered goes',
        find: '.filter(([key]) => splitKey(key).key.startsWith(ANY_VERSION))',
        put: '',
      },
      {
        protects: 'the oldest goes first',
        find: '(isAged(a) ? a.at : 0) - (isAged(b) ? b.at : 0)',
        put: '(isAged(b) ? b.at : 0) - (isAged(a) ? a.at : 0)',
      },
    ],
  },
];

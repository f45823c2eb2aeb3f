import type { Target } from '../mutant';

const CLIENT = 'tests/unit/desk-api/client.test.ts';
const BOUNDED = 'tests/unit/desk-api/bounded.test.ts';
const HELD_BACK = 'tests/unit/http/held-back.test.ts';
const THROUGH = 'tests/unit/desk-api/through-the-client.test.ts';
const PROBLEMS = 'tests/unit/desk-api/api-problem.test.ts';
const RECORDS = 'tests/unit/desk-api/records.test.ts';
const PAGING = 'tests/unit/desk-api/paging.test.ts';
const OPERATIONS = 'tests/unit/desk-api/operations.test.ts';

/** The way to Desk: what is sent, how often, and what is believed of the answer. */
export const DESK_API: readonly Target[] = [
  {
    file: 'lib/http/held-back.ts',
    tests: [HELD_BACK, CLIENT],
    mutants: [
      {
        protects: 'nothing leaves while the browser would refuse it',
        find: 'if (left > 0) await wait(left);',
        put: '',
      },
      { protects: 'a long hold is told', find: 'left > LONGEST_REST_MS', put: 'left > LONGEST_HOLD_MS' },
      { protects: 'the first two failures hold nothing back', find: 'failures - FORGIVEN', put: 'failures' },
      { protects: 'a hold that grows', find: 'GROWTH ** (counted - 1)', put: '1' },
      { protects: 'a good answer makes good', find: ': before - 1)', put: ': before)' },
      { protects: 'a good answer ends no hold', find: 'Math.max(until, at + ms)', put: 'at + ms' },
      { protects: 'what is held back is one address', find: '`${origin}${pathname}`', put: '`${origin}`' },
      { protects: 'hosts are told apart', find: '`${origin}${pathname}`', put: 'pathname' },
      { protects: 'gateways’ failures hold nothing back', find: '[500, 503, 509]', put: '[500, 502, 503, 504, 509]' },
      { protects: 'failures are forgotten', find: 'isOver || now() < at', put: 'now() < at' },
      { protects: 'a clock set back', find: 'isOver || now() < at', put: 'isOver' },
    ],
  },
  {
    file: 'lib/desk-api/client.ts',
    tests: [CLIENT],
    mutants: [
      { protects: 'what is held back is not tried thrice', find: 'isLast || isHeldBack ||', put: 'isLast ||' },
      {
        protects: 'every call is held back',
        find: 'await fetchWhenLetGo(url, init)',
        put: 'await (options.fetch ?? fetch)(url, init)',
      },
    ],
  },
  {
    file: 'lib/desk-api/client.ts',
    tests: [CLIENT, BOUNDED, THROUGH],
    mutants: [
      {
        protects: 'a write is never tried again',
        find: "const isLast = method !== 'GET' || attempt",
        put: 'const isLast = attempt',
      },
      {
        protects: 'a read is not tried for ever',
        find: '? 0 : RETRIES)',
        put: '? 0 : RETRIES + 1)',
      },
      { protects: 'only what passes is tried again', find: '!isPassing || ', put: '' },
      {
        protects: 'a far-off time is told, not waited for',
        find: ' || isFarOff(moment)) return response;',
        put: ') return response;',
      },
      {
        protects: 'a crowded call that is told a far-off time',
        find: ' || isFarOff(retryAt)) throw thrown;',
        put: ') throw thrown;',
      },
      {
        protects: 'an end of trying when it is crowded',
        find: '(isOfView ? refusals : attempt) >= tries',
        put: '(isOfView ? refusals : attempt) > tries',
      },
      { protects: 'a time limit on each call', find: 'AbortSignal.timeout(TIMEOUT_MS), ', put: '' },
      { protects: 'a token never follows a redirect', find: '      signal,\n      ...GUARDED,', put: '      signal,' },
      { protects: 'a refused token is renewed once', find: 'await tokens.renew(sent.accessToken)', put: 'sent' },
      {
        protects: 'a good answer that says "unauthorized"',
        find: " || (first.ok && outcome.problem?.kind === 'unauthorized')",
        put: '',
      },
      {
        protects: 'credits are asked before a call leaves',
        find: 'if (account) await credits.pass(account, { path: request.path, isExplicit });',
        put: '',
      },
      {
        protects: 'credits are counted',
        find: 'if (account) await credits.count(account',
        put: 'if (account && account.orgId === "") await credits.count(account',
      },
      {
        protects: 'a write passes the cap',
        find: 'request.isExplicit === true || isWrite(request);',
        put: 'request.isExplicit === true;',
      },
      { protects: 'used-up credits stop everything', find: 'await credits.pause(account, problem.retryAt);', put: '' },
      { protects: 'a pause that is over by our clock', find: 'named > now() ? named : now() + 60_000', put: 'named' },
      {
        protects: 'an error inside a good answer is one',
        find: 'const problem = problemInside({ ...answer, body: value });',
        put: 'const problem = null as Problem | null;',
      },
      {
        protects: 'a gateway’s 429 to a write is none of Desk’s',
        find: ", isWrite: method !== 'GET' };",
        put: ', isWrite: false };',
      },
      {
        protects: 'a refusal of a size',
        find: 'textUpTo(LARGEST_REFUSAL, response)',
        put: 'textUpTo(LARGEST_REFUSAL * 100, response)',
      },
      {
        protects: 'an answer of a size',
        find: 'bodyAs(LARGEST_BODY, response)',
        put: 'bodyAs(LARGEST_BODY * 10, response)',
      },
      {
        protects: 'the organization of the session goes along',
        find: '...(orgId === null ? {} : { orgId }),',
        put: '',
      },
      {
        protects: 'an ended call is no network trouble',
        find: "if (request.signal?.aborted) return problemError('cancelled', { endpoint }, thrown);",
        put: '',
      },
    ],
  },
  {
    file: 'lib/desk-api/queue.ts',
    tests: ['tests/unit/desk-api/queue.test.ts'],
    mutants: [
      { protects: 'so many calls at once', find: 'running.background < width', put: 'running.background <= width' },
      {
        protects: 'one place always stays',
        find: 'Math.max(1, Math.min(width - 1, FEW))',
        put: 'Math.min(width - 1, FEW)',
      },
      { protects: 'a refusal takes back what is beyond few', find: 'Math.min(width - 1, FEW)', put: 'width - 1' },
      { protects: 'what failed gives its place back', find: 'running[priority] -= 1;', put: '' },
      {
        protects: 'who waits is served before pictures',
        find: "['visible', 'background'] as const",
        put: "['background', 'visible'] as const",
      },
      { protects: 'the background keeps to few', find: 'background: FEW };', put: 'background: Infinity };' },
      { protects: 'small editions', find: 'MORE.get(edition) ?? FEW', put: 'MORE.get(edition) ?? 6' },
      { protects: 'what was refused stays taken away', find: 'width + places - widest', put: 'places' },
      {
        protects: 'who waits is served once there are more places',
        find: '    widest = places;\n    next();',
        put: '    widest = places;',
      },
      { protects: 'no more places than there were', find: 'calm >= CALM && width < widest', put: 'calm >= CALM' },
    ],
  },
  {
    file: 'lib/desk-api/path.ts',
    tests: [CLIENT, RECORDS],
    mutants: [
      {
        protects: 'nothing but an id in a path',
        find: "if (!isId(value)) throw problemError('invalidData', { endpoint: parts.join('{id}') });",
        put: '',
      },
      {
        protects: 'nothing but an address in a path',
        find: "if (!ADDRESS.test(address)) throw problemError('invalidData');",
        put: '',
      },
      {
        protects: 'an address stays one part of a path',
        find: 'return encodeURIComponent(address);',
        put: 'return address;',
      },
    ],
  },
  {
    file: 'lib/desk-api/scalars.ts',
    tests: ['tests/unit/desk-api/scalars.test.ts'],
    mutants: [
      { protects: 'an id that lost its last digits is none', find: 'v.safeInteger(), ', put: '' },
      { protects: 'an id is digits', find: 'v.transform(String),\n  v.regex(DIGITS),', put: 'v.transform(String),' },
      {
        protects: 'an id for a path is digits',
        find: "typeof value === 'string' && DIGITS.test(value)",
        put: "typeof value === 'string'",
      },
      {
        protects: 'a count is no moment',
        find: 'ISO.test(value) ? Date.parse(value) : Number.NaN',
        put: 'Date.parse(value)',
      },
      { protects: 'a time of our time', find: ' && ms >= FIRST_PLAUSIBLE_YEAR_MS', put: '' },
      {
        protects: 'a flag written as a word',
        find: "v.transform((value) => value === 'true'),",
        put: 'v.transform(Boolean),',
      },
    ],
  },
  {
    file: 'lib/desk-api/json.ts',
    tests: ['tests/unit/desk-api/json.test.ts'],
    mutants: [
      {
        protects: 'every digit of an id',
        find: 'JSON.parse(text.replace(TEXT_OR_LONG_NUMBER, quoted))',
        put: 'JSON.parse(text)',
      },
      { protects: 'digits inside of texts stay', find: "token.startsWith('\"') || ", put: '' },
      { protects: 'numbers that are no ids stay numbers', find: ' || Number.isSafeInteger(Number(token))', put: '' },
    ],
  },
  {
    file: 'lib/desk-api/api-problem.ts',
    tests: [PROBLEMS, BOUNDED],
    mutants: [
      {
        protects: 'codes that every object has',
        find: 'Object.hasOwn(KIND_OF_CODE, code)',
        put: 'code in KIND_OF_CODE',
      },
      {
        protects: 'a missing record comes with whatever code',
        find: 'status === 404 && (named === null || OF_A_RECORD.has(named))',
        put: 'status === 404 && named === null',
      },
      {
        protects: 'a login page says nothing of a record',
        find: 'isOfAnother || (error === null && SAYS_NOTHING.has(judged))',
        put: 'isOfAnother',
      },
      {
        protects: 'a gateway’s 429 to a write',
        find: 'isOfAnother || (error === null && SAYS_NOTHING.has(judged))',
        put: 'error === null && SAYS_NOTHING.has(judged)',
      },
      { protects: 'Desk’s own 429 to a write is its', find: ' && kindOfErrorCode(code) === null', put: '' },
      { protects: 'a detail of a length', find: 'error.message.slice(0, LONGEST_DETAIL)', put: 'error.message' },
      {
        protects: 'a wait of a day at most',
        find: 'Math.min(Math.max(moment, now), now + LONGEST_WAIT_MS)',
        put: 'Math.max(moment, now)',
      },
      {
        protects: 'a wait into the past',
        find: 'Math.min(Math.max(moment, now), now + LONGEST_WAIT_MS)',
        put: 'Math.min(moment, now + LONGEST_WAIT_MS)',
      },
      {
        protects: 'an answer about many is no error',
        find: 'id === undefined && !Array.isArray(results) ? problemOfAnswer(answer) : null',
        put: 'problemOfAnswer(answer)',
      },
      { protects: 'codes that say that all is well', find: ' || NO_ERRORS.has(errorCode)', put: '' },
    ],
  },
  {
    file: 'lib/desk-api/answers.ts',
    tests: ['tests/unit/desk-api/answers.test.ts'],
    mutants: [
      { protects: 'a list is no record', find: '!parsed.success || Array.isArray(body)', put: '!parsed.success' },
      {
        protects: 'an answer that is no list is no empty one',
        find: "  }\n  throw problemError('badAnswer', { endpoint });",
        put: '  }\n  return [];',
      },
      {
        protects: 'one malformed record takes no others along',
        find: 'return parsed.success ? [parsed.output] : [];',
        put: 'return [v.parse(schema, item)];',
      },
      {
        protects: 'what cannot be read is not absent',
        find: "if (items.length > 0 && records.length === 0) throw problemError('badAnswer', { endpoint });",
        put: '',
      },
      {
        protects: 'a page is as long as the server sent it',
        find: 'size: itemsOf(body, endpoint).length',
        put: 'size: listOf(schema, body, endpoint).length',
      },
      {
        protects: 'a count that is missing is no zero',
        find: "if (found === null) throw problemError('badAnswer', { endpoint });",
        put: '',
      },
    ],
  },
  {
    file: 'lib/desk-api/paging.ts',
    tests: [PAGING],
    mutants: [
      { protects: 'each record once', find: 'return !seen.has(key) && seen.add(key);', put: 'return true;' },
      {
        protects: 'a page that brings nothing new ends it',
        find: 'if (isLast || records.length === 0) return;',
        put: 'if (isLast || (records.length === 0 && from > 10 * pageSize)) return;',
      },
      {
        protects: 'a short page is the end',
        find: 'page.size < pageSize : !page.hasMore',
        put: 'page.size === 0 : !page.hasMore',
      },
      { protects: 'no further than Desk goes', find: 'from <= lastIndex;', put: 'from <= Infinity;' },
      { protects: 'the last place that Desk takes is asked for', find: 'from <= lastIndex;', put: 'from < lastIndex;' },
      { protects: 'a list without end', find: 'if (found.length >= atMost) break;', put: '' },
      { protects: 'no more than was asked for', find: 'return found.slice(0, atMost);', put: 'return found;' },
      {
        protects: 'a list whose base is not known',
        find: 'firstIndex === null && from === first ? null : from',
        put: 'from',
      },
    ],
  },
  {
    file: 'lib/desk-api/batcher.ts',
    tests: ['tests/unit/desk-api/batcher.test.ts'],
    mutants: [
      {
        protects: 'nothing but an id',
        find: "if (!isId(id)) throw problemError('invalidData', { endpoint });",
        put: '',
      },
      { protects: 'so many ids a call', find: 'ids.slice(start, start + size)', put: 'ids' },
      { protects: 'nothing is remembered of an answer', find: 'asked.delete(id);', put: '' },
      {
        protects: 'each gets their own record',
        find: 'const record = found.get(id);',
        put: 'const record = found.get(id) ?? [...found.values()][0];',
      },
    ],
  },
  {
    file: 'lib/desk-api/search.ts',
    tests: ['tests/unit/desk-api/contacts-by-email.test.ts'],
    mutants: [
      {
        protects: 'parts of an address are somebody else’s',
        find: 'hits.filter((contact) => emails.some((email) => hasAddress(contact, email)))',
        put: 'hits',
      },
      { protects: 'more hits than are read: nobody knows', find: 'unsure: isCutOff ? emails : []', put: 'unsure: []' },
      {
        protects: 'a second contact is not overlooked',
        find: 'if (!isCutOff && contacts.length > 0)',
        put: 'if (contacts.length > 0)',
      },
      {
        protects: 'an address is not unknown for the way it was asked for',
        find: 'if (!isCutOff && contacts.length > 0)',
        put: 'if (!isCutOff)',
      },
    ],
  },
  {
    file: 'lib/desk-api/calls.ts',
    tests: [OPERATIONS, THROUGH, CLIENT],
    mutants: [
      {
        protects: 'a change that says nothing of single ones was carried out',
        find: '  } catch {\n    return [];\n  }',
        put: '  } catch (thrown) {\n    throw thrown;\n  }',
      },
    ],
  },
  {
    file: 'lib/http/body-up-to.ts',
    tests: ['tests/unit/http/body-up-to.test.ts'],
    mutants: [
      {
        protects: 'a character in two pieces',
        find: 'decoder.decode(part, { stream: true })',
        put: 'new TextDecoder().decode(part)',
      },
      { protects: 'a body larger than allowed', find: 'if (size > limit) {', put: 'if (size > limit * 100) {' },
      { protects: 'a body just as large as allowed', find: 'if (size > limit) {', put: 'if (size >= limit) {' },
      {
        protects: 'it is counted as it arrives',
        find: 'size += value.byteLength;',
        put: 'size += value.byteLength / 2;',
      },
      {
        protects: 'what is too large is given up at once',
        find: 'void reader.cancel().catch(() => undefined);',
        put: '',
      },
      {
        protects: 'what says that it is too large is not read',
        find: "Number(headers.get('content-length')) > limit ? Infinity : 0",
        put: '0',
      },
    ],
  },
  {
    file: 'lib/http/guarded.ts',
    tests: [CLIENT, 'tests/unit/pictures/fetch-picture.test.ts', 'tests/unit/auth/token-endpoint.test.ts'],
    mutants: [
      { protects: 'no redirects', find: "redirect: 'error',", put: "redirect: 'follow'," },
      { protects: 'no cookies', find: "credentials: 'omit',", put: "credentials: 'include'," },
      { protects: 'nothing stays in the browser’s cache', find: "cache: 'no-store',", put: "cache: 'default'," },
      { protects: 'no referrer', find: "referrerPolicy: 'no-referrer',", put: '' },
    ],
  },
  {
    file: 'lib/credits/credit-gate.ts',
    tests: ['tests/unit/credits/credits.test.ts', 'tests/unit/credits/credit-gate.test.ts'],
    mutants: [
      { protects: 'the time that Zoho named', find: 'if (isPauseInForce(pausedUntil, now()))', put: 'if (false)' },
      { protects: 'the user’s own cap', find: 'cap !== null && spent >= cap', put: 'cap !== null && spent > cap' },
      {
        protects: 'counts that arrive side by side',
        find: 'last.then(async () => {',
        put: 'Promise.resolve().then(async () => {',
      },
      { protects: 'a pause is stored before anybody goes on', find: '    await keep();\n', put: '' },
      { protects: 'what was counted while storing', find: '    else soon(() => void keep());\n', put: '' },
      {
        protects: 'what is not stored yet counts',
        find: 'unstored ?? (await store.read())',
        put: 'await store.read()',
      },
      { protects: 'one write for many counts', find: 'if (isFirst) soon', put: 'soon' },
      {
        protects: 'another organization has its own count',
        find: 'stored?.orgId === orgId && stored.day === day',
        put: 'stored?.day === day',
      },
      {
        protects: 'another day has its own count',
        find: 'stored?.orgId === orgId && stored.day === day',
        put: 'stored?.orgId === orgId',
      },
      {
        protects: 'a pause of another organization',
        find: 'stored?.orgId === orgId ? stored.pausedUntil : 0',
        put: 'stored?.pausedUntil ?? 0',
      },
      {
        protects: 'a header that is no number',
        find: 'text !== null && /^\\d{1,12}$/.test(text.trim()) ? Number(text) : null',
        put: 'text === null ? null : Number(text)',
      },
      {
        protects: 'a count that cannot be stored costs no answer',
        find: 'last = work.catch(() => undefined);',
        put: 'last = work;',
      },
    ],
  },
  {
    file: 'lib/credits/pause.both.ts',
    tests: ['tests/unit/credits/credits.test.ts', 'tests/unit/credits/credit-gate.test.ts'],
    mutants: [
      { protects: 'a pause that a clock ahead has noted', find: ' && until - now <= LONGEST_PAUSE', put: '' },
      { protects: 'a pause that is over', find: 'now < until && ', put: '' },
    ],
  },
  {
    file: 'lib/badges/badge-paths.worker.ts',
    tests: ['tests/unit/badges/badge-paths.test.ts'],
    mutants: [
      {
        protects: 'a call whose fate is not known is not followed by another',
        find: '    if (!isNotFound(thrown)) throw thrown;\n    return await askOnce',
        put: '    return await askOnce',
      },
      { protects: 'the other form is asked for once', find: "if (known === 'oas') throw thrown;", put: '' },
      {
        protects: 'two parts of a view do not both ask',
        find: 'for (let before = asking.get(orgId); before; before = asking.get(orgId)) await before;',
        put: '',
      },
      {
        protects: 'what says nothing settles nothing',
        find: 'second !== thrown && !NO_ANSWER.has(problemOf(second).kind)',
        put: 'second !== thrown',
      },
      {
        protects: 'nobody waits for a question that failed',
        find: '    asking.delete(orgId);\n    answered();',
        put: '',
      },
      {
        protects: 'a call that went well does not fail for what cannot be remembered',
        find: 'await memory.set(orgId, form).catch(() => undefined);',
        put: 'await memory.set(orgId, form);',
      },
    ],
  },
];

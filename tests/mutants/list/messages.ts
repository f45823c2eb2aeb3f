import type { Target } from '../mutant';

const INPUT = 'tests/unit/messages/messages.test.ts';
const LIMITS = 'tests/unit/messages/limits.test.ts';
const REPORTS = 'tests/unit/messages/page-reports.test.ts';
const PORT = 'tests/unit/messages/view-port.test.ts';
const ASK = 'tests/unit/messages/ask.test.ts';

/** Who may say what to the worker. */
export const MESSAGES: readonly Target[] = [
  {
    file: 'lib/messages/sender.worker.ts',
    tests: [INPUT, REPORTS],
    mutants: [
      { protects: 'another extension is a stranger', find: 'sender.id !== self.id || ', put: '' },
      {
        protects: 'a sandboxed document is a stranger',
        find: "if (sender.origin !== undefined && sender.origin !== `${protocol}//${host}`) return { kind: 'stranger' };",
        put: '',
      },
      {
        protects: 'an address that only begins alike is no page of ours',
        find: 'sender.url.startsWith(self.origin)',
        put: 'sender.url.startsWith(self.origin.slice(0, -1))',
      },
      { protects: 'a frame is a stranger', find: ' || sender.frameId !== 0', put: '' },
    ],
  },
  {
    file: 'lib/messages/serve.worker.ts',
    tests: [INPUT, REPORTS],
    mutants: [
      { protects: 'a name that every object has', find: 'Object.hasOwn(INPUTS, name)', put: 'name in INPUTS' },
      {
        protects: 'malformed input reaches nothing',
        find: "if (!input.success) throw problemError('badRequest', { endpoint: name });",
        put: 'if (!input.success) return await handlers[name](raw as never);',
      },
      { protects: 'a page that reports without end', find: 'return count > MOST_REPORTS;', put: 'return false;' },
      {
        protects: 'one page does not take another one’s reports away',
        find: 'const count = (heard.get(tabId) ?? 0) + 1;\n    heard.set(tabId, count);',
        put: 'const count = (heard.get(0) ?? 0) + 1;\n    heard.set(0, count);',
      },
      { protects: 'a clock that was set back', find: 'Math.abs(now() - since)', put: 'now() - since' },
      {
        protects: 'a page reports of its own origin only',
        find: 'report.success && isSamePage(report.output.url, from.url)',
        put: 'report.success',
      },
      {
        protects: 'what is reported is parsed first',
        find: 'new URL(reported).origin === new URL(sender).origin',
        put: 'sender.startsWith(new URL(reported).origin.slice(0, 16))',
      },
    ],
  },
  {
    file: 'lib/messages/inputs.worker.ts',
    tests: [INPUT, LIMITS, REPORTS],
    mutants: [
      { protects: 'an id is digits', find: 'v.regex(/^\\d{1,19}$/)', put: 'v.maxLength(19)' },
      { protects: 'an id is an id to its end', find: '/^\\d{1,19}$/', put: '/^\\d{1,19}/' },
      {
        protects: 'a record by ids, not by what somebody typed',
        find: 'v.is(isTextField(field) ? shortText : ids, value)',
        put: 'v.is(shortText, value)',
      },
      { protects: 'no more ids than one call takes', find: '{0,49}$/', put: '*$/' },
      {
        protects: 'an action id is a UUID',
        find: 'const actionId = v.pipe(v.string(), v.uuid());',
        put: 'const actionId = v.string();',
      },
      { protects: 'a record by its own ids', find: 'v.check(({ resource, key }) => isKeyOf(resource, key)),', put: '' },
      { protects: 'short texts of a sign-in', find: 'v.pipe(v.string(), v.maxLength(300))', put: 'v.string()' },
      {
        protects: 'a picture’s address of a length',
        find: "'picture/get': v.strictObject({ url: v.pipe(v.string(), v.maxLength(2_000)) })",
        put: "'picture/get': v.strictObject({ url: v.string() })",
      },
      {
        protects: 'a reported subject of a length',
        find: 'subject: v.nullable(v.pipe(v.string(), v.maxLength(1_000)))',
        put: 'subject: v.nullable(v.string())',
      },
      {
        protects: 'a reported address of a length',
        find: 'url: v.pipe(v.string(), v.maxLength(2_000)),\n  number',
        put: 'url: v.string(),\n  number',
      },
      { protects: 'a reported number of a length', find: 'v.maxLength(40),', put: '' },
      {
        protects: 'a message is one and nothing else',
        find: 'export const envelope = v.strictObject(',
        put: 'export const envelope = v.object(',
      },
    ],
  },
  {
    file: 'lib/messages/bulk-inputs.worker.ts',
    tests: [INPUT, LIMITS],
    mutants: [
      {
        protects: 'so many people in one look-up',
        find: 'keys: v.pipe(v.array(personKey), v.maxLength(CHUNK))',
        put: 'keys: v.array(personKey)',
      },
      { protects: 'so many people whose badges are read', find: '), v.maxLength(CHUNK)),\n  }),', put: ')),\n  }),' },
      {
        protects: 'an address is one value in a query',
        find: 'v.regex(/^(?:"[^",<>\\\\]+"|[^\\s@,"]+)@[^\\s@,"]+$/)',
        put: 'v.includes("@")',
      },
      { protects: 'a status is one value in a query', find: ', v.regex(/^[^,]*$/)', put: '' },
      { protects: 'so many tickets', find: ', v.maxValue(MOST_PEOPLE)', put: '' },
      { protects: 'one ticket at least', find: 'v.minValue(1), ', put: '' },
    ],
  },
  {
    file: 'lib/messages/serve-views.worker.ts',
    tests: [PORT],
    mutants: [
      {
        protects: 'a panel’s line is a panel’s',
        find: "senderKind(port.sender ?? {}, self).kind !== 'ownPage'",
        put: 'false',
      },
      { protects: 'a line of another name', find: 'name !== VIEW_PORT || ', put: '' },
      {
        protects: 'what is malformed is not heard',
        find: 'if (request.success) seat.said(request.output);',
        put: 'seat.said(message as never);',
      },
      { protects: 'records are named, not addressed', find: ', v.regex(/^[a-zA-Z]+:(?:\\d+|all)$/)', put: '' },
      { protects: 'so many records', find: 'Object.keys(has).length <= MOST_RECORDS', put: 'true' },
    ],
  },
  {
    file: 'lib/messages/ask.page.ts',
    tests: [ASK],
    mutants: [
      {
        protects: 'a sign-in is not begun twice',
        find: 'if (instead) message = { ask: instead, input: {}, of };',
        put: '',
      },
      { protects: 'an end of trying', find: 'attempt >= TRIES', put: 'attempt >= TRIES * 100' },
      { protects: 'a refusal is no lost message', find: 'if (thrown instanceof DesksideError) throw thrown;', put: '' },
    ],
  },
  {
    file: 'lib/messages/answer.ts',
    tests: [INPUT, LIMITS],
    mutants: [
      {
        protects: 'only what nobody foresaw goes into the diary',
        find: "if (problem.kind === 'unknown') unforeseen(thrown);",
        put: 'unforeseen(thrown);',
      },
    ],
  },
  {
    file: 'lib/actions/request-schema.worker.ts',
    tests: [INPUT, LIMITS],
    mutants: [
      {
        protects: 'an action of a ticket is about that ticket',
        find: "target.on !== 'ticket' || ticket?.id === targetKey(target)",
        put: 'true',
      },
      {
        protects: 'a target of the action’s kind',
        find: 'target: TARGETS[ACTIONS[action].on],',
        put: 'target: v.union(Object.values(TARGETS)),',
      },
      {
        protects: 'a reason of a length',
        find: 'v.maxLength(LONGEST_REASON)',
        put: 'v.maxLength(LONGEST_REASON * 100)',
      },
      {
        protects: 'a name of a length',
        find: 'person: v.strictObject({ name: v.pipe(v.string(), v.maxLength(LONGEST_NAME))',
        put: 'person: v.strictObject({ name: v.pipe(v.string())',
      },
      { protects: 'an action id is a UUID', find: 'actionId: uuid,', put: 'actionId: v.string(),' },
    ],
  },
  {
    file: 'lib/actions/membership.worker.ts',
    tests: [INPUT, LIMITS],
    mutants: [
      { protects: 'so many badges at once', find: 'v.maxLength(MOST_ITEMS),', put: '' },
      { protects: 'one badge at least', find: 'v.minLength(1),', put: '' },
      {
        protects: 'a badge by its id',
        find: 'v.strictObject({ id, name:',
        put: 'v.strictObject({ id: v.string(), name:',
      },
    ],
  },
];

import type { Target } from '../mutant';

const test = (name: string): string => `tests/unit/panel/${name}.test.ts`;
const KEYS = 'tests/unit/keys/keys.test.tsx';
const WATCH = 'tests/unit/keys/key-watch.test.ts';
const COMMAND = 'tests/unit/keys/key-command.test.ts';
const RULES = 'tests/unit/records/view-rules.test.ts';
const GESTURE = 'tests/unit/components/rest-of-gesture.test.tsx';

/** What pages show and do: of whom, for whom, and by which key. */
export const PANEL: readonly Target[] = [
  {
    file: 'lib/keys/key-watch.ts',
    tests: [WATCH],
    mutants: [
      {
        protects: 'ordinary typing',
        find: "if (at - lastKey < TYPING_WITHIN_MS) return { is: 'left', why: 'typing' };",
        put: '',
      },
      { protects: 'typing just so fast', find: 'const TYPING_WITHIN_MS = 600;', put: 'const TYPING_WITHIN_MS = 300;' },
      {
        protects: 'a click on a text is no driving',
        find: "if (wayIn === 'textClick') return { is: 'left', why: 'notDriving' };",
        put: '',
      },
      { protects: 'a key that is held', find: "if (press.repeat) return { is: 'left', why: 'held' };", put: '' },
      { protects: 'keys that are off', find: "if (!isOn) return { is: 'left', why: 'off' };", put: '' },
      { protects: 'a field', find: "if (place === 'field') return { is: 'left', why: 'field' };", put: '' },
      {
        protects: 'an input method',
        find: "if (isComposed(press)) return { is: 'left', why: 'inputMethod' };",
        put: '',
      },
      { protects: 'other shortcuts', find: "if (hasModifier(press)) return { is: 'left', why: 'modifier' };", put: '' },
      {
        protects: 'a held Enter',
        find: "if (press.key === 'Enter' && press.repeat && place !== 'field') return { is: 'stopped' };",
        put: '',
      },
      { protects: 'Enter on the heels of a letter', find: 'at - opener.at < ENTER_WAITS_MS', put: 'false' },
      { protects: 'the letter that is still held in the list', find: 'isTooSoon || isStillHeld', put: 'isTooSoon' },
      {
        protects: 'nothing on the heels of what was typed into a dialog',
        find: 'Math.max(past.typedAt, past.typedInDialogAt)',
        put: 'past.typedAt',
      },
      { protects: 'Enter on a button drives', find: "if (isOperating) return 'operated';", put: '' },
      {
        protects: 'a key held on a button does not',
        find: 'isOperating && !press.repeat, past',
        put: 'isOperating, past',
      },
    ],
  },
  {
    file: 'lib/keys/key-command.ts',
    tests: [COMMAND],
    mutants: [
      { protects: 'only a printed digit awards at once', find: '!shiftKey && isPrinted', put: '!shiftKey' },
      { protects: 'Shift and a digit chooses', find: '!shiftKey && isPrinted', put: 'isPrinted' },
      { protects: 'a capital is text', find: 'letter === null || press.shiftKey', put: 'letter === null' },
    ],
  },
  {
    file: 'lib/keys/key-press.ts',
    tests: [COMMAND, WATCH, 'tests/unit/list/list-keys.test.ts'],
    mutants: [
      {
        protects: 'input methods that say it by number',
        find: 'isComposing || keyCode === INPUT_METHOD_KEY_CODE',
        put: 'isComposing',
      },
      { protects: 'Meta is a modifier', find: 'ctrlKey || metaKey || altKey;', put: 'ctrlKey || altKey;' },
      {
        protects: 'a Latin letter is what is printed',
        find: 'if (/^[a-z]$/i.test(key)) return key.toLowerCase();',
        put: '',
      },
      {
        protects: 'accents are no place',
        find: 'isOfOtherScript(key) ? LETTER_PLACE.exec(code)?.[1] : undefined',
        put: 'LETTER_PLACE.exec(code)?.[1]',
      },
      { protects: 'the block without NumLock', find: "code.startsWith('Numpad') && !isPrinted ? null : ", put: '' },
    ],
  },
  {
    file: 'lib/keys/newest-undo.ts',
    tests: ['tests/unit/keys/newest-undo.test.ts'],
    mutants: [
      { protects: 'the newest action', find: 'toast.undo.entry.at >= newest.undo.entry.at', put: 'true' },
      { protects: 'an undo that is under way', find: ' || toast.undo.running', put: '' },
    ],
  },
  {
    file: 'components/keys/place-of.ts',
    tests: ['tests/unit/keys/place-of.test.tsx'],
    mutants: [
      {
        protects: 'keys under a dialog',
        find: "if (document.querySelector('dialog[open]')) return 'dialog';",
        put: '',
      },
      { protects: 'a field is a field', find: "if (element?.closest(FIELDS)) return 'field';", put: '' },
    ],
  },
  {
    file: 'components/keys/use-commands.ts',
    tests: [KEYS],
    mutants: [
      {
        protects: 'a greyed button greys its key',
        find: '  if (isGreyed(button)) return button.title;\n  // Focused',
        put: '  // Focused',
      },
      {
        protects: 'a greyed value greys its key',
        find: '    if (isGreyed(button)) return button.title;\n    button.focus();\n    actions.openTicketDialog',
        put: '    button.focus();\n    actions.openTicketDialog',
      },
      {
        protects: 'several to choose from',
        find: "if (target === 'choose') return t('keySeveral');",
        put: "if (target === 'choose') return work(Object.values(state.helpCenters.value ?? [])[0] as ContactHelpCenter);",
      },
    ],
  },
  {
    file: 'components/keys/use-keys.ts',
    tests: [KEYS],
    mutants: [
      {
        protects: 'what something else has taken is no command',
        find: 'event.defaultPrevented || !verdict',
        put: '!verdict',
      },
      {
        protects: 'what nobody gets',
        find: '      event.preventDefault();\n      event.stopImmediatePropagation();',
        put: '',
      },
    ],
  },
  {
    file: 'components/basics/rest-of-gesture.ts',
    tests: [GESTURE],
    mutants: [
      {
        protects: 'the second click of a double click',
        find: 'if (next.row > 1 && later <= CLICKS_WITHIN) return true;',
        put: '',
      },
      {
        protects: 'a click at the same place',
        find: 'return later <= SAME_PLACE_WITHIN && Math.hypot',
        put: 'return false && Math.hypot',
      },
      {
        protects: 'a click elsewhere is a new one',
        find: ' && Math.hypot(next.x - closing.x, next.y - closing.y) <= SAME_PLACE',
        put: '',
      },
      { protects: 'a held key', find: 'next.isRepeat || (presses', put: '(presses' },
      { protects: 'a hurried Enter', find: ' || (presses && hasFocusStayed && later <= SAME_KEY_WITHIN)', put: '' },
      {
        protects: 'who moved the focus on means it',
        find: 'presses && hasFocusStayed && later',
        put: 'presses && later',
      },
      { protects: 'hammering is one gesture', find: 'if (begins) last = press;', put: '' },
      {
        protects: 'the click that opened a dialog does nothing in it',
        find: 'if (press.row > 1 && !hasBegun) swallow(event);\n    else if',
        put: 'if',
      },
      {
        protects: 'release and click of one press',
        find: 'if (begins || !hasBegunAnew) isRestOn =',
        put: 'isRestOn =',
      },
    ],
  },
  {
    file: 'components/sign-in/SignInCard.tsx',
    tests: ['tests/unit/components/sign-in.test.tsx'],
    mutants: [
      {
        protects: 'access that the browser withholds is asked for before anybody signs in',
        find: 'hostAccess ? failure : HOST_NOT_ALLOWED',
        put: 'failure',
      },
    ],
  },
  {
    file: 'components/basics/ProblemCard.tsx',
    tests: ['tests/unit/components/sign-in.test.tsx'],
    mutants: [
      {
        protects: 'the button that asks for access is there also where nothing else is',
        find: "(onRetry || action === 'allowAccess')",
        put: 'onRetry',
      },
    ],
  },
  {
    file: 'components/basics/use-modal.ts',
    tests: [GESTURE],
    mutants: [
      { protects: 'every dialog closes its gesture', find: '      gestures.closed();\n', put: '' },
      {
        protects: 'the keyboard goes on when the opener has gone',
        find: 'main.focus({ preventScroll: true });',
        put: '',
      },
    ],
  },
  {
    file: 'lib/panel/panel.ts',
    tests: [test('panel'), test('moving-on')],
    mutants: [
      {
        protects: 'the previous person is gone before the next is asked for',
        find: 'const emptied = { context, ...emptyView(),',
        put: 'const emptied = { context,',
      },
      {
        protects: 'a tab of another data centre',
        find: 'context.dataCentre !== session.dataCentre || ',
        put: '',
      },
      {
        protects: 'a tab of another portal',
        find: ' || isOtherPortal(organization, portalOf(context))',
        put: '',
      },
      {
        protects: 'a hint for another ticket',
        find: 'if (ticketId === ticketIdOf(getState().context)) setState',
        put: 'setState',
      },
      { protects: 'nothing of the former session stays in sight', find: '      toasts: [],\n', put: '' },
      {
        protects: 'badges of the former organization',
        find: '      catalogue: { loading: false },\n      toasts',
        put: '      toasts',
      },
      {
        protects: 'whom it was chosen for',
        find: "pickerFor: holder === 'choose' ? holder : { about: whoAndWhere(state), ...holder }",
        put: "pickerFor: holder === 'choose' ? holder : { ...holder, about: whoAndWhere(state) }",
      },
    ],
  },
  {
    file: 'lib/panel/follow-tab.ts',
    tests: [test('follow-tab'), test('choose-tab')],
    mutants: [
      { protects: 'a later move wins', find: 'if (mine !== asked) return;', put: '' },
      { protects: 'each move once', find: 'if (state === told) return;', put: '' },
      {
        protects: 'another window',
        find: '    if (info.windowId === windowId) lookAgain();\n  });\n  browser.tabs.onUpdated',
        put: '    lookAgain();\n  });\n  browser.tabs.onUpdated',
      },
      {
        protects: 'the panel stays with Desk while our own page is in front',
        find: 'if (!active?.url?.startsWith(ownOrigin) || isDesk(active)) return active;',
        put: 'return active;',
      },
      { protects: 'access that is given again', find: 'browser.permissions.onAdded.addListener(lookAgain);', put: '' },
    ],
  },
  {
    file: 'lib/panel/pinned-award.ts',
    tests: [test('pinned-award')],
    mutants: [
      {
        protects: 'nobody gets what was meant for somebody else',
        find: 'if (!isStillShown(store.getState(), holder, about)) {',
        put: 'if (false) {',
      },
      { protects: 'the same person on another ticket', find: ' && ticket?.id === about.ticket?.id', put: '' },
      {
        protects: 'another person on the same ticket',
        find: 'person.contactId === about.person.contactId && ',
        put: '',
      },
      { protects: 'a user who is shown no longer', find: ' && state.holders[userId] !== undefined', put: '' },
      {
        protects: 'fair play is asked first',
        find: 'if (warnings.length > 0) openPicker',
        put: 'if (false) openPicker',
      },
      {
        protects: 'whom it was chosen for',
        find: "await run({ ...memberWish('awardBadges', holder, [badge]), about });",
        put: "await run(memberWish('awardBadges', holder, [badge]));",
      },
    ],
  },
  {
    file: 'lib/panel/dispatch.ts',
    tests: [test('dispatch'), test('toast-actions')],
    mutants: [
      {
        protects: 'a second press is none',
        find: 'if (steps.length > 0 && steps.every((step) => isUnderWay(pending, wish.target, step))) return;',
        put: '',
      },
      {
        protects: 'whom it was chosen for',
        find: 'about ?? whoAndWhere(store.getState())',
        put: 'whoAndWhere(store.getState())',
      },
      { protects: 'a comment has a ticket', find: ' && ticket !== null,', put: ',' },
      {
        protects: 'a comment has a reason',
        find: 'writeComment === true && why !== null',
        put: 'writeComment === true',
      },
      {
        protects: 'tried again by the same id',
        find: 'const entry = await askFor(request);\n    const isOver',
        put: 'const entry = await askFor({ ...request, actionId: crypto.randomUUID() });\n    const isOver',
      },
      {
        protects: 'what is refused is not shown as done',
        find: "outcome === 'changed' || outcome === 'already');\n    store",
        put: 'outcome !== undefined);\n    store',
      },
      { protects: 'what failed is taken back', find: '      forget(actionId);\n', put: '' },
      {
        protects: 'what is not known is looked up',
        find: "await askWorker(request);\n      if (entry.phase === 'sending') await lookAgain(request, records, toasts.add(toastOfUnknown(entry)));\n      else finish",
        put: 'await askWorker(request);\n      finish',
      },
    ],
  },
  {
    file: 'lib/panel/undo.ts',
    tests: [test('dispatch'), test('toast-actions')],
    mutants: [
      { protects: 'undo once', find: '!toast?.undo || toast.undo.running', put: '!toast?.undo' },
      {
        protects: 'an undo that failed is offered still',
        find: 'undo: { entry: known, running: false } });',
        put: 'undo: { entry: known, running: true } });',
      },
      {
        protects: 'what failed is tried again once',
        find: '!toast?.again || toast.again.running',
        put: '!toast?.again',
      },
    ],
  },
  {
    file: 'lib/panel/view.ts',
    tests: [
      test('view'),
      test('view-delivery'),
      test('view-of-renamed-module'),
      test('view-without-worker'),
      test('view-races'),
    ],
    mutants: [
      {
        protects: 'a move while it is looked up what is open',
        find: '    if (opened !== mine) return;\n    if (!root)',
        put: '    if (!root)',
      },
      {
        protects: 'a late painting',
        find: '    if (mine !== shown) return;\n    const before',
        put: '    const before',
      },
      {
        protects: 'what is remembered does not replace what came',
        find: '!isAged(record) || records.has(name)',
        put: '!isAged(record)',
      },
      {
        protects: 'nothing stays open when it is closed',
        find: '      opened = {};\n      shown = null;\n',
        put: '      opened = {};\n',
      },
    ],
  },
  {
    file: 'lib/panel/live-view.ts',
    tests: [test('view'), test('view-delivery'), test('view-without-worker'), test('view-races')],
    mutants: [
      {
        protects: 'a delivery for another view',
        find: 'if (mine?.view !== view) return;',
        put: 'if (!mine) return;',
      },
      {
        protects: 'nobody waits for ever for the worker',
        find: "mine.records.set(name, partOf({ name, problem: { kind: 'workerGone' } }, record));",
        put: '',
      },
    ],
  },
  {
    file: 'lib/panel/view-line.ts',
    tests: [test('view-delivery'), test('view-without-worker'), test('view-races')],
    mutants: [
      { protects: 'a line that was hung up says nothing', find: '      if (port !== made) return;\n', put: '' },
      { protects: 'a panel that rests lets the worker sleep', find: 'if (!ends.isWaiting()) return;', put: '' },
      { protects: 'an end of trying', find: 'if (broken >= TRIES) {', put: 'if (false) {' },
      { protects: 'an end that is another line’s', find: 'if (port !== gone) return;', put: '' },
    ],
  },
  {
    file: 'lib/session/other-portal.both.ts',
    tests: ['tests/unit/session/settle.test.ts', 'tests/unit/session/choose-organization.test.ts', test('panel')],
    mutants: [
      { protects: 'of a portal that is not known nobody can say that it is another', find: '!!portal && ', put: '' },
      { protects: 'the user’s word for a renamed portal', find: ', ...alsoPortals]', put: ']' },
      { protects: 'capitals make no other portal', find: 'shown.toLowerCase()', put: 'shown' },
    ],
  },
  {
    file: 'lib/records/view-rules.ts',
    tests: [RULES],
    mutants: [
      {
        protects: 'the ticket’s copy of somebody else',
        find: 'value?.id === idOf(rule.reads, key) ? value : null',
        put: 'value',
      },
      {
        protects: 'badges hang on the user',
        find: 'users[userId] ??= {',
        put: 'users[userId] = {',
      },
      {
        protects: 'a contact only once there is no such ticket',
        find: "record?.problem?.kind === 'notFound' && record.value === undefined",
        put: 'record?.problem !== undefined && record.value === undefined',
      },
      {
        protects: 'an account only once there is no such contact either',
        find: "isNoContact: isNoTicket && isMissing('contact')",
        put: 'isNoContact: isNoTicket',
      },
      {
        protects: 'help centers are not asked for of what may be no contact',
        find: 'view.isNoTicket && !view.contact ? null : ',
        put: '',
      },
    ],
  },
  {
    file: 'lib/records/resources.ts',
    tests: ['tests/unit/records/resources.test.ts', 'tests/unit/messages/messages.test.ts', test('load-record')],
    mutants: [
      { protects: 'all ids and no other', find: 'Object.keys(ids).length === key.length &&', put: '' },
      { protects: 'a record from the future', find: 'at <= now && ', put: '' },
    ],
  },
  {
    file: 'lib/panel/ticket-drafts.ts',
    tests: [test('ticket-drafts')],
    mutants: [
      {
        protects: 'one text at a time is on its way',
        find: "if (text === '' || draft.sent) return;",
        put: "if (text === '') return;",
      },
      {
        protects: 'nothing is not sent',
        find: "if (text === '' || draft.sent) return;",
        put: 'if (draft.sent) return;',
      },
      {
        protects: 'what is typed while the disk is read',
        find: 'else put(ticketId, (draft = both(draft, typed)));',
        put: 'else show(ticketId, draft);',
      },
      {
        protects: 'what is on the disk while something is typed',
        find: '(draft = both(draft, typed))',
        put: 'typed',
      },
      {
        protects: 'what is on its way by the disk',
        find: 'since.sent ?? before.sent',
        put: 'since.sent',
      },
      {
        protects: 'unknown is not refused',
        find: "state === 'failed' && !(problem && isUnknownOutcome(problem))",
        put: "state === 'failed'",
      },
      {
        protects: 'another action ends no draft',
        find: 'if (ticketId === undefined || kind === undefined || text === null) return;',
        put: 'if (ticketId === undefined || text === null) return;',
      },
      {
        protects: 'another text ends no draft',
        find: 'if (sent?.text !== text) {',
        put: 'if (!sent) {',
      },
      {
        protects: 'two writes at a time',
        find: 'opened.has(id) && !saving.has(id)',
        put: 'opened.has(id)',
      },
      { protects: 'what is unread is not written over', find: 'opened.has(id) && !saving', put: '!saving' },
      {
        protects: 'what was typed since stays',
        find: 'joined(sent.text, draft[sent.kind])',
        put: 'sent.text',
      },
    ],
  },
  {
    file: 'lib/panel/award-intent.ts',
    tests: [test('award-intent')],
    mutants: [
      {
        protects: 'a key pressed a while ago',
        find: 'if (left <= 0 || left > 2 * INTENT_LIFE_MS)',
        put: 'if (left > 2 * INTENT_LIFE_MS)',
      },
      {
        protects: 'a key pressed while the clock was ahead',
        find: 'if (left <= 0 || left > 2 * INTENT_LIFE_MS)',
        put: 'if (left <= 0)',
      },
      {
        protects: 'waiting ends',
        find: 'const timer = setTimeout(() => stopWaiting(), left);',
        put: 'const timer = undefined;',
      },
      { protects: 'done once', find: 'void item.remove();', put: '' },
      { protects: 'what is open already', find: 'state.pickerFor !== null || ', put: '' },
    ],
  },
  {
    file: 'lib/panel/on-screen.ts',
    tests: [test('award-target')],
    mutants: [
      { protects: 'who was chosen for somebody else', find: 'choice.contactId === contactId', put: 'true' },
      {
        protects: 'nobody is chosen among several',
        find: "rows.find(({ userId }) => userId === chosen?.userId) ?? 'choose'",
        put: "rows.find(({ userId }) => userId === chosen?.userId) ?? rows[0] ?? 'choose'",
      },
    ],
  },
  {
    file: 'lib/panel/person-extras.ts',
    tests: [test('person-extras')],
    mutants: [
      {
        protects: 'what arrives for another organization',
        find: '      if (orgId() !== id) return;\n',
        put: '',
      },
      { protects: 'an invitation’s outcome for who was left', find: '        if (!isStillHere()) return;\n', put: '' },
      {
        protects: 'one invitation at a time',
        find: "contactId === null || before.state === 'sending'",
        put: 'contactId === null',
      },
      {
        protects: 'tried again it is the same',
        find: 'isSame ? before.id : crypto.randomUUID()',
        put: 'crypto.randomUUID()',
      },
    ],
  },
  {
    file: 'lib/panel/pending.ts',
    tests: [test('dispatch')],
    mutants: [
      {
        protects: 'what is under way for somebody else',
        find: 'isSameTarget(each.target, target) && each.changes',
        put: 'each.changes',
      },
    ],
  },
  {
    file: 'lib/accounts/account-doing.ts',
    tests: ['tests/unit/accounts/account.test.ts', test('panel')],
    mutants: [
      {
        protects: 'what cannot be looked into may hold something',
        find: 'await hasRecords().catch(() => true)',
        put: 'await hasRecords().catch(() => false)',
      },
      {
        protects: 'cancelled is not signed out',
        find: "if (answer !== 'cancel') await signOut(answer);",
        put: "await signOut(answer === 'clear' ? 'clear' : 'keep');",
      },
      {
        protects: 'the newer of two states',
        find: "return session?.status === 'signedOut' ? session : state;",
        put: 'return state;',
      },
    ],
  },
  {
    file: 'lib/problems/describe.page.ts',
    tests: ['tests/unit/problems/describe.test.ts'],
    mutants: [{ protects: 'a kind that is not known', find: 'PROBLEM_KINDS.includes(given.kind)', put: 'true' }],
  },
  {
    file: 'lib/accounts/account-store.ts',
    tests: ['tests/unit/accounts/account.test.ts', test('panel')],
    mutants: [
      {
        protects: 'a guess does not replace a choice',
        find: "!isGuess || !('dataCentre' in open) || session?.status === 'signedIn'",
        put: "!('dataCentre' in open) || session?.status === 'signedIn'",
      },
    ],
  },
  {
    file: 'lib/accounts/pictures.ts',
    tests: ['tests/unit/accounts/account.test.ts'],
    mutants: [
      { protects: 'pictures of the former organization', find: 'underWay.get(key)', put: '[...underWay.values()][0]' },
      { protects: 'pictures are not kept for ever', find: 'underWay.delete(key);', put: '' },
      { protects: 'nobody’s pictures', find: 'if (id === null) return null;', put: '' },
    ],
  },
  {
    file: 'lib/bulk/open-bulk.ts',
    tests: ['tests/unit/bulk/open-bulk.test.ts'],
    mutants: [
      { protects: 'one tab at a time', find: '    await held;\n', put: '' },
      {
        protects: 'a tab that waits says so',
        find: 'setTimeout(() => setState({ isElsewhere: true }), 300)',
        put: 'setTimeout(() => undefined, 300)',
      },
      { protects: 'a tab that has its turn says nothing', find: 'clearTimeout(waiting);', put: '' },
    ],
  },
];

import type { Target } from '../mutant';

const CONTEXT = 'tests/unit/desk-page/page-context.test.ts';
const ADDRESSES = 'tests/unit/desk-page/addresses.test.ts';
const PICTURE = 'tests/unit/pictures/fetch-picture.test.ts';

/** What comes from pages, pictures and strangers’ texts. */
export const PAGES_AND_TEXTS: readonly Target[] = [
  {
    file: 'lib/desk-page/page-context.ts',
    tests: [CONTEXT, ADDRESSES],
    mutants: [
      { protects: 'only https is Desk', find: "url.protocol === 'https:' && ", put: '' },
      { protects: 'only the usual port is Desk', find: " && url.port === ''", put: '' },
      { protects: 'a name before the host', find: " && url.username === ''", put: '' },
      { protects: 'a password before the host', find: " && url.password === ''", put: '' },
      {
        protects: 'an id in the help center to its end',
        find: '\\/ticket\\/(\\d{5,19})$/i',
        put: '\\/ticket\\/(\\d{5,19})/i',
      },
      {
        protects: 'a frame of CRM Plus only below its own path',
        find: "(IN_CRM_PLUS.exec(url.pathname)?.[2] ?? '')",
        put: '(IN_CRM_PLUS.exec(url.pathname)?.[2] ?? url.pathname)',
      },
      {
        protects: 'no help center in CRM Plus',
        find: '(?:agent|support)\\/.*',
        put: '(?:agent|support|portal)\\/.*',
      },
      { protects: 'only the setup names agents', find: "isLegacy || rest.at(-1) === 'setup'", put: 'true' },
      {
        protects: 'an own host only where it is allowed',
        find: 'ownHosts.get(hostname)',
        put: '[...ownHosts.values()][0]',
      },
      {
        protects: 'Zoho’s hosts before own ones',
        find: '(deskHost(url.hostname) ?? ownHost(url.hostname, ownHosts))',
        put: '(ownHost(url.hostname, ownHosts) ?? deskHost(url.hostname))',
      },
      { protects: 'an id to its end', find: 'const ID = /^\\d{5,19}$/;', put: 'const ID = /^\\d{5,19}/;' },
      { protects: 'an id in its place', find: '(details === 1 || details === 2)', put: 'details > 0' },
      {
        protects: 'modules that hold no tickets',
        find: 'if (OTHER_MODULES.has(module)) return',
        put: 'if (false) return',
      },
      {
        protects: 'an encrypted id is none',
        find: "if (!ID.test(recordId))\n    return isTicket ? { kind: 'encryptedTicket', dataCentre, portal } : { kind: 'desk', dataCentre, portal };",
        put: '',
      },
    ],
  },
  {
    file: 'lib/desk-page/data-centres.ts',
    tests: [
      CONTEXT,
      'tests/unit/desk-page/data-centres.test.ts',
      'tests/unit/auth/redirect.test.ts',
      'tests/unit/auth/vault.test.ts',
      ADDRESSES,
    ],
    mutants: [
      {
        protects: 'look-alikes of an own domain',
        find: 'hostname.endsWith(`.${vanity}`)',
        put: 'hostname.endsWith(vanity)',
      },
      {
        protects: 'one name before an own domain',
        find: " && !label.includes('.')",
        put: '',
      },
      {
        protects: 'a host as a whole',
        find: 'if (hostname === desk || ',
        put: 'if (hostname.startsWith(desk) || ',
      },
      {
        protects: 'a sign-in server as a whole',
        find: 'accountsOrigin(dc) === origin',
        put: 'origin.startsWith(accountsOrigin(dc))',
      },
      { protects: 'what every object has is no data centre', find: 'Object.hasOwn(HOSTS, code)', put: 'code in HOSTS' },
    ],
  },
  {
    file: 'lib/desk-page/watch-page.desk.ts',
    tests: ['tests/unit/desk-page/watch-page.test.ts'],
    mutants: [
      {
        protects: 'nothing runs when nobody is there any more',
        find: 'if (!listener.isThere()) return stopped.abort();',
        put: '',
      },
      { protects: 'the number of the former ticket', find: 'number && number !== reported?.number', put: 'number' },
      { protects: 'a ticket is reported once', find: '!ticketId || reported?.ticketId === ticketId', put: '!ticketId' },
      {
        protects: 'looking ends',
        find: 'const pause = LOOKS[round];',
        put: 'const pause = LOOKS[round] ?? (round < 20 ? 16 : undefined);',
      },
      {
        protects: 'one look at a time',
        find: 'page.clearTimeout(timer);\n    // Out of',
        put: '// Out of',
      },
      { protects: 'what the tab has shown meanwhile', find: 'if (persisted) reported = undefined;', put: '' },
      {
        protects: 'the tab from a page that is only prepared',
        find: 'if ((document as { prerendering?: boolean }).prerendering) return;',
        put: '',
      },
      {
        protects: 'a prepared page that is shown',
        find: "document.addEventListener('prerenderingchange', moved, { signal });",
        put: '',
      },
    ],
  },
  {
    file: 'lib/pictures/fetch-picture.ts',
    tests: [PICTURE],
    mutants: [
      { protects: 'no documents for pictures', find: '/^image\\/(?:png|jpeg|gif|webp|avif)\\b/', put: '/^image\\//' },
      { protects: 'a type to its end', find: 'webp|avif)\\b/', put: 'webp|avif)/' },
      { protects: 'a picture of a size', find: 'bytes.size > LARGEST_FILE || ', put: '' },
      { protects: 'a picture of a type', find: ' || !TYPES.test(bytes.type)', put: '' },
      {
        protects: 'no cookies, no redirects',
        find: '{ ...GUARDED, signal: AbortSignal.timeout(TIMEOUT_MS) }',
        put: '{ signal: AbortSignal.timeout(TIMEOUT_MS) }',
      },
      { protects: 'a time limit', find: '{ ...GUARDED, signal: AbortSignal.timeout(TIMEOUT_MS) }', put: 'GUARDED' },
      { protects: 'a body of a size', find: 'await bodyUpTo(LARGEST_FILE, response)', put: 'await response.blob()' },
      { protects: 'a refusal is no picture', find: 'response.ok ? await bodyUpTo', put: 'true ? await bodyUpTo' },
      {
        protects: 'not to be had now is not never',
        find: 'thrown instanceof DesksideError && !FINAL.has(thrown.problem.kind)',
        put: 'false',
      },
    ],
  },
  {
    file: 'lib/pictures/picture-source.ts',
    tests: ['tests/unit/pictures/picture-source.test.ts'],
    mutants: [
      {
        protects: 'pictures of Desk’s host only',
        find: 'url.origin !== deskOrigin(dataCentre) || !isPlain',
        put: '!isPlain',
      },
      {
        protects: 'names before the host',
        find: 'url.origin !== deskOrigin(dataCentre) || !isPlain',
        put: 'url.origin !== deskOrigin(dataCentre)',
      },
      {
        protects: 'the token goes to photos only',
        find: '(\\d{1,19})\\/photo$/;',
        put: '(\\d{1,19})\\/photo/;',
      },
      {
        protects: 'our own organization',
        find: 'agentId: id, orgId }',
        put: "agentId: id, orgId: url.searchParams.get('orgId') ?? orgId }",
      },
      {
        protects: 'nothing else of Desk’s host',
        find: "url.pathname.startsWith('/portal/api/') ? { kind: 'public', url: url.href } : { kind: 'refused' }",
        put: "{ kind: 'public', url: url.href }",
      },
    ],
  },
  {
    file: 'lib/text/csv.page.ts',
    tests: ['tests/unit/text/csv.test.ts'],
    mutants: [
      { protects: 'no cell becomes a formula', find: "FORMULA.test(plain) ? `'${plain}` : plain", put: 'plain' },
      { protects: 'no marks of the screen', find: 'withoutIsolates(text)', put: 'text' },
      { protects: 'also after blanks', find: '/^(?:[\\s\\u0000]*[=+', put: '/^(?:[=+' },
      { protects: 'also in the cell that others begin', find: '.replace(INNER_FORMULA, "$1\'")', put: '' },
      { protects: 'quotes inside of a cell', find: "harmless.replaceAll('\"', '\"\"')", put: 'harmless' },
      { protects: 'line ends inside of a cell', find: '/[",;\\t\\r\\n\']/', put: '/[",;\\t\']/' },
    ],
  },
  {
    file: 'lib/text/display-text.ts',
    tests: ['tests/unit/text/display-text.test.ts'],
    mutants: [
      { protects: 'no controls and overrides', find: "    .replace(HARMFUL, ' ')\n", put: '' },
      { protects: 'nothing unseen', find: "    .replace(UNSEEN, '$1')\n", put: '' },
      { protects: 'no towers of marks', find: "    .replace(STACKED, '$1')\n", put: '' },
      { protects: 'no half characters', find: '    .toWellFormed()\n', put: '' },
      { protects: 'a length', find: 'characters && characters.length > maxLength ?', put: 'characters && false ?' },
      { protects: 'megabytes cost nothing', find: '    .slice(0, maxLength * 4)\n', put: '' },
    ],
  },
  {
    file: 'lib/text/isolate.ts',
    tests: ['tests/unit/text/isolate.test.ts'],
    mutants: [
      { protects: 'texts without such letters are as they were', find: 'RIGHT_TO_LEFT.test(plain)', put: 'true' },
      { protects: 'names in the forms of old fonts', find: '\\ufe70-\\ufefc', put: '' },
      { protects: 'each word to itself', find: '`\\u2068${word}\\u2069`', put: 'word' },
      { protects: 'the order of a list within a text', find: "word.includes('\\u2068')", put: 'false' },
      { protects: 'the sign before its number', find: ".replaceAll('#\\u2068', '\\u2068#')", put: '' },
    ],
  },
  {
    file: 'lib/text/without-isolates.ts',
    tests: ['tests/unit/text/isolate.test.ts'],
    mutants: [{ protects: 'all four marks', find: '\\u2066-\\u2069', put: '\\u2068\\u2069' }],
  },
  {
    file: 'lib/text/format-list.ts',
    tests: ['tests/unit/text/joined.test.ts'],
    mutants: [{ protects: 'each name of a list', find: 'Array.from(names, each)', put: 'Array.from(names)' }],
  },
  {
    file: 'lib/text/joined.page.ts',
    tests: ['tests/unit/text/joined.test.ts'],
    mutants: [{ protects: 'each word of a row', find: 'words.map(each)', put: 'words' }],
  },
  {
    file: 'components/keys/copy-line.ts',
    tests: ['tests/unit/keys/copy-line.test.ts'],
    mutants: [{ protects: 'no marks on the clipboard', find: 'withoutIsolates(text)', put: 'text' }],
  },
  {
    file: 'lib/bulk/report.ts',
    tests: ['tests/unit/bulk/report.test.ts'],
    mutants: [
      {
        protects: 'no marks in a message',
        find: "withoutIsolates(`${lines.join('\\n')}\\n`)",
        put: "lines.join('\\n')",
      },
    ],
  },
  {
    file: 'lib/text/address.ts',
    tests: ['tests/unit/text/address.test.ts', 'tests/unit/bulk/find-addresses.test.ts'],
    mutants: [
      {
        protects: 'nobody’s address is like nobody’s',
        find: 'if (one === null || other === null) return false;',
        put: '',
      },
      { protects: 'a domain is one to its end', find: 'labels.length > 1 && ', put: '' },
      { protects: 'an address of a length', find: 'if (text.length > LONGEST_ADDRESS) return null;', put: '' },
      { protects: 'a local part of a length', find: 'if (local.length > LONGEST_LOCAL) return null;', put: '' },
      { protects: 'a local part that begins with a dot', find: '/^(?!\\.)[', put: '/^[' },
      { protects: 'a last label that is no number', find: " && LAST_LABEL.test(labels.at(-1) ?? '')", put: '' },
    ],
  },
  {
    file: 'lib/diary/scrub-error.ts',
    tests: ['tests/unit/diary/diary.test.ts', 'tests/unit/diary/scrub-error.test.ts'],
    mutants: [
      { protects: 'tokens of Zoho', find: "  [/\\b1000\\.[\\w.%-]+/g, '…'],\n", put: '' },
      { protects: 'tokens of a header', find: "  [/\\b(Zoho-oauthtoken|Bearer|Basic)\\s+\\S+/gi, '$1 …'],\n", put: '' },
      {
        protects: 'e-mail addresses',
        find: "  [/[^\\s@<>\"'(),;:=]{1,64}(?:@|%40)[^\\s@<>\"'(),;:]{1,253}/gi, '…'],\n",
        put: '',
      },
      { protects: 'ids', find: "  [/\\d{6,}/g, '…'],\n", put: '' },
      { protects: 'what is quoted', find: '  [/"[^"\\n]*"?/g, \'"…"\'],\n', put: '' },
      { protects: 'addresses hidden by what nobody sees', find: ".replace(/\\p{Cf}+/gu, '')", put: '' },
      {
        protects: 'a text of a length',
        find: 'Array.from(clean.trim()).slice(0, most)',
        put: 'Array.from(clean.trim())',
      },
      { protects: 'hashes', find: "  [/[\\w+/=-]{40,}/g, '…'],\n", put: '' },
    ],
  },
  {
    file: 'lib/diary/diary.ts',
    tests: ['tests/unit/diary/diary.test.ts'],
    mutants: [
      { protects: 'so many entries', find: 'entries.slice(0, MOST_ENTRIES)', put: 'entries' },
      { protects: 'so many characters', find: 'return left >= 0;', put: 'return true;' },
      {
        protects: 'two at once',
        find: 'await withLock(async () => {',
        put: 'await (async (work: () => Promise<void>) => await work())(async () => {',
      },
      { protects: 'it never fails', find: '}).catch(() => undefined);\n  };', put: '});\n  };' },
      {
        protects: 'what throws when it is looked at',
        find: "return { name: 'unreadable', message: '', stack: '' };",
        put: "throw new Error('unreadable');",
      },
    ],
  },
  {
    file: 'lib/diary/watch-errors.ts',
    tests: ['tests/unit/diary/diary.test.ts'],
    mutants: [
      { protects: 'what leaving breaks off is no error', find: 'leaves = now();', put: '' },
      { protects: 'who stays is watched again', find: 'now() - leaves > LEAVING_MS', put: 'leaves < 0' },
    ],
  },
  {
    file: 'components/actions/WritingDialog.tsx',
    tests: ['tests/unit/components/writing.test.tsx'],
    mutants: [
      { protects: 'what is too long for Desk', find: ' && tooMany === 0', put: '' },
      { protects: 'one text at a time', find: ' && !isOnItsWay;', put: ';' },
      { protects: 'a held key', find: ' || !isFreshPress(event)', put: '' },
    ],
  },
  {
    file: 'components/words/next-days.ts',
    tests: ['tests/unit/components/next-days.test.ts'],
    mutants: [
      { protects: 'a day that is over', find: '.filter(({ at }) => at > now)', put: '' },
      { protects: 'a working day that is over', find: 'if (day.getTime() <= now) ', put: 'if (day.getTime() < now) ' },
    ],
  },
  {
    file: 'components/basics/keep-place.ts',
    tests: ['tests/unit/components/keep-place.test.tsx'],
    mutants: [
      { protects: 'a group of fields that has a name', find: 'section, fieldset, ', put: 'section, ' },
      { protects: 'one that is switched off', find: " || element.matches(':disabled')", put: '' },
      { protects: 'who has let go of it', find: ' && page.activeElement !== last) last = null', put: ') last = last' },
      { protects: 'a region that has gone itself', find: '.find((each) => each.isConnected)', put: '.at(0)' },
    ],
  },
  {
    file: 'components/shell/TicketAnnouncement.tsx',
    tests: ['tests/unit/components/ticket-announcement.test.tsx'],
    mutants: [
      { protects: 'whose it is', find: 'each && each.id === contactId', put: 'each' },
      { protects: 'the ticket on screen', find: ' || ticket.id !== context.ticketId', put: '' },
      { protects: 'once', find: '(isSame(before, now) ? before : now)', put: 'now' },
    ],
  },
];

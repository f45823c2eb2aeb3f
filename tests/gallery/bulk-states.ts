import { EMPTY_BULK, type BulkActions, type BulkState } from '../../lib/bulk/bulk-state';
import { EMPTY_DRAFT } from '../../lib/bulk/draft';
import type { Check, CheckRow } from '../../lib/bulk/dry-run';
import type { Candidate, Found } from '../../lib/bulk/person-key.both';
import type { Run, RunHead, RunRow } from '../../lib/bulk/run';
import { badge, badges } from './records';

const NAMES = ['Lucas Carol', 'Priya Nair', 'Tessa Zweig', 'Nils Tom', 'Adaeze Okafor', 'Mei Lin', 'Jonathan Casie'];
const BADGE = badge(4);
const HELP_CENTERS = [
  { id: '1892000000012001', name: 'Zylker Help Center' },
  { id: '1892000000012999', name: 'Zylker Partners' },
];

function candidate(n: number, change: Partial<Candidate> = {}): Candidate {
  const name = NAMES[n % NAMES.length] ?? '';
  return {
    userId: String(4_000_000_000 + n),
    helpCenterId: '1892000000012001',
    helpCenterNames: ['Zylker Help Center'],
    name,
    email: `${name.toLowerCase().replace(' ', '.')}${n}@zylker.com`,
    contactId: String(1_892_000_000 + n),
    isActive: true,
    ...change,
  };
}

/** What is known of somebody. */
export function found(n: number, candidates: Candidate[] = [candidate(n)]): Found {
  const { name, email, contactId } = candidate(n);
  return { as: 'contact', contact: { id: contactId ?? '', name, email }, candidates };
}

/** One row of a check whose only candidate is known. */
export function checkRow(n: number, change: Partial<CheckRow> = {}): CheckRow {
  const email = candidate(n).email ?? '';
  const row = { line: n + 2, text: email, key: { kind: 'email' as const, value: email } };
  return { ...row, found: found(n), chosenUserId: null, isLeftOut: false, ...change };
}

/** A check in which every verdict occurs. */
export function fullCheck(receivers = 12): Check {
  const partners = candidate(1, {
    userId: '4000000999',
    helpCenterId: '1892000000012999',
    helpCenterNames: ['Zylker Partners'],
    isActive: false,
  });
  const rows = [
    checkRow(1, { found: found(1, [candidate(1), partners]) }),
    checkRow(2, { problem: { kind: 'serverError', status: 500 } }),
    ...Array.from({ length: receivers }, (_, n) => checkRow(n + 10)),
    checkRow(3),
    checkRow(4, { found: found(4, [candidate(4, { isActive: false })]) }),
    checkRow(5, { found: found(5, []) }),
    checkRow(6, { found: { as: null, contact: null, candidates: [] } }),
    checkRow(10),
    checkRow(40, { isLeftOut: true }),
  ];
  const held: Check['held'] = { [candidate(3).userId]: true };
  for (let n = 0; n < receivers; n += 1) held[candidate(n + 10).userId] = false;
  return { rows, held };
}

/** Matches that have to be looked at: long, of another address, in doubt, by id and by ticket. */
function matches(): Check {
  const long = `${'maria-fernanda.guadalupe.de-la-concepcion'.repeat(2)}@customer-success.subdomain.zylker.example`;
  const named = (n: number, address: string, name = candidate(n).name) =>
    found(n, [candidate(n, { email: address, name })]);
  const rows = [
    checkRow(20, { found: { ...named(20, 'mei@zylker.com'), mustChoose: true } }),
    checkRow(21, {
      text: `Guadalupe, Maria-Fernanda, ${long}`,
      key: { kind: 'email', value: long },
      found: named(21, long, 'Maria-Fernanda Guadalupe de la Concepción y Todos los Santos '.repeat(2)),
    }),
    checkRow(22, {
      text: "siobhan.o'hara@kilkee.example",
      key: { kind: 'email', value: "siobhan.o'hara@kilkee.example" },
      found: named(22, 'hara@kilkee.example', 'Hara Kenji'),
    }),
    checkRow(23, { text: 'Lucas, 1892000000042032', key: { kind: 'id', value: '1892000000042032' } }),
    checkRow(24, { text: '#101', key: { kind: 'ticketNumber', value: '101' } }),
    checkRow(25, { line: 0, text: 'From a list of Desk', key: { kind: 'contact', value: '1' } }),
    checkRow(26, { found: { as: null, contact: null, candidates: [] } }),
  ];
  return { rows, held: Object.fromEntries(rows.map((_, n) => [candidate(n + 20).userId, false])) };
}

/** A row of a run. */
export function runRow(n: number, change: Partial<RunRow> = {}): RunRow {
  const { name, email, contactId, userId, helpCenterId } = candidate(n);
  return {
    n,
    target: { holder: { userId, helpCenterId }, actionId: crypto.randomUUID(), attempt: 1 },
    person: { name, contactId },
    email,
    state: 'pending',
    verdict: null,
    ...change,
  };
}

/** A row of somebody who has no account and is to be invited. */
export function inviteRow(n: number, change: Partial<RunRow> = {}): RunRow {
  const row = runRow(n, { target: null, verdict: 'noAccount' });
  const invitation = {
    id: crypto.randomUUID(),
    contactId: row.person.contactId ?? '',
    helpCenter: HELP_CENTERS[0] ?? null,
  };
  return { ...row, invitation, ...change };
}

/** A run of these rows. */
export function runOf(rows: RunRow[], change: Partial<RunHead> = {}): Run {
  const head: RunHead = {
    version: 1,
    id: '5b2c1e0a-4b5e-4c3e-9f2a-000000000001',
    orgId: '3981311',
    badge: { id: BADGE.id, name: BADGE.name },
    reason: 'Answered in the spring community week',
    at: Date.parse('2026-11-20T10:15:00Z'),
    total: rows.length,
    phase: 'running',
    pause: null,
    wasCancelled: false,
    ...change,
  };
  return { head, rows };
}

function halfRun(change: Partial<RunHead> = {}): Run {
  const rows = Array.from({ length: 200 }, (_, n) => runRow(n, { state: n < 81 ? 'given' : 'pending' }));
  rows[3] = runRow(3, { state: 'refused', problem: { kind: 'forbidden', detail: 'Restricted' } });
  return runOf(rows, change);
}

const doneRows = (state: RunRow['state']) => [
  ...Array.from({ length: 24 }, (_, n) => runRow(n, { state })),
  runRow(24, { state: 'already', target: null, verdict: 'alreadyHas' }),
  runRow(25, { state: 'refused', problem: { kind: 'awardRefused', detail: 'Restricted' } }),
  runRow(26, { state: 'skipped', target: null, verdict: 'noAccount' }),
];

/** The page as it begins; the states below change what they are about. */
export function bulkState(change: Partial<BulkState> = {}): BulkState {
  return {
    ...EMPTY_BULK,
    isReady: true,
    isElsewhere: false,
    draft: EMPTY_DRAFT,
    choices: {
      loading: false,
      value: {
        labels: [
          { id: '1', name: 'Champion', helpCenterId: '1', helpCenterName: 'Zylker Help Center', userCount: 214 },
          { id: '2', name: 'VIP', helpCenterId: '1', helpCenterName: 'Zylker Help Center', userCount: null },
        ],
        groups: [
          { id: '3', name: 'Partners', helpCenterId: '1', helpCenterName: 'Zylker Help Center', userCount: 120 },
        ],
        departments: [{ id: '7', name: 'Internal IT' }],
        problems: {},
      },
    },
    catalogue: { loading: false, value: badges(80) },
    helpCenters: { loading: false, value: HELP_CENTERS },
    parked: [],
    ...change,
  };
}

const pasted = {
  ...EMPTY_DRAFT,
  text: 'Name;E-mail\nLucas Carol;carol@zylker.com\nPriya Nair;priya@zylker.com\nLucas;carol@zylker.com\nnobody;at all',
  badgeId: BADGE.id,
  badgeName: BADGE.name,
};
const checked = { step: 'check', draft: pasted, checkedFor: 'x' } as const;

/** A check in which several people have no account: one of a long name, one without an address, some who were invited. */
export function withoutAccounts(count = 6): Check {
  const long = 'Maria-Fernanda Guadalupe de la Concepción y Todos los Santos';
  const none = (n: number, change: Partial<Found> = {}): Found => ({ ...found(n, []), ...change });
  const contact = { id: '1892000999', name: 'Mei Lin', email: null };
  const alike = { id: '1892000888', name: 'Lucas Carol', email: 'carol@zylker.com' };
  const rows = [
    checkRow(10),
    checkRow(50, {
      found: none(50, { contact: { id: '1892000777', name: long, email: `${'maria.'.repeat(9)}@zylker.com` } }),
    }),
    checkRow(51, { key: { kind: 'contact', value: contact.id }, found: none(51, { contact }) }),
    checkRow(52, { found: none(52, { severalContacts: [alike, { ...alike, id: '1892000889' }] }) }),
    ...Array.from({ length: count - 2 }, (_, n) => checkRow(n + 53, { found: none(n + 53) })),
  ];
  return { rows, held: { [candidate(10).userId]: false } };
}

const PARKED: BulkState['parked'] = [53, 54].map((n) => ({
  id: `parked${n}`,
  contactId: candidate(n).contactId ?? '',
  personName: candidate(n).name,
  badge: { id: BADGE.id, name: BADGE.name },
  at: Date.parse('2026-11-02T10:15:00Z'),
  ...(n === 53 && { invitedAt: Date.parse('2026-11-02T10:15:00Z') }),
}));

/** Rows of a run that has invited: every outcome there is. */
const invitedRows = (): RunRow[] => [
  ...Array.from({ length: 4 }, (_, n) => inviteRow(n, { state: 'invited' })),
  inviteRow(4, { state: 'unsure' }),
  inviteRow(5, { state: 'parked', problem: { kind: 'invalidData', detail: 'The address is not valid.' } }),
  runRow(6),
  runRow(7),
];

/** A run that gave, invited and parked, and what is parked by it. */
const PARTED = [...doneRows('given'), ...invitedRows().slice(0, 6)].map((row, n) => ({ ...row, n }));
const parkedOf = (rows: readonly RunRow[]): BulkState['parked'] =>
  rows.flatMap(({ invitation, person }) =>
    invitation
      ? [{ ...invitation, personName: person.name, badge: { id: BADGE.id, name: BADGE.name }, at: Date.now() }]
      : [],
  );
/** The same, once it was parked for nobody any more. */
const UNPARKED = invitedRows()
  .slice(0, 6)
  .map(({ problem: _before, ...row }): RunRow => {
    const before = row.state === 'invited' || row.state === 'unsure' ? row.state : 'parked';
    return { ...row, state: 'undone', ...(row.invitation && { invitation: { ...row.invitation, before } }) };
  });

/** Every state of the page that awards to many worth looking at. */
export const BULK_STATES: Record<string, () => BulkState> = {
  'bulk-who': () => bulkState(),
  'bulk-who-typed': () => bulkState({ draft: pasted }),
  'bulk-file-over': () => bulkState(),
  'bulk-file-refused': () => bulkState({ draft: pasted }),
  'bulk-file-read': () => bulkState({ draft: pasted }),
  'bulk-who-label': () => bulkState({ draft: { ...pasted, source: 'label' } }),
  'bulk-who-tickets': () => bulkState({ draft: { ...pasted, source: 'tickets' } }),
  'bulk-who-error': () =>
    bulkState({
      draft: { ...pasted, source: 'label' },
      choices: { loading: false, problem: { kind: 'forbidden', status: 403, endpoint: '/labels' } },
    }),
  'bulk-who-columns': () =>
    bulkState({
      draft: {
        ...pasted,
        text: 'Requester Email;Agent Email\nlucas.carol@zylker.com;casey@zylker.com\np@x.com;c@x.com',
      },
    }),
  'bulk-who-list': () => bulkState({ draft: { ...pasted, text: 'a@x.com, b@x.com\nc@x.com, d@x.com' } }),
  'bulk-who-departments': () =>
    bulkState({
      draft: { ...pasted, source: 'tickets' },
      choices: {
        loading: false,
        value: {
          labels: [],
          groups: [],
          departments: [],
          problems: { departments: { kind: 'forbidden', status: 403 } },
        },
      },
    }),
  'bulk-who-not-kept': () => bulkState({ draft: pasted, keptPart: 'nothing' }),
  'bulk-badge': () => bulkState({ step: 'badge', draft: pasted }),
  'bulk-badge-loading': () => bulkState({ step: 'badge', draft: pasted, catalogue: { loading: true } }),
  'bulk-checking': () => {
    const check = fullCheck(30);
    const rows = check.rows.map((row, index) => (index < 14 ? row : { ...row, found: null }));
    return bulkState({ ...checked, isChecking: true, check: { ...check, rows } });
  },
  'bulk-check': () => bulkState({ ...checked, check: fullCheck() }),
  'bulk-check-matches': () => bulkState({ ...checked, check: matches() }),
  'bulk-check-error': () =>
    bulkState({ ...checked, check: { ...fullCheck(), held: {} }, checkProblem: { kind: 'network' } }),
  'bulk-check-nobody': () => bulkState({ ...checked, check: { rows: [], held: {} } }),
  'bulk-run': () => bulkState({ run: halfRun() }),
  'bulk-run-credits': () =>
    bulkState({
      run: halfRun({
        phase: 'paused',
        pause: { why: 'credits', until: Date.parse('2026-11-21T00:00:00Z'), problem: { kind: 'creditsUsedUp' } },
      }),
    }),
  'bulk-run-problem': () =>
    bulkState({
      run: halfRun({ phase: 'paused', pause: { why: 'problem', problem: { kind: 'scopeMissing', status: 403 } } }),
    }),
  'bulk-report': () => bulkState({ run: runOf(doneRows('given'), { phase: 'ended' }) }),
  'bulk-undone': () => bulkState({ run: runOf(doneRows('undone'), { phase: 'undone' }) }),
  'bulk-check-without': () => bulkState({ ...checked, check: withoutAccounts(), parked: PARKED }),
  'bulk-invited': () => bulkState({ run: runOf(invitedRows(), { phase: 'invited' }) }),
  'bulk-undo-asked': () => bulkState({ run: runOf(PARTED, { phase: 'invited' }), parked: parkedOf(PARTED) }),
  'bulk-unparked': () => bulkState({ run: runOf(UNPARKED, { phase: 'undone' }) }),
  'bulk-elsewhere': () => bulkState({ isElsewhere: true }),
};

/** Actions that do nothing but what is given, for the gallery and for tests. */
export function pretendBulkActions(given: Partial<BulkActions> = {}): BulkActions {
  const nothing = () => undefined;
  return {
    edit: nothing,
    go: nothing,
    loadChoices: nothing,
    loadCatalogue: nothing,
    loadHelpCenters: nothing,
    startCheck: nothing,
    stopCheck: nothing,
    retryFailed: nothing,
    choose: nothing,
    chooseHelpCenter: nothing,
    chooseContact: nothing,
    leaveOut: nothing,
    startRun: nothing,
    pause: nothing,
    resume: nothing,
    cancel: nothing,
    undoRun: nothing,
    invite: nothing,
    awardRest: nothing,
    lookAgain: nothing,
    newRun: nothing,
    copyReport: nothing,
    saveReport: nothing,
    saveCheck: nothing,
    ...given,
  };
}

import type { Part } from '../../lib/panel/part';
import type { LedgerEntry } from '../../lib/ledger/entry';
import type { HolderParts, PanelState } from '../../lib/panel/panel-state';
import { emptyExtras } from '../../lib/panel/initial-state';
import { emptyPerson } from '../../lib/panel/person-state';
import type { Problem } from '../../lib/problems/problem';
import { ACTIONS } from '../../lib/actions/specs';
import type { Pending } from '../../lib/panel/pending';
import { membersOf } from '../../lib/panel/wish';
import { ABOUT } from './about';
import { SIGN_IN_STATES, type Shown } from './account-states';
import { badgePageStates } from './badge-page-states';
import { paletteStates } from './palette-states';
import { panelDirectoryStates } from './panel-directory-states';
import { permissionStates } from './permission-states';
import { accountViewStates } from './account-view-states';
import { cardsStates } from './cards-states';
import { roleStates } from './role-states';
import { macroStates } from './macro-states';
import { ownHostsStates } from './own-hosts-states';
import { personStates } from './person-states';
import { whoStates } from './who-states';
import { agent, badge, badges, contact, helpCenter, label, ticket } from './records';
import { sampleStates } from './sample-states';
import { tagsStates } from './tags-states';
import { t, tCount } from '../../lib/text/t';

const DATA_CENTRE = 'us';
const FIRST_USER = helpCenter();
const SECOND_USER = helpCenter({
  userId: '1892000000091999',
  helpCenterId: '1892000000012999',
  helpCenterName: 'Zylker Developer Community',
});

/** A part that has just been read. */
export const ready = <T>(value: T): Part<T> => ({ value, at: Date.now() - 4000, loading: false });
const loading = <T>(): Part<T> => ({ loading: true });
const resting = <T>(): Part<T> => ({ loading: false });
const failed = <T>(kind: Problem['kind'], more: Omit<Problem, 'kind'> = {}): Part<T> => ({
  loading: false,
  problem: { kind, ...more },
});
const stale = <T>(value: T, kind: Problem['kind']): Part<T> => ({
  value,
  at: Date.now() - 26 * 60_000,
  loading: false,
  problem: { kind },
});

/** What is behind a help-center user: three badges, three labels. */
export function holder(change: Partial<HolderParts> = {}): HolderParts {
  return {
    badges: ready([badge(0, { awardedAt: Date.parse('2026-03-04') }), badge(3), badge(11)]),
    labels: ready([
      label('Champion', '#0b7a75', { isPrimary: true }),
      label('VIP', '#fff3bf', { isRounded: false }),
      label('Beta tester', null),
    ]),
    ...change,
  };
}

/** An action on the requester that the worker has not answered yet. */
export function underWay(
  action: 'awardBadges' | 'revokeBadges' | 'addLabels' | 'removeLabels',
  records: { id: string; name: string }[],
): Pending {
  const steps = ACTIONS[action].steps(membersOf(records));
  return {
    actionId: `${action} ${records.map(({ id }) => id).join()}`,
    target: { on: 'person', ...HOLDER },
    changes: ACTIONS[action].changes,
    steps,
    records,
  };
}

/** A ticket with everything there is; the states below change what they are about. */
export function panelState(change: Partial<PanelState> = {}): PanelState {
  return {
    context: { kind: 'ticket', dataCentre: DATA_CENTRE, portal: 'zylker', ticketId: '1892000000143237' },
    hint: null,
    ticket: ready(ticket()),
    requester: ready(contact()),
    account: resting(),
    accountContacts: resting(),
    helpCenters: ready([FIRST_USER]),
    holders: { [FIRST_USER.userId]: holder() },
    assignee: ready(agent()),
    team: ready({
      id: '8920000000069071',
      name: 'Hardware Support',
      description: 'Printers, scanners and everything with a plug',
      memberCount: 12,
    }),
    department: ready({ id: '1892000000006907', name: 'Internal IT' }),
    pending: [],
    catalogue: ready(badges(60)),
    recentBadgeIds: [badge(4).id, badge(0).id],
    toasts: [],
    cards: [],
    directory: null,
    openFolds: [],
    pickerFor: null,
    ticketDialog: null,
    palette: null,
    pinnedBadges: [],
    holderChoices: [],
    writesComment: false,
    singleKeys: true,
    person: emptyPerson(),
    extras: emptyExtras(),
    ...change,
  };
}

const nothingYet = {
  ticket: loading(),
  requester: resting(),
  helpCenters: resting(),
  holders: {},
  assignee: resting(),
  team: resting(),
  department: resting(),
} satisfies Partial<PanelState>;

/** A requester with a help-center user in each of two help centers. */
export const twoHelpCenters = (): Partial<PanelState> => ({
  helpCenters: ready([FIRST_USER, { ...SECOND_USER, isActive: false }]),
  holders: {
    [FIRST_USER.userId]: holder(),
    [SECOND_USER.userId]: holder({ badges: ready([]), labels: ready([]) }),
  },
});

/** The statuses of an organization that has its own. */
const STATUSES = [
  { name: 'Open', type: 'open' },
  { name: 'On Hold', type: 'onHold' },
  { name: 'Escalated', type: 'open' },
  { name: 'Waiting on warehouse', type: 'onHold' },
  { name: 'Closed', type: 'closed' },
];

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3).slice(0, 200);
const MARKUP = '<img src=x onerror=alert(1)>{{x}}\u202e gnirts\u0000';
const HOLDER = { userId: FIRST_USER.userId, helpCenterId: FIRST_USER.helpCenterId };
const pickerFor = { ...HOLDER, about: ABOUT };
/** An award that can be undone. */
export const entry: LedgerEntry = {
  version: 2,
  id: '4f7c0c39-8e3f-4d0e-9a3e-0d8d9b3a5a11',
  at: 0,
  orgId: '3981311',
  by: null,
  action: 'awardBadges',
  target: { on: 'person', ...HOLDER },
  person: { name: 'Lucas Carol', contactId: null },
  ticket: null,
  steps: [{ is: 'member', way: 'give', id: badge(4).id, name: badge(4).name, outcome: 'changed' }],
  reason: null,
  phase: 'done',
  runId: null,
};

/** Every state worth looking at; a name beginning with "options" is shown on the options page. */
export const STATES: Record<string, () => Partial<Shown>> = {
  ticket: () => panelState(),
  'first-steps': () => panelState(),
  'first-steps-half': () => panelState(),
  'first-steps-done': () => panelState(),
  loading: () => panelState(nothingYet),
  hint: () => panelState({ ...nothingYet, hint: { number: '101', subject: 'Printer drops the last page' } }),
  'half-loaded': () =>
    panelState({
      ticket: ready(ticket({ contact: contact({ title: null, account: null, phone: null }) })),
      requester: loading(),
      helpCenters: loading(),
      assignee: loading(),
      team: loading(),
    }),
  'several-help-centers': () => panelState(twoHelpCenters()),
  'no-help-center': () => panelState({ helpCenters: ready([]), holders: {} }),
  empty: () =>
    panelState({
      ticket: ready(
        ticket({
          priority: null,
          assigneeId: null,
          teamId: null,
          dueAt: null,
          statusType: 'closed',
          status: 'Closed',
          closedAt: Date.now() - 200_000_000,
        }),
      ),
      requester: ready(contact({ account: null, phone: null, title: null, photoUrl: null, email: null })),
      holders: { [FIRST_USER.userId]: holder({ badges: ready([]), labels: ready([]) }) },
      assignee: ready(null),
      team: ready(null),
    }),
  'many-badges': () =>
    panelState({
      holders: {
        [FIRST_USER.userId]: holder({
          badges: ready(badges(30)),
        }),
      },
      pending: [underWay('awardBadges', [badge(44)]), underWay('revokeBadges', [badge(2)])],
    }),
  'part-errors': () =>
    panelState({
      holders: {
        [FIRST_USER.userId]: holder({
          badges: failed('forbidden', { endpoint: '/users/1892000000091004/badges', status: 403 }),
          labels: failed('serverError', { status: 500 }),
        }),
      },
      team: failed('editionLimit', { feature: 'Teams', edition: 'the Standard edition' }),
      assignee: failed('tooManyRequests'),
    }),
  'ticket-error': () =>
    panelState({ ...nothingYet, ticket: failed('notFound', { endpoint: '/tickets/1892000000143237', status: 404 }) }),
  stale: () => ({
    ...panelState({
      ticket: stale(ticket({ isOverdue: true, dueAt: Date.now() - 7_500_000, isEscalated: true }), 'offline'),
      requester: stale(contact(), 'offline'),
      assignee: stale(agent({ isActive: false, timeZone: 'America/Los_Angeles' }), 'timeout'),
    }),
    online: false,
  }),
  long: () =>
    panelState({
      ticket: ready(
        ticket({
          subject: `${LONG} ${LONG}`,
          number: '9223372036854775807',
          isSpam: true,
          isEscalated: true,
          status: LONG,
          statusType: 'onHold',
          priority: LONG,
        }),
      ),
      requester: ready(
        contact({
          name: LONG,
          email: `${LONG}@zylker.com`,
          account: { id: '1', name: LONG, website: null },
          phone: '0'.repeat(200),
        }),
      ),
      holders: {
        [FIRST_USER.userId]: holder({
          badges: ready([badge(0, { name: LONG }), badge(1, { name: MARKUP, description: MARKUP })]),
          labels: ready([label(LONG, '#ffec99'), label(MARKUP, '#f00')]),
        }),
      },
      assignee: ready(agent({ name: LONG, role: LONG, email: `${LONG}@zylker.com`, isActive: false })),
      team: ready({ id: '1', name: LONG, description: `${LONG} ${LONG}`, memberCount: 1 }),
      department: ready({ id: '1', name: LONG }),
    }),
  rtl: () =>
    panelState({
      ticket: ready(ticket({ subject: 'الطابعة في الطابق الثالث لا تطبع الصفحة الأخيرة', status: 'مفتوح' })),
      requester: ready(
        contact({
          name: 'ليلى الحسن',
          title: null,
          account: { id: '1', name: 'شركة الطباعة الحديثة', website: null },
          photoUrl: null,
        }),
      ),
      holders: {
        [FIRST_USER.userId]: holder({
          badges: ready([badge(0, { name: 'نجمة المجتمع' }), badge(1, { name: '神奇的翻译者' })]),
          labels: ready([label('عميل مميز', '#0b7a75')]),
        }),
      },
      assignee: ready(agent({ name: '山田 太郎', role: 'サポート', timeZone: 'Asia/Tokyo' })),
    }),
  'other-portal': () =>
    panelState({
      ...nothingYet,
      context: { kind: 'ticket', dataCentre: DATA_CENTRE, portal: 'nshlerin', ticketId: '598831900000000301' },
      ticket: failed('wrongOrganization'),
    }),
  'wrong-organization': () => panelState({ ...nothingYet, ticket: failed('wrongOrganization') }),
  contact: () =>
    panelState({
      ...nothingYet,
      ticket: resting(),
      context: { kind: 'contact', dataCentre: DATA_CENTRE, portal: 'zylker', contactId: '1892000000042032' },
      requester: ready(contact()),
      helpCenters: ready([FIRST_USER]),
      holders: { [FIRST_USER.userId]: holder() },
    }),
  agent: () =>
    panelState({
      ...nothingYet,
      ticket: resting(),
      context: { kind: 'agent', dataCentre: DATA_CENTRE, portal: 'zylker', agentId: '1892000000056007' },
      assignee: ready(agent({ photoUrl: 'photo/agent' })),
    }),
  elsewhere: () => panelState({ context: { kind: 'elsewhere' } }),
  desk: () => panelState({ context: { kind: 'desk', dataCentre: DATA_CENTRE, portal: 'zylker' } }),
  encrypted: () => panelState({ context: { kind: 'encryptedTicket', dataCentre: DATA_CENTRE, portal: 'zylker' } }),
  agents: () =>
    panelState({
      ticketDialog: { for: 'assignee', ticketId: ticket().id },
      extras: {
        ...emptyExtras(),
        wanted: {
          [`assignableAgents:${ticket().departmentId}`]: ready([
            agent(),
            agent({ id: '7', name: 'Torrey Emard', role: 'Support Engineer', photoUrl: null }),
            agent({ id: '8', name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', role: null }),
            agent({ id: '9', name: 'فاطمة الزهراء', role: 'Team lead' }),
          ]),
        },
      },
    }),
  dates: () => panelState({ ticketDialog: { for: 'dueDate', ticketId: ticket().id } }),
  'take-it': () => panelState({ ticketDialog: { for: 'takeIt', ticketId: ticket().id } }),
  note: () =>
    panelState({
      ticketDialog: { for: 'note', ticketId: ticket().id },
      extras: {
        ...emptyExtras(),
        drafts: { [ticket().id]: { note: 'Called back; nobody there. Again tomorrow at nine.', comment: '' } },
      },
    }),
  'note-too-long': () =>
    panelState({
      ticketDialog: { for: 'note', ticketId: ticket().id },
      extras: {
        ...emptyExtras(),
        drafts: { [ticket().id]: { note: 'Called back; nobody there. '.repeat(1_200), comment: '' } },
      },
    }),
  comment: () =>
    panelState({
      ticketDialog: { for: 'comment', ticketId: ticket().id },
      extras: {
        ...emptyExtras(),
        drafts: {
          [ticket().id]: {
            note: '',
            comment: 'We are on it.',
            sent: { kind: 'comment', text: 'Hello', at: Date.now() },
          },
        },
      },
    }),
  locked: () => panelState({ ticket: ready(ticket({ unchangeable: 'locked' })) }),
  statuses: () =>
    panelState({
      extras: {
        ...emptyExtras(),
        wanted: {
          [`ticketChoices:${ticket().departmentId}`]: ready({
            statuses: STATUSES,
            priorities: [],
            categories: [],
            subCategories: [],
          }),
        },
      },
    }),
  picker: () => panelState({ pickerFor }),
  'picker-loading': () => panelState({ pickerFor, catalogue: loading() }),
  'picker-error': () => panelState({ pickerFor, catalogue: failed('network') }),
  'picker-empty': () => panelState({ pickerFor, catalogue: ready([]) }),
  'picker-thousand': () => panelState({ pickerFor, catalogue: ready(badges(1000)), recentBadgeIds: [] }),
  'picker-several': () => panelState({ ...twoHelpCenters(), pickerFor }),
  'picker-choose': () => panelState({ ...twoHelpCenters(), pickerFor: 'choose' }),
  'picker-policy': () => ({
    ...panelState({ pickerFor, pinnedBadges: [badge(2), badge(3), badge(9)] }),
    policy: { values: { awardableBadges: [badge(9).id, badge(10).id] }, flaws: [] },
  }),
  'picker-marked': () => panelState({ pickerFor, writesComment: true, pinnedBadges: [badge(2), badge(3), badge(9)] }),
  pinned: () => panelState({ pinnedBadges: [badge(2), badge(3), badge(11), badge(5), badge(8)] }),
  'comment-failed': () =>
    panelState({
      toasts: [
        {
          id: '1',
          tone: 'problem',
          message: `${tCount('toastAwardedCount', 3)} ${t('toastCommentFailed')}`,
          undo: { entry, running: false },
          again: { kind: 'comment', actionId: entry.id, running: false },
        },
      ],
    }),
  toasts: () =>
    panelState({
      toasts: [
        {
          id: '1',
          tone: 'problem',
          message:
            'The badge was not awarded. Zoho Desk refused it. Check whether the person is still active in the help center and your role may award badges.',
        },
        {
          id: '2',
          tone: 'success',
          message: 'Idea of the Month awarded to Lucas Carol',
          undo: { entry, running: false },
          until: Date.now() + 10_000,
        },
      ],
    }),
  ...tagsStates(panelState),
  ...ownHostsStates(panelState),
  ...macroStates(panelState),
  ...personStates(panelState),
  ...badgePageStates(panelState, pickerFor),
  ...paletteStates(panelState, { desk: { kind: 'desk', dataCentre: DATA_CENTRE, portal: 'zylker' } }),
  ...whoStates(panelState),
  ...permissionStates(panelState),
  ...accountViewStates(panelState),
  ...cardsStates(panelState),
  ...panelDirectoryStates(panelState),
  ...roleStates(panelState),
  ...sampleStates(panelState),
  ...Object.fromEntries(Object.entries(SIGN_IN_STATES).map(([name, change]) => [name, () => change])),
};

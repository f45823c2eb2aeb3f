import type { Account } from '../../lib/desk-api/records';
import { emptyExtras } from '../../lib/panel/initial-state';
import type { PanelState } from '../../lib/panel/panel-state';
import type { Part } from '../../lib/panel/part';
import type { Problem } from '../../lib/problems/problem';
import type { AccountContact, AccountContacts } from '../../lib/records/values';
import type { Shown } from './account-states';
import { recentTicket } from './cards-states';
import { badge, helpCenter } from './records';

const ACCOUNT = '1892000000975382';
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);

const ready = <T>(value: T): Part<T> => ({ value, at: Date.now() - 4000, loading: false });
const stale = <T>(value: T): Part<T> => ({
  value,
  at: Date.now() - 26 * 60_000,
  loading: false,
  problem: { kind: 'serverError' },
});
const failed = (kind: Problem['kind'], more: Omit<Problem, 'kind'> = {}): Part<never> => ({
  loading: false,
  problem: { kind, ...more },
});
const LOADING: Part<never> = { loading: true };
const RESTING: Part<never> = { loading: false };

/** An account with everything there is. */
export function account(change: Partial<Account> = {}): Account {
  return {
    id: ACCOUNT,
    name: 'Zylker Labs',
    website: 'www.zylkerlabs.example',
    phone: '1 888 900 9646',
    owner: { id: '1892000000056007', name: 'Torrey Emard' },
    ...change,
  };
}

/** A contact in an account's list. */
export function accountContact(n: number, change: Partial<AccountContact> = {}): AccountContact {
  const names = ['Lucas Carol', 'Priya Nair', 'فاطمة الزهراء', 'Ann Lee', 'Bo Lind', 'Sven Ohlsson', 'Jade Tarapore'];
  const name = names[n % names.length] ?? '';
  return { id: `18920000000420${32 + n}`, name, email: `person${n}@zylker.com`, isEndUser: n < 3, ...change };
}

const CONTACTS: AccountContacts = {
  contacts: [0, 1, 2, 3, 4, 5, 6, 7].map((n) => accountContact(n)),
  isPart: false,
};
const FIRST = accountContact(0).id;
const SECOND = accountContact(1).id;

const wanted: PanelState['extras']['wanted'] = {
  [`accountTickets:${ACCOUNT}`]: ready({
    tickets: [
      { ...recentTicket(0, { status: 'Open', statusType: 'open' }), contactName: 'Lucas Carol' },
      {
        ...recentTicket(1, { status: 'Waiting on warehouse', statusType: 'onHold', subject: LONG }),
        contactName: LONG,
      },
    ],
    isPart: true,
  }),
  [`helpCenters:${FIRST}`]: ready([
    helpCenter({ userId: '71', helpCenterId: '1', helpCenterName: 'ZylCares' }),
    helpCenter({ userId: '72', helpCenterId: '2', helpCenterName: LONG, isActive: false }),
  ]),
  'badges:71': ready([0, 3, 11, 5, 6, 7].map((n) => badge(n))),
  [`helpCenters:${SECOND}`]: failed('forbidden', { status: 403 }),
  [`helpCenters:${accountContact(2).id}`]: ready([]),
};

/** What the panel shows of an account. */
export function accountViewStates(
  panelState: (change?: Partial<PanelState>) => PanelState,
): Record<string, () => Partial<Shown>> {
  const place = { dataCentre: 'us', portal: 'zylker' } as const;
  const onAccount = (change: Partial<PanelState>): PanelState =>
    panelState({
      context: { kind: 'account', ...place, accountId: ACCOUNT },
      ticket: RESTING,
      requester: RESTING,
      helpCenters: RESTING,
      holders: {},
      assignee: RESTING,
      team: RESTING,
      department: RESTING,
      account: ready(account()),
      accountContacts: ready(CONTACTS),
      ...change,
    });
  const extras = { ...emptyExtras(), wanted };
  const open = { openFolds: ['accountTickets'], extras } satisfies Partial<PanelState>;
  return {
    account: () => onAccount({}),
    'account-open': () => onAccount(open),
    'account-loading': () => onAccount({ account: LOADING, accountContacts: LOADING }),
    'account-empty': () =>
      onAccount({
        ...open,
        account: ready(account({ website: null, phone: null, owner: null })),
        accountContacts: ready({ contacts: [], isPart: false }),
        extras: {
          ...extras,
          wanted: { [`accountTickets:${ACCOUNT}`]: ready({ tickets: [], isPart: false }) },
        },
      }),
    'account-forbidden': () =>
      onAccount({
        account: failed('forbidden', { endpoint: `/accounts/${ACCOUNT}`, status: 403 }),
        accountContacts: failed('forbidden', { endpoint: `/accounts/${ACCOUNT}/contacts`, status: 403 }),
      }),
    'account-offline': () => onAccount({ account: failed('offline'), accountContacts: failed('offline') }),
    'account-stale': () => onAccount({ account: stale(account()), accountContacts: stale(CONTACTS) }),
    'account-long': () =>
      onAccount({
        account: ready(
          account({
            name: LONG,
            website: 'javascript:alert(1)',
            phone: `<b>${'1'.repeat(60)}</b>`,
            owner: { id: '1', name: LONG },
          }),
        ),
        accountContacts: ready({
          contacts: [
            accountContact(0, { name: LONG, email: `${LONG}@zylker.com` }),
            accountContact(1, { name: '', email: null, isEndUser: null }),
            ...CONTACTS.contacts.slice(2),
          ],
          isPart: true,
        }),
      }),
    'record-unknown': () =>
      onAccount({
        context: { kind: 'record', ...place, module: 'machines', recordId: '1' },
        account: failed('notFound'),
        accountContacts: RESTING,
      }),
    'encrypted-link': () =>
      onAccount({ context: { kind: 'encryptedTicket', ...place }, account: RESTING, accountContacts: RESTING }),
  };
}

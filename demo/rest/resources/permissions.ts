import type { JsonObject } from '../../server/json';
import type { DemoSettings } from '../../settings';
import type { ProfileRecord } from '../../world/records';

const every = (names: string, value: boolean): JsonObject =>
  Object.fromEntries(names.split(' ').map((name) => [name, value]));

const RECORD = 'view create edit delete import export';

/**
 * What a profile may do. Source of the keys: Desk API documentation, "Get my profile permissions". No document says which
 * permission awarding badges hangs on; here `canAward` moves `setup.portalUsers` and `community.moderate`. `canAdminister`
 * moves what administering agents, departments and teams hangs on.
 */
export function permissionsOf(
  profile: ProfileRecord,
  settings: Pick<DemoSettings, 'canAward' | 'canAdminister'>,
): JsonObject {
  const { canAward, canAdminister } = settings;
  const full = profile.type === 'Administrator';
  const works = profile.type !== 'Light';
  return {
    tickets: {
      ...every('view addFollowers', true),
      ...every('create edit closeTicket mailSend changeOwner handleUnassigned mergeTickets shareTickets', works),
      ...every('delete import export mailReview', full),
      unassignedChangeOwner: false,
    },
    comments: every('edit delete', works),
    contacts: { ...every(RECORD, full), view: true, edit: works, create: works },
    accounts: { ...every(RECORD, full), view: true },
    products: { ...every(RECORD, full), view: true },
    contracts: every(RECORD, full),
    tasks: { ...every(RECORD, works), view: true },
    timeEntry: every('view create edit delete', works),
    community: { ...every('view create edit delete', works), moderate: canAward && works },
    kbCategory: { ...every('create edit delete import export editAllArticles', full), view: true },
    agents: { ...every('overview viewAllFields create delete', full), edit: false },
    reports: every('view create edit delete export', works),
    social: { view: works },
    setup: {
      ...every(
        'permission portal community moveRecords fetchAcrossDepartment timeTracking ' +
          'customerHappiness layouts automation templates email chat telephony managerDashboard globalReports',
        full,
      ),
      ...every('manageAgents teams department', full && canAdminister),
      portalUsers: canAward && works,
    },
    crmInteg: every('crmContactsInfo crmContactsNotes crmAccountsInfo crmAccountsNotes', false),
    financeInteg: every('viewInvoice createInvoice sendInvoice viewEstimate createEstimate sendEstimate', false),
  };
}

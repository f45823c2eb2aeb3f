import { getAgent } from '../desk-api/agents';
import { type BadgePaths, getBadgeCatalogue, getBadgePage } from '../desk-api/badges';
import type { DeskClient } from '../desk-api/client';
import { getContact, getContactHelpCenters, getContactStatistics } from '../desk-api/contacts';
import { getDepartment } from '../desk-api/departments';
import { listHelpCenters } from '../desk-api/help-centers';
import { listLabels } from '../desk-api/labels';
import { getMyProfile } from '../desk-api/profiles';
import { getTeam } from '../desk-api/teams';
import { getTicket } from '../desk-api/tickets';
import { getUser } from '../desk-api/users';
import { ACCOUNT_READERS } from './account-readers.worker';
import { deskSearch, followedTickets, openTickets } from './desk-search.worker';
import type { Key, Resource, Value } from './resources';
import { CARD_READERS } from './card-readers.worker';
import { DIRECTORY_READERS } from './directory-readers.worker';
import { ROLE_READERS } from './role-readers.worker';
import { departmentTags, ticketTags } from './tags.worker';
import { assignableAgents, departmentTeams, departments, ticketChoices } from './ticket-choices.worker';
import type { ContactFacts, HelpCenterChoice, LabelChoice } from './values';

/** Runs a badge or label call in the form of the paths that the organization answers to. */
export type InForm = <T>(call: (paths: BadgePaths) => Promise<T>) => Promise<T>;

/** How each record is read from Desk; every one throws `DesksideError`. */
export type Readers = { [R in Resource]: (desk: DeskClient, key: Key<R>) => Promise<Value<R>> };

/** More labels than anyone has. */
const LABELS_AT_MOST = 5_000;
/** More help centers than any edition allows. */
const HELP_CENTERS_AT_MOST = 500;

/** How the worker reads each record. */
export function createReaders(inForm: InForm): Readers {
  return {
    ticket: (desk, { ticketId }) => getTicket(desk, ticketId),
    ticketTags,
    contact: (desk, { contactId }) => getContact(desk, contactId),
    helpCenters: (desk, { contactId }) => getContactHelpCenters(desk, contactId),
    agent: (desk, { agentId }) => getAgent(desk, agentId),
    team: (desk, { teamId }) => getTeam(desk, teamId),
    department: (desk, { departmentId }) => getDepartment(desk, departmentId),
    badges: (desk, holder) => inForm((paths) => paths.list(desk, holder)),
    labels: (desk, holder) => inForm((paths) => paths.labels(desk, holder)),
    catalogue: (desk) => getBadgeCatalogue(desk),
    cataloguePage: (desk, { from }) => getBadgePage(desk, Number(from)),
    labelCatalogue: labelChoices,
    ticketChoices,
    departmentTags,
    assignableAgents,
    departmentTeams,
    departments,
    deskSearch,
    openTickets,
    followedTickets,
    facts: contactFacts,
    helpCenterChoices,
    myProfile: async (desk) => {
      const { name, type, permissions } = await getMyProfile(desk);
      return { name, isLight: type === 'Light', permissions: permissions ?? {} };
    },
    ...ACCOUNT_READERS,
    ...CARD_READERS,
    ...DIRECTORY_READERS,
    ...ROLE_READERS,
    userKind: async (desk, { userId, helpCenterId }) => {
      const { isAgent } = await getUser(desk, userId, { helpCenterId });
      return { isAgent };
    },
  };
}

async function helpCenterChoices(desk: DeskClient): Promise<HelpCenterChoice[]> {
  const helpCenters = await listHelpCenters(desk).collect(HELP_CENTERS_AT_MOST);
  return helpCenters
    .filter(({ isActive }) => isActive)
    .map(({ id, name, departmentIds }) => ({ id, name, departmentIds }));
}

async function labelChoices(desk: DeskClient, { helpCenterId }: Key<'labelCatalogue'>): Promise<LabelChoice[]> {
  const labels = await listLabels(desk, { helpCenterId }).collect(LABELS_AT_MOST);
  return labels.map(({ id, name, isRounded, backgroundColour, textColour }) => ({
    id,
    name,
    isRounded,
    backgroundColour,
    textColour,
  }));
}

/** What suggestions are made from: one call, and a second one where the statistics leave the happiness out. */
async function contactFacts(desk: DeskClient, { contactId }: Key<'facts'>): Promise<ContactFacts> {
  const { totalTickets, closedTickets, escalatedTickets, customerHappiness } = await getContactStatistics(
    desk,
    contactId,
  );
  const counts = { totalTickets, closedTickets, escalatedTickets };
  if (customerHappiness) {
    const { goodCount, okCount, badCount } = customerHappiness;
    const all = (goodCount ?? 0) + (okCount ?? 0) + (badCount ?? 0);
    const percent = (count: number | null): number | null => (all > 0 ? Math.round(((count ?? 0) / all) * 100) : null);
    return { ...counts, happinessGood: percent(goodCount), happinessBad: percent(badCount) };
  }
  const contact = await getContact(desk, contactId);
  return {
    ...counts,
    happinessGood: contact.customerHappiness?.goodPercentage ?? null,
    happinessBad: contact.customerHappiness?.badPercentage ?? null,
  };
}

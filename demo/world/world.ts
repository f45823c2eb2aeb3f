import { DEMO_RECORDS } from './demo-records';
import { materializeConversation, type Conversation } from './conversation';
import { agentName } from './names';
import type * as R from './records';
import { FIRST_STATUSES, putStatus, type StatusRecord } from './statuses';
import type { HistoryRecord, TicketRecord } from './ticket-records';

/** Badges beyond the catalogue that `giveManyBadges` makes up have ids from here on. */
const EXTRA_BADGE_BASE = 240_730_000_900_000_000n;

/**
 * One organization's data. Everything is held in memory and may be read and changed by tests; a restart of the server
 * keeps it. Times are epoch milliseconds.
 */
export class World {
  readonly agents = new Map<string, R.AgentRecord>();
  readonly roles = new Map<string, R.RoleRecord>();
  readonly profiles = new Map<string, R.ProfileRecord>();
  readonly teams = new Map<string, R.TeamRecord>();
  readonly departments = new Map<string, R.DepartmentRecord>();
  readonly accounts = new Map<string, R.AccountRecord>();
  readonly contacts = new Map<string, R.ContactRecord>();
  readonly helpCenters = new Map<string, R.HelpCenterRecord>();
  readonly users = new Map<string, R.UserRecord>();
  readonly badges = new Map<string, R.BadgeRecord>();
  readonly labels = new Map<string, R.LabelRecord>();
  /** Ids of agents who have enabled an integration: Desk does not let them be deactivated. */
  readonly integrationAdmins = new Set<string>();
  /** How many full agents may be active; null until somebody asks. */
  seats: number | null = null;
  readonly tickets = new Map<string, TicketRecord>();
  /** The statuses that tickets may have, in the organization's order. */
  statuses: readonly StatusRecord[] = FIRST_STATUSES;
  /** Ids of records whose ids are sent as bare JSON numbers instead of strings. */
  readonly bareIdRecords = new Set<string>();
  /** Ids of the tickets that lists of the agent page show first. */
  readonly featured: string[] = [];
  /** The signed-in agent's id. */
  meId = '';

  readonly #awards = new Map<string, R.AwardRecord[]>();
  readonly #labelsOf = new Map<string, R.LabelAssignment[]>();
  readonly #conversations = new Map<string, Conversation>();
  #minted = 0n;
  readonly organization: R.OrganizationRecord;
  /** The clock, epoch milliseconds. */
  readonly now: () => number;
  /** The moment that generated times are counted back from. */
  readonly startedAt: number;

  constructor(organization: R.OrganizationRecord, now: () => number, startedAt: number) {
    this.organization = organization;
    this.now = now;
    this.startedAt = startedAt;
  }

  /** The signed-in agent. */
  get me(): R.AgentRecord {
    const agent = this.agents.get(this.meId);
    if (!agent) throw new Error(`The signed-in agent ${this.meId} is missing from the world.`);
    return agent;
  }

  /** A new id, larger than every other one of the world. */
  mintId(): string {
    this.#minted += 1n;
    return String(189_200_000_900_000_000n + this.#minted);
  }

  /** Ids of the badges a user holds, oldest award first. */
  badgesOf(userId: string): string[] {
    return this.awardsOf(userId).map((award) => award.badgeId);
  }

  /** The badges a user holds with the time of each award, oldest first. */
  awardsOf(userId: string): readonly R.AwardRecord[] {
    return this.#awards.get(userId) ?? [];
  }

  /**
   * Gives a badge to a user, as if by somebody else.
   * @returns false when the user held it already; nothing changes then, not even the date
   */
  award(userId: string, badgeId: string, awardedTime = this.now()): boolean {
    const awards = this.#awards.get(userId) ?? [];
    if (awards.some((award) => award.badgeId === badgeId)) return false;
    this.#awards.set(userId, [...awards, { badgeId, awardedTime }]);
    return true;
  }

  /** Takes a badge away. False when the user did not hold it. */
  revoke(userId: string, badgeId: string): boolean {
    const awards = this.#awards.get(userId) ?? [];
    const rest = awards.filter((award) => award.badgeId !== badgeId);
    this.#awards.set(userId, rest);
    return rest.length < awards.length;
  }

  /**
   * Gives a user `count` further badges made up for the purpose (they join the catalogue), for tests of long lists.
   * @returns the new badges' ids
   */
  giveManyBadges(userId: string, count: number): string[] {
    const ids: string[] = [];
    for (let index = 1; index <= count; index += 1) {
      const id = String(EXTRA_BADGE_BASE + BigInt(index));
      const name = `Collector ${String(index).padStart(3, '0')}`;
      const description = `Badge ${index} of a long list`;
      this.badges.set(id, { id, name, description, isCustom: true, restricted: false, inCatalogue: true });
      this.award(userId, id);
      ids.push(id);
    }
    return ids;
  }

  /** The labels of a user, oldest first. */
  labelsOf(userId: string): readonly R.LabelAssignment[] {
    return this.#labelsOf.get(userId) ?? [];
  }

  /** Puts a label on a user, or changes whether it is the primary one. There is at most one primary label. */
  assignLabel(userId: string, labelId: string, isPrimary = false, assignedTime = this.now()): void {
    const others = this.labelsOf(userId).filter((assignment) => assignment.labelId !== labelId);
    const kept = isPrimary ? others.map((assignment) => ({ ...assignment, isPrimary: false })) : others;
    this.#labelsOf.set(userId, [...kept, { labelId, isPrimary, assignedTime }]);
  }

  /** Takes a label off a user. False when it was not there. */
  removeLabel(userId: string, labelId: string): boolean {
    const before = this.labelsOf(userId);
    const rest = before.filter((assignment) => assignment.labelId !== labelId);
    this.#labelsOf.set(userId, rest);
    return rest.length < before.length;
  }

  /** The help-center users of a contact; none, one or several. */
  usersOfContact(contactId: string): R.UserRecord[] {
    return [...this.users.values()].filter((user) => user.contactId === contactId);
  }

  /** Threads, comments and history of a ticket, made when first asked for and kept from then on. */
  conversationOf(ticket: TicketRecord): Conversation {
    const known = this.#conversations.get(ticket.id);
    if (known) return known;
    const made = materializeConversation(this, ticket);
    this.#conversations.set(ticket.id, made);
    return made;
  }

  /**
   * Sets a ticket's status as if by somebody else, in Desk itself: nothing about the ticket's state stands in the way.
   * @throws Error for a ticket or status that is not there
   */
  setStatus(ticketId: string, name: string, agentId: string = DEMO_RECORDS.agents.torrey): void {
    const ticket = this.tickets.get(ticketId);
    const status = this.statuses.find((one) => one.name === name);
    if (!ticket || !status) throw new Error(`There is no ticket ${ticketId} or no status ${name}.`);
    putStatus(ticket, status, this.now());
    this.noteChange(ticket, 'TicketUpdated', [{ name: 'Status', value: name }], this.agents.get(agentId) ?? this.me);
  }

  /** Notes a change in the ticket's history and moves its `modifiedTime`. */
  noteChange(
    ticket: TicketRecord,
    eventName: string,
    properties: HistoryRecord['properties'],
    by: R.AgentRecord = this.me,
  ): void {
    const eventTime = this.now();
    this.conversationOf(ticket).history.push({
      eventName,
      eventTime,
      actor: { id: by.id, name: agentName(by), type: 'Agent' },
      source: 'API',
      properties,
    });
    ticket.modifiedTime = eventTime;
    ticket.modifiedBy = by.id;
  }

  /** Teams that an agent is a member of, directly or through a role or sub-team. */
  teamsOfAgent(agentId: string): R.TeamRecord[] {
    return [...this.teams.values()].filter((team) => this.membersOfTeam(team).includes(agentId));
  }

  /** Ids of all members of a team: its agents, those of its roles, and those of its sub-teams. */
  membersOfTeam(team: R.TeamRecord, seen: ReadonlySet<string> = new Set()): string[] {
    if (seen.has(team.id)) return [];
    const path = new Set([...seen, team.id]);
    const hasRoles = team.roles.length > 0;
    const byRole = (hasRoles ? [...this.agents.values()] : [])
      .filter((agent) => team.roles.includes(agent.roleId))
      .map((agent) => agent.id);
    const bySubTeam = team.subTeams.flatMap((id) => {
      const subTeam = this.teams.get(id);
      return subTeam ? this.membersOfTeam(subTeam, path) : [];
    });
    return [...new Set([...team.agents, ...byRole, ...bySubTeam])];
  }
}

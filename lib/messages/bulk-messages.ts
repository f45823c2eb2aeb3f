import type { Holder } from '../desk-api/records';
import type { Candidate, Found, PersonKey } from '../bulk/person-key.both';
import type { Problem } from '../problems/problem';

/** What Desk says of one person: found (perhaps nobody), or why it could not be found out. */
export type Finding = { found: Found } | { problem: Problem };

/** The lists that people are chosen by. */
export type ChoiceList = 'labels' | 'groups' | 'departments' | 'helpCenters';

/** What help-center users have in common, where, and how many there are. */
interface PeopleOf {
  id: string;
  name: string;
  helpCenterId: string;
  helpCenterName: string | null;
  userCount: number | null;
}

/** What there is to choose people by. A list that could not be read is empty, and says why in `problems`. */
export interface BulkChoices {
  labels: PeopleOf[];
  groups: PeopleOf[];
  departments: { id: string; name: string }[];
  problems: Partial<Record<ChoiceList, Problem>>;
}

/** Which tickets' requesters are meant. */
interface TicketFilter {
  departmentId: string | null;
  /** A status by its name. */
  status: string | null;
  /** The latest so many tickets. */
  atMost: number;
}

/** Messages of the page that awards to many. They only read; what it writes goes through `badges/change`. */
export interface BulkProtocol {
  'bulk/choices': { input: Record<string, never>; output: BulkChoices };
  /** At most 20 keys; the answer has them in the same order. */
  'bulk/find': { input: { keys: PersonKey[] }; output: Finding[] };
  /** At most 20 people; whether each holds the badge, in the same order, `null` for whom that cannot be read. */
  'bulk/held': { input: { badgeId: string; holders: Holder[] }; output: (boolean | null)[] };
  /** All who have a label, at most as many as a run takes. */
  'bulk/labelUsers': { input: { labelId: string; helpCenterId: string }; output: Candidate[] };
  /** Those of a group whom Desk tells in its one call, and whether there may be more. */
  'bulk/groupUsers': {
    input: { groupId: string; helpCenterId: string };
    output: { users: Candidate[]; isPart: boolean };
  };
  /** The contacts behind tickets, each once. */
  'bulk/requesters': { input: TicketFilter; output: { contactId: string; name: string }[] };
}

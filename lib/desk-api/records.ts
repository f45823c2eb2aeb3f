/**
 * The records that the rest of Deskside shows: what is not needed there is not read, so that neither the messages nor
 * the cache carry more of people's data than is used. Everything documented is in `records/`, in the `full…` forms.
 */
export type { Account } from './records/account';
export type { Agent } from './records/agent';
export type { Badge } from './records/badge';
export type { Contact, ContactHelpCenter } from './records/contact';
export type { MassResult } from './records/mass-result';
export type { Named } from './records/person';
export type { Organization } from './records/organization';
export type { Team } from './records/team';
export type { StatusType, Ticket } from './records/ticket';
export type { TicketStatus } from './records/field';
export type { UserLabel } from './records/label';
export type { Holder } from './records/holder';

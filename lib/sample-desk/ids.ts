/** Ids of the sample's records that something else names. Each kind has a range of its own, as far as Zoho's ids are long. */
const numbered = (kind: number, number: number): string => `9000000000${kind}${String(number).padStart(4, '0')}`;

export const departmentId = (number: number): string => numbered(1, number);
export const roleId = (number: number): string => numbered(2, number);
export const profileId = (number: number): string => numbered(21, number);
export const agentId = (number: number): string => numbered(3, number);
export const teamId = (number: number): string => numbered(31, number);
export const accountId = (number: number): string => numbered(4, number);
export const contactId = (number: number): string => numbered(5, number);
export const userId = (number: number): string => numbered(6, number);
export const badgeId = (number: number): string => numbered(7, number);
export const labelId = (number: number): string => numbered(8, number);
export const ticketId = (number: number): string => numbered(9, number);
export const HELP_CENTER = numbered(61, 1);

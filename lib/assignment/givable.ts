import type { DirectoryAgent } from '../desk-api/records/agent';
import type { Ticket } from '../desk-api/records';
import type { TextKey } from '../text/t';

/** What decides whether somebody can be given tickets; what is not told refuses nothing. */
export type Givable = Pick<DirectoryAgent, 'isActive' | 'isLight' | 'departmentIds'>;

/** Why Desk would not give somebody the ticket; null where nothing is known against it. */
export function whyNotGiven(
  { isActive, isLight, departmentIds }: Givable,
  { departmentId }: Pick<Ticket, 'departmentId'>,
): Extract<TextKey, 'agentInactiveHint' | 'lightTakesNone' | 'notInDepartment'> | null {
  if (!isActive) return 'agentInactiveHint';
  if (isLight === true) return 'lightTakesNone';
  const isElsewhere = departmentId !== null && departmentIds !== null && !departmentIds.includes(departmentId);
  return isElsewhere ? 'notInDepartment' : null;
}

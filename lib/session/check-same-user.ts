import { getMyInfo } from '../desk-api/agents';
import type { DeskClient } from '../desk-api/client';
import { problemError, problemOf } from '../problems/problem';
import { NOT_TOLD } from './find-organization';
import type { SessionAgent } from './session-state';

/**
 * Makes sure that new access is for the agent who is signed in, and for that organization: one call in its name. Where the
 * agent was never known, only the organization can be compared. Throws `otherConsent`, and what the call throws.
 *
 * @param client calls with the new access, in the name of the organization that is signed in to
 */
export async function checkSameUser(client: DeskClient, agent: SessionAgent | null): Promise<void> {
  try {
    const { id } = await getMyInfo(client);
    if (agent !== null && id !== agent.id) throw problemError('otherConsent');
  } catch (thrown) {
    const { kind } = problemOf(thrown);
    if (kind === 'wrongOrganization') throw problemError('otherConsent');
    if (agent !== null || !NOT_TOLD.has(kind)) throw thrown;
  }
}

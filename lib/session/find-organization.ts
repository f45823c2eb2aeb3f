import { getMyInfo } from '../desk-api/agents';
import type { DeskClient } from '../desk-api/client';
import { getAccessibleOrganizations, getOrganizations } from '../desk-api/organizations';
import { type Problem, type ProblemKind, problemError, problemOf } from '../problems/problem';
import { type Listed, chooseOrganization } from './choose-organization';
import type { SessionAgent, SessionOrganization, Unsettled } from './session-state';

/** Desk has answered, and does not tell; what did not arrive or was put off says nothing yet. */
export const NOT_TOLD: ReadonlySet<ProblemKind> = new Set([
  'badAnswer',
  'badRequest',
  'forbidden',
  'invalidData',
  'notFound',
  'scopeMissing',
  'unprocessable',
]);

/** Which organization the access is for: found, or left to the user. */
export type Found = { organization: SessionOrganization; agent: SessionAgent | null } | Unsettled;

interface Finding {
  client: DeskClient;
  /** The portal that the tab showed, null for none. */
  portal: string | null;
  /** What the user chose, and of what; absent where Desk has not been asked yet. */
  chosen: { id: string; of: SessionOrganization[] } | null;
  /** Whether this one may not be worked with. */
  isForbidden(id: string): boolean;
  /** Names the organization whose turn it is: the calls are made in its name. */
  trying(id: string): void;
}

/**
 * Finds the organization by `chooseOrganization`, and makes a first call in its name; one that Desk says the access is not
 * for (`OAUTH_ORG_MISMATCH`) is left out, and the choice is made again of the others. Throws `noOrganization` when Desk
 * lists none, `byPolicy` when none of them is allowed, `wrongOrganization` when the access is for none of them, and what the calls throw.
 */
export async function findOrganization({ client, portal, chosen, isForbidden, trying }: Finding): Promise<Found> {
  const listed: Listed[] = chosen?.of ?? (await listOrganizations(client));
  let rows = listed.filter(({ id }) => !isForbidden(id));
  if (rows.length === 0 && listed.length > 0) throw problemError('byPolicy');
  let problem: Problem | undefined;
  for (;;) {
    const row = chosen ? rows.find(({ id }) => id === chosen.id) : chooseOrganization(rows, portal);
    if (!row) return { status: 'unsettled', choices: rows.map(plain), ...(problem ? { problem } : {}) };
    trying(row.id);
    try {
      return { organization: plain(row), agent: await whoAmI(client) };
    } catch (thrown) {
      problem = problemOf(thrown);
      rows = rows.filter((each) => each !== row);
      if (problem.kind !== 'wrongOrganization' || rows.length === 0) throw thrown;
    }
  }
}

/** The token opens one organization, so the first list normally has one row; portals differ in which list they answer. */
async function listOrganizations(client: DeskClient): Promise<Listed[]> {
  const accessible = await getAccessibleOrganizations(client).catch((thrown: unknown) => {
    if (NOT_TOLD.has(problemOf(thrown).kind)) return [];
    throw thrown;
  });
  const rows = accessible.length > 0 ? accessible : await getOrganizations(client);
  if (rows.length === 0) throw problemError('noOrganization');
  return rows;
}

async function whoAmI(client: DeskClient): Promise<SessionAgent | null> {
  try {
    const { id, name, email } = await getMyInfo(client);
    return { id, name, email };
  } catch (thrown) {
    const { kind } = problemOf(thrown);
    // Only the greeting is poorer for it.
    if (NOT_TOLD.has(kind) || kind === 'serverError') return null;
    throw thrown;
  }
}

function plain({ id, name, portal, edition }: Listed): SessionOrganization {
  return { id, name, portal, edition };
}

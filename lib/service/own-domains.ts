import type { DeskClient } from '../desk-api/client';
import { listDomains } from '../desk-api/domains';
import { type ProblemKind, problemOf } from '../problems/problem';
import type { Session } from '../session/session';
import { sessionItem as sessions } from '../storage/items';
import { foundDomainsItem as foundDomains } from '../storage/found-domains';
import type { SignInId } from '../storage/sign-in-id';

/** After these Desk would say the same again: there are none for this agent. */
const REFUSALS: ReadonlySet<ProblemKind> = new Set([
  'forbidden',
  'scopeMissing',
  'editionLimit',
  'notFound',
  'badAnswer',
]);

export interface OwnDomainsParts {
  signIn: SignInId;
  client: DeskClient;
  session: Pick<Session, 'isIn'>;
}

/**
 * Finds the domains at which the organization's agents have Desk: one call for each sign-in. What could not be found out for a
 * reason that passes is asked again when the worker starts the next time; nobody is told. Gives what ends it.
 */
export function findOwnDomains({ signIn, client, session }: OwnDomainsParts): () => void {
  const sessionItem = sessions.in(signIn);
  const foundDomainsItem = foundDomains.in(signIn);
  let asked: string | null = null;

  async function find(): Promise<void> {
    const [state, found] = await Promise.all([sessionItem.get(), foundDomainsItem.get()]);
    if (state.status !== 'signedIn') {
      asked = null;
      return;
    }
    const orgId = state.organization.id;
    if (found?.orgId === orgId || asked === orgId) return;
    asked = orgId;
    const domains = await listDomains(client.inManner({ priority: 'background' })).then(
      // Where it is not said whether it is one of agents, the user can tell.
      (all) => all.flatMap(({ domain, isAgentsDomain }) => (isAgentsDomain === false ? [] : [domain])),
      (thrown: unknown) => (REFUSALS.has(problemOf(thrown).kind) ? [] : null),
    );
    if (domains && (await session.isIn(orgId))) await foundDomainsItem.set({ orgId, domains });
  }

  const look = (): void => void find().catch(() => undefined);
  const end = sessionItem.watch(look);
  look();
  return end;
}

import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import {
  type HostDeps,
  type KnownHosts,
  allowHost,
  inExtension,
  takeHostBack,
  withheldHosts,
} from '../../lib/accounts/own-hosts';
import type { SessionState } from '../../lib/session/session-state';
import { usePolicy } from '../use-policy';

/** Where hosts are allowed and remembered: the browser, unless the gallery or a test says otherwise. */
export const OwnHostsContext = createContext<HostDeps>(inExtension);

/** What is known of the hosts at which Desk may be open, kept true, and what can be done about them; null until it is read. */
export function useOwnHosts(session: Extract<SessionState, { status: 'signedIn' }>) {
  const deps = useContext(OwnHostsContext);
  const { ownDomains } = usePolicy();
  const [known, setKnown] = useState<KnownHosts | null>(null);
  const { dataCentre } = session;
  useEffect(() => {
    let isGone = false;
    let asked = 0;
    const look = async (): Promise<void> => {
      asked += 1;
      const mine = asked;
      const [allowed, found, dismissed, withheld] = await Promise.all([
        deps.allowed.get(),
        deps.found.get(),
        deps.dismissed.get(),
        withheldHosts(deps, dataCentre).catch(() => []),
      ]);
      if (!isGone && mine === asked) setKnown({ allowed, found, dismissed, withheld });
    };
    const lookAgain = (): void => void look();
    const stops = [deps.allowed, deps.found, deps.dismissed].map((item) => item.watch(lookAgain));
    stops.push(deps.permissions.watch(lookAgain));
    lookAgain();
    return () => {
      isGone = true;
      for (const stop of stops) stop();
    };
  }, [deps, dataCentre]);
  return {
    known: known && ownDomains ? { ...known, set: ownDomains } : known,
    /** Whether it is allowed now. Nothing may be waited for in the click before this. */
    allow: async (host: string): Promise<boolean> => await allowHost(deps, host, session),
    takeBack: async (host: string): Promise<void> => await takeHostBack(deps, host),
    dismiss: (host: string): void => void deps.dismissed.set([...(known?.dismissed ?? []), host]),
  };
}

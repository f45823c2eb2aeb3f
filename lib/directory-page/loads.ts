import type { AgentTicketCount } from '../desk-api/records/availability';
import { MOST_IDS } from '../records/resources';
import type { DirectoryState } from './directory-state';

/** How long it counts as known, in milliseconds. */
const KNOWN_FOR_MS = 60_000;

/** Of which agents it is to be asked how busy they are: those of whom it is not known by now, as many as one call takes. */
export function idsToAsk(agentIds: readonly string[], loads: DirectoryState['loads'], now: number): string[] {
  const isKnown = (id: string): boolean => {
    const at = loads[id]?.at;
    return at !== undefined && at <= now && now - at < KNOWN_FOR_MS;
  };
  return agentIds.filter((id) => !isKnown(id)).slice(0, MOST_IDS);
}

/** Somebody of whom Desk tells nothing: it was asked, and need not be asked again at once. */
export function noLoad(agentId: string): AgentTicketCount {
  return {
    agentId,
    open: null,
    onHold: null,
    overdue: null,
    dueWithinAnHour: null,
    isOnline: null,
    channels: null,
  };
}

/** Whether an agent is there, by whichever was told last; null where that is not known. */
export function isOnline({ loads, wanted }: Pick<DirectoryState, 'loads' | 'wanted'>): (id: string) => boolean | null {
  const part = wanted['whoIsThere:all'] as { value?: { online: string[]; offline: string[] }; at?: number } | undefined;
  const online = new Set(part?.value?.online);
  const offline = new Set(part?.value?.offline);
  return (id) => {
    const known = loads[id];
    if (known && known.load.isOnline !== null && known.at >= (part?.at ?? 0)) return known.load.isOnline;
    return online.has(id) ? true : offline.has(id) ? false : null;
  };
}

import type { Aged } from '../cache/aged';
import { recordKey } from '../cache/keys';
import type { Seat } from '../messages/serve-views.worker';
import type { Arrived, Delivery, OpenView } from '../messages/view-messages';
import type { Part } from '../panel/part';
import { type Problem, problemOf } from '../problems/problem';
import { type Root, type Want, assemble } from '../records/view-rules';
import { type Value, idOf } from '../records/resources';
import type { Holder } from '../desk-api/records';
import { type EndOthers, askAhead } from './ask-ahead';
import type { Reader } from './reader';
import { restBefore, withMove } from './rest-before';

export interface OpenViewsParts {
  reader: Pick<Reader, 'read' | 'leave'>;
  /** Is told of every ticket and help-center user, by id, that a panel has opened and may read. */
  opened?: (target: string) => void;
  /** The help-center users that a contact of an organization is likely to have, where Desk has not said who they are. */
  likely?: (orgId: string, contactId: string) => Promise<readonly Holder[]>;
  /** Runs work after everything that arrives in this turn. */
  soon?: (work: () => void) => void;
  /** Runs work after that many milliseconds. */
  after?: (ms: number, work: () => void) => void;
  /** Epoch milliseconds. */
  now?: () => number;
}

/** A view that a panel shows, as far as it has come. */
interface Shown {
  view: string;
  root: Root;
  orgId: string;
  portal: string | null;
  records: Map<string, Part<unknown>>;
  /** What each record was last made from, so that nothing is sent twice. */
  sources: Map<string, Aged<unknown>>;
  /** What the rules read by now, by name; and what has been asked for. */
  wants: Map<string, Want>;
  begun: Set<string>;
  /** What the panel has from an earlier time. */
  has: Map<string, number>;
  /** What is to be asked for anew once it turns out to be wanted. */
  refresh: Set<string>;
  /** Of which a refresh has failed: what is remembered of them is no answer to that, however fresh it is. */
  unrefreshed: Set<string>;
  /** What goes with the next delivery. */
  waiting: Map<string, Arrived>;
  /** Ends what was asked ahead for others than these. */
  endOthers: EndOthers;
  /** Before that nothing is asked of Desk; what is remembered waits for nothing. */
  rested: Promise<void> | undefined;
}

/**
 * The views that panels show. The worker runs the rules of each on what the cache holds and on whatever arrives, so that
 * the next round of calls starts where the answer arrives, and sends all that arrives in one turn at once.
 */
export function createOpenViews({
  reader,
  opened = () => undefined,
  likely = async () => [],
  soon = (work) => void setTimeout(work),
  after = (ms, work) => void setTimeout(work, ms),
  now: time = Date.now,
}: OpenViewsParts) {
  const seats = new Set<{ arrived(key: string, record: Aged<unknown>): void }>();
  // Of all panels together: one that is connected anew begins with nothing of its own.
  let moves: number[] = [];
  let lastOpened = '';
  let rest = 0;

  /** How long what is opened has to stand before it is looked up; the same again is no move, and rests with the first. */
  function restOf({ is, id }: Root): number {
    const at = time();
    if (`${is} ${id}` !== lastOpened) {
      lastOpened = `${is} ${id}`;
      rest = restBefore(moves, at);
      moves = withMove(moves, at);
    }
    const stood = at - (moves.at(-1) ?? 0);
    return stood >= 0 && stood < rest ? rest : 0;
  }

  /** A panel connects. `post` sends it what it shows. */
  function attach(post: (delivery: Delivery) => void): Seat {
    let shown: Shown | null = null;
    const seat = {
      arrived: (key: string, record: Aged<unknown>): void => {
        const now = shown;
        if (!now) return;
        for (const name of now.wants.keys()) if (recordKey(now.orgId, name) === key) arrive(now, name, record);
      },
    };
    seats.add(seat);

    function leave(): void {
      if (shown) reader.leave(shown.view);
      shown?.endOthers();
      shown = null;
    }

    function open({ open: root, view, orgId, portal, has, refresh }: OpenView): void {
      leave();
      const ms = restOf(root);
      shown = {
        rested: ms > 0 ? new Promise((resolve) => after(ms, resolve)) : undefined,
        view,
        root,
        orgId,
        portal,
        records: new Map(),
        sources: new Map(),
        wants: new Map(),
        begun: new Set(),
        has: new Map(Object.entries(has)),
        refresh: new Set(refresh),
        unrefreshed: new Set(),
        waiting: new Map(),
        endOthers: () => undefined,
      };
      advance(shown);
    }

    /** Asks for everything that the rules read by now and that has not been asked for. */
    function advance(now: Shown): void {
      const { wants } = assemble(now.root, (name) => now.records.get(name));
      now.wants = new Map([...wants.values()].map((want) => [want.name, want]));
      for (const want of now.wants.values()) {
        if (!now.begun.has(want.name)) void load(now, want, now.refresh.delete(want.name));
      }
    }

    async function load(now: Shown, { resource, key, name }: Want, isExplicit: boolean): Promise<void> {
      const refresh = isExplicit || now.unrefreshed.has(name);
      now.begun.add(name);
      now.sources.delete(name); // Who asks again is answered, even if nothing is new.
      const { view, orgId, portal, rested } = now;
      const endOthers = resource === 'helpCenters' ? ahead(now, name, idOf(resource, key)) : null;
      const old = (record: Aged<unknown>): void => {
        // What was remembered is enough to go on from, as long as nothing better has come.
        if (now.records.get(name)?.value === undefined) arrive(now, name, record, true);
      };
      try {
        const record = await reader.read(resource, key, { refresh, isExplicit, view, orgId, portal, rested, old });
        now.unrefreshed.delete(name);
        arrive(now, name, record);
        endOthers?.(record.value as Value<'helpCenters'>);
        if (resource === 'ticket' || resource === 'badges') opened(idOf(resource, key));
      } catch (thrown) {
        if (refresh) now.unrefreshed.add(name);
        fail(now, name, problemOf(thrown));
      }
    }

    /** Asks for what hangs on a contact's users, as far as they can be guessed, until Desk has said who they are. */
    function ahead(now: Shown, name: string, contactId: string): EndOthers {
      now.endOthers();
      now.endOthers = askAhead(reader, likely(now.orgId, contactId), now, () => now !== shown || now.records.has(name));
      return now.endOthers;
    }

    function arrive(now: Shown, name: string, record: Aged<unknown>, isOld = false): void {
      if (now !== shown || (now.sources.get(name) === record && now.records.get(name)?.problem === undefined)) return;
      const { value, at } = record;
      now.records.set(name, { value, at, loading: false });
      now.sources.set(name, record);
      const isThere = now.has.get(name) === at;
      now.has.delete(name);
      if (!isThere) deliver(now, { name, at, value, ...(isOld ? { isOld } : {}) });
      else if (isOld) now.has.set(name, at);
      else deliver(now, { name, at });
      advance(now);
    }

    function fail(now: Shown, name: string, problem: Problem): void {
      if (now !== shown) return;
      now.records.set(name, { ...now.records.get(name), loading: false, problem });
      deliver(now, { name, problem });
      advance(now);
    }

    function deliver(now: Shown, arrived: Arrived): void {
      if (now.waiting.size === 0) soon(() => flush(now));
      now.waiting.set(arrived.name, arrived);
    }

    function flush(now: Shown): void {
      const records = [...now.waiting.values()];
      now.waiting.clear();
      if (now === shown) post({ view: now.view, records });
    }

    return {
      said: (request) => {
        if ('open' in request) return open(request);
        if (shown?.view !== request.view) return;
        for (const name of request.again) {
          const want = shown.wants.get(name);
          if (want) void load(shown, want, request.refresh);
          else if (request.refresh) shown.refresh.add(name);
        }
      },
      left: () => {
        leave();
        seats.delete(seat);
      },
    };
  }

  return {
    attach,
    /** A record was read or written, by whomever: it goes to the panels that show it, and to no other. */
    arrived: (key: string, record: Aged<unknown>): void => {
      for (const seat of seats) seat.arrived(key, record);
    },
  };
}

export type OpenViews = ReturnType<typeof createOpenViews>;

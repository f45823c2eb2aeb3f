import type { FaultRule, RequestFilter } from '../../demo/desk.ts';
import { type Change, type Operation, type Timing, changeOf, wayBack } from './operation.ts';
import type { Somebody } from './desk-watch.ts';
import type { Stage } from './stage.ts';
import { pause, until } from './wait.ts';

/** The write that is slowed, and the read before it. */
interface Calls {
  write: { method: string; path: RegExp };
  read: { method: 'GET'; path: RegExp };
}

/** A read takes so long that the worker can be stopped while it waits for it. */
const READ_MS = 900;
/** More than the time between two timers of this process. */
const MARGIN_MS = 150;

/** Slows the calls of one operation and stops the worker, as planned. */
export interface Trouble {
  /** Begins to wait for the moment to stop: from now on the operation is under way. */
  begin(): void;
  /** Nothing more is stopped; resolves when a stop that has begun is over and Desk has carried out all it will. */
  end(): Promise<void>;
  /** How often the worker was stopped. */
  stops(): number;
}

/** @param changing what the operation changes, or what the one changed that it undoes */
export function makeTrouble(stage: Stage, operation: Operation, changing: Operation, person: Somebody): Trouble {
  const { desk, watch, extension } = stage;
  const { timing, stop, of, undoes } = operation;
  const calls = callsOf(changing, undoes !== null, of, person);
  const remove: (() => void)[] = [];
  let isOver = false;
  let stops = 0;
  let lateUntil = 0;
  let stopping: Promise<void> = Promise.resolve();

  desk.resetRequests();
  const slow = ruleOf(timing);
  if (slow) remove.push(desk.faults.add({ ...calls.write, ...slow, times: 1 }));
  if (stop?.at === 'beforeCall') remove.push(desk.faults.add({ ...calls.read, times: 1, delayMs: READ_MS }));

  const hasCome = (filter: RequestFilter): boolean =>
    desk.requests.some(({ method, path }) => method === filter.method && isPath(filter.path, path));

  async function stopWhenItIsTime(): Promise<void> {
    if (!stop) return;
    const isTime = {
      beforeCall: () => hasCome(calls.read),
      onArrival: () => hasCome(calls.write),
      carriedOut: () => watch.writes.some(({ write }) => of === 'change' || write.includes('soak')),
      anyTime: () => true,
    }[stop.at];
    if (!(await until(isTime, () => isOver))) return;
    for (const ms of [stop.ms, ...(stop.again === null ? [] : [stop.again])]) {
      await pause(ms);
      await extension.killWorker();
      stops += 1;
    }
  }

  return {
    begin: () => {
      stopping = stopWhenItIsTime();
      // Not to be lost when nobody waits for it yet.
      stopping.catch(() => undefined);
    },
    end: async () => {
      const arrived = desk.requests.find((each) => isPath(calls.write.path, each.path));
      if (arrived && slow?.carriedOutAfterMs !== undefined) lateUntil = arrived.at + slow.carriedOutAfterMs + MARGIN_MS;
      isOver = true;
      await stopping;
      remove.forEach((each) => each());
      await until(() => Date.now() > lateUntil);
    },
    stops: () => stops,
  };
}

function isPath(wanted: RequestFilter['path'], path: string): boolean {
  return wanted instanceof RegExp ? wanted.test(path) : wanted === path;
}

function ruleOf({ is, ms }: Timing): Partial<FaultRule> | null {
  switch (is) {
    case 'onTime':
      return null;
    case 'lateAnswer':
      return { delayMs: ms };
    case 'halfAnswer':
      return { truncate: true };
    case 'lateEffect':
    case 'tooLate':
      return { carriedOutAfterMs: ms };
    case 'lost':
      return { hang: true };
  }
}

function callsOf(changing: Operation, isUndo: boolean, of: Operation['of'], person: Somebody): Calls {
  const change = isUndo ? wayBack(changeOf(changing)) : changeOf(changing);
  const users = changing.kind === 'bulk' ? '\\d+' : person.userId;
  const ticket = `/tickets/${person.ticketId}`;
  const path = (text: string) => new RegExp(`${text}(\\?|$)`);
  const at = change.of === 'badges' || change.of === 'labels' ? `/users/${users}` : ticket;
  const read = { method: 'GET', path: path(change.way === 'set' ? at : `${at}/${change.of}`) } as const;
  if (of === 'note') {
    const write = isUndo
      ? { method: 'DELETE', path: path(`${ticket}/comments/\\d+`) }
      : { method: 'POST', path: path(`${ticket}/comments`) };
    return { write, read };
  }
  if (change.way === 'set') return { write: { method: 'PATCH', path: path(at) }, read };
  return { write: { method: 'POST', path: path(`${at}/${CALLS[change.of][change.way]}`) }, read };
}

/** What the calls are named that give and take. */
const CALLS = {
  badges: { give: 'badges/associate', take: 'badges/dissociate' },
  labels: { give: 'labels/assign', take: 'labels/remove' },
  tags: { give: 'associateTag', take: 'dissociateTag' },
} as const satisfies Record<Exclude<Change, { way: 'set' }>['of'], unknown>;

import { createCache } from '../../../lib/cache/cache.worker';
import type { DeskClient } from '../../../lib/desk-api/client';
import { acceptPort } from '../../../lib/messages/serve-views.worker';
import type { Delivery, ViewRequest } from '../../../lib/messages/view-messages';
import type { ViewPort } from '../../../lib/panel/view-deps';
import { RESOURCE_NAMES } from '../../../lib/records/resources';
import { recordName } from '../../../lib/records/view-rules';
import type { Readers } from '../../../lib/records/readers.worker';
import { createOpenViews } from '../../../lib/service/open-views';
import { createReader } from '../../../lib/service/reader';
import type { PretendRecords } from './pretend-records';
import type { sharedArea } from './shared-area';

export const ORG = '3981311';
const SELF = { id: 'deskside', origin: 'chrome-extension://deskside/' };
const PANEL = { id: 'deskside', url: `${SELF.origin}sidepanel.html` };

/**
 * A worker over a pretend Desk, as far as views are concerned, with the ports of its panels. It can be stopped, as browsers
 * stop workers: ports break, and what is not stored is forgotten; whoever connects next is served by a new one.
 */
export function pretendWorker(desk: PretendRecords, storage: ReturnType<typeof sharedArea>, now: () => number) {
  const said: ViewRequest[] = [];
  const deliveries: Delivery[] = [];
  const manners: unknown[] = [];
  let org = ORG;
  let ports: (() => void)[] = [];
  let isStartable = true;
  let isMuted = false;
  let running = start();

  function start() {
    const inManner = (manner: unknown): DeskClient => {
      manners.push(manner);
      return manner as DeskClient;
    };
    const readers = Object.fromEntries(
      RESOURCE_NAMES.map((resource) => [
        resource,
        (manner: { signal?: AbortSignal }, key: never) => desk.read(recordName(resource, key), manner.signal),
      ]),
    ) as unknown as Readers;
    const reader = createReader({
      cache: createCache(storage.area, (work) => work()),
      client: { inManner } as DeskClient,
      readers,
      orgId: async () => org,
      arrived: (key, record) => views.arrived(key, record),
      now,
    });
    const views = createOpenViews({
      reader,
      soon: (work) => void setImmediate(work),
      after: (_ms, work) => void setImmediate(work),
      now,
    });
    return { reader, views };
  }

  function connect(sender: object = PANEL, name = 'view'): ViewPort {
    if (!isStartable) throw new Error('Could not establish connection.');
    const [toWorker, toPanel, workerGone, panelGone] = [events(), events(), events(), events()];
    let isOpen = true;
    const end = (told: ReturnType<typeof events>) => (): void => {
      if (!isOpen) return;
      isOpen = false;
      told.tell(undefined);
    };
    const deliver = (told: ReturnType<typeof events>, message: unknown): void => {
      const json = JSON.stringify(message);
      queueMicrotask(() => isOpen && told.tell(JSON.parse(json)));
    };
    acceptPort(
      {
        name,
        sender,
        postMessage: (delivery) => {
          if (isMuted) return;
          deliveries.push(delivery);
          deliver(toPanel, delivery);
        },
        disconnect: end(workerGone),
        onMessage: toWorker,
        onDisconnect: panelGone,
      },
      SELF,
      (_signIn, post) => running.views.attach(post),
    );
    ports.push(end(workerGone));
    return {
      postMessage: (request) => {
        if (!isOpen) throw new Error('Attempting to use a disconnected port object');
        said.push(request);
        deliver(toWorker, request);
      },
      disconnect: end(panelGone),
      onMessage: toPanel,
      onDisconnect: workerGone,
    };
  }

  return {
    connect,
    said,
    deliveries,
    /** How each call to Desk was to be made. */
    manners,
    reader: () => running.reader,
    signsInto: (orgId: string) => (org = orgId),
    /** The browser stops the worker; `canStart` tells whether it will start another one. */
    stop: (canStart = true): void => {
      isStartable = canStart;
      const broken = ports;
      ports = [];
      running = start();
      broken.forEach((breaks) => breaks());
    },
    canStart: () => (isStartable = true),
    /** Whether what it sends gets lost on the way. */
    mutes: (muted: boolean) => (isMuted = muted),
  };
}

function events() {
  const listeners = new Set<(message: unknown) => void>();
  return {
    addListener: (listener: (message: unknown) => void) => void listeners.add(listener),
    tell: (message: unknown) => listeners.forEach((listener) => listener(message)),
  };
}

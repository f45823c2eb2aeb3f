import { browser } from 'wxt/browser';
import { remembered } from '../cache/remembered.page';
import { VIEW_PORT, type ViewRequest } from '../messages/view-messages';
import type { Item } from '../storage/item';
import { moduleKindsItem } from '../storage/items';
import { keyIn, pageSignIn } from '../storage/sign-in-id';

type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

/** The panel's end of its connection to the worker. */
export interface ViewPort {
  postMessage(request: ViewRequest): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/** What a view needs of the world it is shown in. */
export interface ViewDeps {
  /** Connects to the worker, which is started if need be. Throws when there is none any more. */
  connect(): ViewPort;
  /** Where the worker remembers what Desk answered. */
  remembered: {
    get(keys: string[]): Promise<Record<string, unknown>>;
    onChanged: { addListener(listener: Listener): void };
  };
  /** What the records of renamed modules turned out to be, as `module-kinds.ts` notes it. */
  moduleKinds: Pick<Item<Record<string, string>>, 'get' | 'set'>;
  /** Epoch milliseconds. */
  now(): number;
  /** Runs work after a time in milliseconds, unless the function that this gives is called before. */
  after(ms: number, work: () => void): () => void;
  /** Whether the browser knows of a network. */
  isOnline(): boolean;
  /** Whether somebody can see the panel, and when that changes. */
  seen: { is(): boolean; watch(changed: () => void): void };
  /** Calls back when somebody who sees it may be looking again; by the page's own events where this is not given. */
  lookedAt?(looked: () => void): void;
}

/** The extension's own page, which is beside its worker. */
export const inExtension: ViewDeps = {
  connect: () => browser.runtime.connect({ name: keyIn(pageSignIn(), VIEW_PORT) }),
  remembered,
  moduleKinds: moduleKindsItem,
  now: Date.now,
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  isOnline: () => navigator.onLine,
  seen: {
    is: () => document.visibilityState !== 'hidden',
    watch: (changed) => document.addEventListener('visibilitychange', changed),
  },
};

import { createStore } from 'zustand/vanilla';
import type { World } from '../../demo/world/world';
import type { Ask } from '../messages/protocol';
import type { SampleAnswer, SampleRequest } from '../sample/sample-messages';
import { FIRST_SIGN_IN, beOf, pageSignIn } from '../storage/sign-in-id';
import { createSampleDesk } from './sample-desk';
import { createSampleWorld } from './sample-world';

/** What the page shows: the sample, or why there is none. */
export type SampleState =
  | { phase: 'waits' | 'left' | 'elsewhere' | 'failed' }
  /** `changes` counts what was written, so that whoever shows the world draws it anew. */
  | { phase: 'open'; world: World; changes: number };

export interface SamplePageParts {
  ask: Ask;
  /** Takes the one place that a sample has in this browser, for as long as the page lives; false where another page has it. */
  takePlace(): Promise<boolean>;
  /** The same, however long it takes until the place is free. */
  waitForPlace(): Promise<void>;
  /** Leads to the page that has it, and closes this one; false where none is found. */
  goThere(): Promise<boolean>;
  /** Which sign-ins there are beside the first, now and whenever they are others. */
  signIns: { watch(changed: (all: readonly { id: string }[]) => void): unknown };
  /** Hears what the worker asks of the sample. */
  hear(answer: (request: SampleRequest) => Promise<SampleAnswer> | null): void;
  /** The clock, in epoch milliseconds. */
  now?: () => number;
}

const HERE: SampleAnswer = { status: 204, headers: {}, body: null };

/**
 * The page that is the sample's Desk: holds its data, answers the worker in the place of a host, and ends the sample when it
 * goes. Every beginning is afresh.
 */
export function createSamplePage(parts: SamplePageParts) {
  const { ask, now = Date.now } = parts;
  const store = createStore<SampleState>()(() => ({ phase: 'waits' }));
  let desk: ReturnType<typeof createSampleDesk> | null = null;
  let hasPlace = false;

  parts.hear((request) => {
    if (!desk) return null;
    return request.sample === null ? Promise.resolve(HERE) : answer(desk, request.sample);
  });

  async function answer(
    asked: NonNullable<typeof desk>,
    request: NonNullable<SampleRequest['sample']>,
  ): Promise<SampleAnswer> {
    const answered = await asked(request);
    const state = store.getState();
    if (request.method !== 'GET' && state.phase === 'open') store.setState({ ...state, changes: state.changes + 1 });
    return answered;
  }

  parts.signIns.watch((all) => {
    const isOver = !all.some(({ id }) => id === pageSignIn());
    if (isOver && store.getState().phase === 'open') over('left');
  });

  function over(phase: 'left' | 'failed'): void {
    desk = null;
    beOf(FIRST_SIGN_IN);
    store.setState({ phase }, true);
  }

  /** Begins the sample, unless another page has it. Never rejects. */
  async function begin(): Promise<void> {
    if (desk) return;
    store.setState({ phase: 'waits' }, true);
    hasPlace ||= await parts.takePlace();
    if (!hasPlace) {
      store.setState({ phase: 'elsewhere' }, true);
      if (await parts.goThere().catch(() => false)) return;
      await parts.waitForPlace();
      hasPlace = true;
      store.setState({ phase: 'waits' }, true);
    }
    if (desk) return;
    const world = createSampleWorld(now);
    // It is asked before it is known under which name.
    desk = createSampleDesk(world);
    try {
      const { signIn } = await ask('session/sample', {});
      beOf(signIn);
      store.setState({ phase: 'open', world, changes: 0 }, true);
    } catch {
      over('failed');
    }
  }

  /** Ends the sample; the page hears of it as it would if anybody else had. Never rejects. */
  async function leave(): Promise<void> {
    await ask('session/leave', {}).catch(() => undefined);
  }

  return {
    store,
    begin,
    leave,
    goThere: parts.goThere,
    /** The page goes: so does the sample. */
    end: (): void => {
      if (store.getState().phase === 'open') void leave();
    },
  };
}

export type SamplePage = ReturnType<typeof createSamplePage>;

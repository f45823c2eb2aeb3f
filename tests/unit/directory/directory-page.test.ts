import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { type AccountState, initialAccount } from '../../../lib/accounts/account-state';
import { createDirectoryPage } from '../../../lib/directory-page/directory-page';
import { offerOf } from '../../../lib/directory-page/pages';
import { reachOf } from '../../../lib/directory-page/directory-page';
import type { Ask } from '../../../lib/messages/protocol';
import { problemError } from '../../../lib/problems/problem';
import { readAgentsKey } from '../../../lib/records/agents-query';
import type { SessionState } from '../../../lib/session/session-state';
import { settled } from '../support/pretend-records';
import { directoryAgent } from './agents';

interface Asked {
  resource: string;
  key: Record<string, string>;
  orgId: string;
  refresh?: boolean;
  answer(value: unknown): Promise<void>;
  refuse(kind: Parameters<typeof problemError>[0]): Promise<void>;
}

function signedIn(id: string): SessionState {
  return {
    status: 'signedIn',
    dataCentre: 'us',
    organization: { id, name: `Organization ${id}`, portal: 'zylker' },
    agent: null,
  } as unknown as SessionState;
}

/** A directory whose worker answers when the test says so. */
async function setUp(address = '', session: SessionState | null = signedIn('1')) {
  const asked: Asked[] = [];
  const ask = ((_name: string, input: Omit<Asked, 'answer' | 'refuse'>) =>
    new Promise((resolve, reject) => {
      asked.push({
        ...input,
        answer: async (value) => {
          resolve({ value, at: clock.now });
          await settled();
        },
        refuse: async (kind) => {
          reject(problemError(kind));
          await settled();
        },
      });
    })) as unknown as Ask;
  const account = createStore<AccountState>()(() => ({ ...initialAccount(), session }));
  const clock = { now: 1_000_000 };
  const later = new Set<() => void>();
  const place = { now: address, steps: [] as string[], moved: (): void => undefined };
  const page = createDirectoryPage({
    ask,
    account,
    address: {
      get: () => place.now,
      set: (to, how) => {
        place.now = to;
        place.steps.push(`${how} ${to}`);
      },
      watch: (moved) => {
        place.moved = moved;
        return () => (place.moved = () => undefined);
      },
    },
    after: (_ms, work) => {
      later.add(work);
      return () => later.delete(work);
    },
    now: () => clock.now,
  });
  page.start();
  await settled();
  return {
    ...page,
    account,
    asked,
    clock,
    place,
    state: page.store.getState,
    /** What was asked of a resource, the latest last. */
    of: (resource: string) => asked.filter((each) => each.resource === resource),
    last: (resource = 'agentsPage') => asked.findLast((each) => each.resource === resource) as Asked,
    /** Typing rests. */
    rest: async () => {
      for (const work of later) work();
      later.clear();
      await settled();
    },
    shown: () => page.store.getState().list?.agents.map(({ id }) => id),
  };
}

const page = (ids: (number | string)[], next: number | null = null) => ({
  agents: ids.map((id) => directoryAgent(String(id))),
  next,
});
const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);
const asksFor = ({ key }: Asked) => readAgentsKey(key['search'] ?? '');

describe('the list of agents', () => {
  it('is asked for with one page, of the organization that is signed in', async () => {
    const { of, last, shown } = await setUp();
    expect(of('agentsPage')).toHaveLength(1);
    expect(last()).toMatchObject({ orgId: '1' });
    expect(asksFor(last())).toMatchObject({ from: 0, status: 'ACTIVE', text: '' });
    await last().answer(page([1, 2]));
    expect(shown()).toEqual(['1', '2']);
  });

  it('goes on when one comes near its end, one page at a time, each agent once', async () => {
    const { actions, of, last, shown } = await setUp();
    await last().answer(page(numbers(1, 100), 100));
    actions.sees(10, 100);
    expect(of('agentsPage')).toHaveLength(1);
    actions.sees(90, 100);
    actions.sees(95, 100);
    expect(of('agentsPage')).toHaveLength(2);
    expect(asksFor(last())?.from).toBe(100);
    await last().answer(page([100, 101]));
    expect(shown()).toEqual(numbers(1, 101).map(String));
    actions.sees(100, 101);
    expect(of('agentsPage')).toHaveLength(2);
  });

  it('waits for typing to rest, and drops what arrives for what is wanted no longer', async () => {
    const { actions, of, last, rest, shown, place, state } = await setUp();
    const first = last();
    await first.answer(page(numbers(100, 100), 100));
    actions.type('to');
    actions.type('tor');
    actions.sees(0, 1);
    expect(of('agentsPage')).toHaveLength(1);
    await rest();
    expect(of('agentsPage')).toHaveLength(2);
    const second = last();
    expect(asksFor(second)?.text).toBe('tor');
    actions.type('torr');
    await rest();
    await last().answer(page([7]));
    await second.answer(page([8, 9], 100));
    expect(shown()).toEqual(['7']);
    expect(state().list?.next).toBeNull();
    expect(place.steps.at(-1)).toBe('replace #agents?q=torr');
  });

  it('shows what was there until there is an answer, and says that it is of before', async () => {
    const { actions, last, rest, shown, state } = await setUp();
    await last().answer(page([1, 2], 100));
    actions.type('xy');
    await rest();
    expect([shown(), state().list?.isOfBefore]).toEqual([['1', '2'], true]);
    actions.sees(1, 2);
    await last().answer(page([]));
    expect([shown(), state().list?.isOfBefore]).toEqual([[], false]);
  });

  it('asks for nothing when one letter is typed', async () => {
    const { actions, of, last, rest, shown } = await setUp();
    await last().answer(page([1]));
    actions.type('t');
    await rest();
    expect(of('agentsPage')).toHaveLength(1);
    expect(shown()).toEqual(['1']);
  });

  it('stops where pages cost more, and goes on when asked to', async () => {
    const { actions, of, last, state } = await setUp();
    for (let from = 0; from <= 2_000; from += 100) {
      await last().answer(page(numbers(from, 100), from + 100));
      actions.sees(from + 99, from + 100);
    }
    expect(of('agentsPage')).toHaveLength(21);
    const { list } = state();
    const offer = list && offerOf(reachOf(state(), list));
    expect(offer).toMatchObject({ credits: 10 });
    actions.readOn(offer?.allowed ?? { credits: 0, upTo: 0 });
    expect(of('agentsPage')).toHaveLength(22);
    await last().answer(page(numbers(2_100, 100), 2_200));
    actions.sees(2_199, 2_200);
    expect(of('agentsPage')).toHaveLength(23);
  });

  it('that could not be read says why, asks nothing by itself, and is asked for again on wish and when the network is back', async () => {
    const { account, actions, of, last, state, shown } = await setUp();
    await last().answer(page(numbers(1, 100), 100));
    actions.sees(99, 100);
    await last().refuse('forbidden');
    expect(state().list?.problem?.kind).toBe('forbidden');
    expect(shown()).toHaveLength(100);
    actions.sees(99, 100);
    expect(of('agentsPage')).toHaveLength(2);
    actions.retry();
    expect(last()).toMatchObject({ refresh: true });
    await last().refuse('offline');
    account.setState({ online: false });
    account.setState({ online: true });
    await last().answer(page([101]));
    expect([shown()?.length, state().list?.problem]).toEqual([101, null]);
  });
});

describe('the address', () => {
  it('is what is shown: filters are steps to which one can go back', async () => {
    const { actions, last, place, state, shown } = await setUp('#agents?q=em&role=7');
    expect(asksFor(last())).toMatchObject({ text: 'em', roleId: '7' });
    await last().answer(page([1]));
    actions.filter({ isLight: true });
    expect(place.steps).toEqual(['push #agents?q=em&light=yes&role=7']);
    await last().answer(page([2]));
    place.now = '#agents?q=em&role=7';
    place.moved();
    expect(state().typed).toBe('em');
    expect(asksFor(last())?.isLight).toBeNull();
    await last().answer(page([1]));
    expect(shown()).toEqual(['1']);
    expect(place.steps).toHaveLength(1);
  });

  it('keeps what was typed when something else is done before typing rests', async () => {
    const { actions, place, rest } = await setUp();
    actions.type('torrey');
    actions.open({ kind: 'agent', agentId: '5' });
    await rest();
    expect(place.steps).toEqual(['push #agents?q=torrey&open=agent%3A5']);
  });
});

describe('other lists', () => {
  it('are read whole, once', async () => {
    const { actions, of, last, state } = await setUp('#roles');
    await last('roles').answer([{ id: '1', name: 'CEO' }]);
    actions.choose('profiles');
    actions.choose('roles');
    expect(of('roles')).toHaveLength(1);
    expect(of('agentsPage')).toHaveLength(0);
    expect(state().wanted['roles:all']?.value).toHaveLength(1);
  });

  it('that are refused say so, and are asked for again on wish', async () => {
    const { actions, of, last, state } = await setUp('#profiles');
    await last('profiles').refuse('forbidden');
    expect(state().wanted['profiles:all']?.problem?.kind).toBe('forbidden');
    actions.retry();
    expect(of('profiles')).toHaveLength(2);
  });

  it('who is there is asked for only when it is filtered by', async () => {
    const { actions, of } = await setUp();
    expect(of('whoIsThere')).toHaveLength(0);
    actions.filter({ isOnline: true });
    expect(of('whoIsThere')).toHaveLength(1);
  });
});

describe('presence and load', () => {
  const load = (agentId: string) => ({ agentId, open: 3, isOnline: true });

  it('are asked for once switched on, of those who rest in sight and are not known, one call at a time', async () => {
    const { actions, of, last, state, clock } = await setUp();
    actions.rests(['1', '2']);
    expect(of('agentLoads')).toHaveLength(0);
    actions.wishLoads(true);
    actions.rests(['1', '2']);
    actions.rests(['3']);
    expect(of('agentLoads')).toHaveLength(1);
    expect(last('agentLoads').key).toEqual({ agentIds: '1,2' });
    await last('agentLoads').answer([load('1')]);
    expect(state().loads['1']?.load.open).toBe(3);
    expect(state().loads['2']?.load.open, 'of whom Desk tells nothing').toBeNull();
    actions.rests(['1', '2', '3']);
    expect(last('agentLoads').key).toEqual({ agentIds: '3' });
    await last('agentLoads').answer([load('3')]);
    clock.now += 60_000;
    actions.rests(['1']);
    expect(of('agentLoads')).toHaveLength(3);
  });

  it('that are refused are asked for no more until somebody wants them again', async () => {
    const { actions, of, last, state } = await setUp();
    actions.wishLoads(true);
    actions.rests(['1']);
    await last('agentLoads').refuse('forbidden');
    actions.rests(['1']);
    expect([of('agentLoads').length, state().loadProblem?.kind]).toEqual([1, 'forbidden']);
    actions.retry();
    actions.rests(['1']);
    expect(of('agentLoads')).toHaveLength(2);
  });
});

describe('who is signed in', () => {
  it('to nobody: nothing is asked for', async () => {
    const { asked } = await setUp('', { status: 'signedOut' });
    expect(asked).toEqual([]);
  });

  it('ends with the session: nothing is left, and what is on its way goes nowhere', async () => {
    const { account, actions, asked, last, state } = await setUp();
    await last().answer(page(numbers(1, 100), 100));
    actions.wishLoads(true);
    actions.rests(['1']);
    actions.sees(99, 100);
    const late = [last(), last('agentLoads'), last('allDepartments')];
    account.setState({ session: { status: 'signedOut' } as SessionState });
    const before = asked.length;
    for (const each of late) await each.answer([]);
    const { list, wanted, loads, wantsLoads } = state();
    expect({ list, wanted, loads, wantsLoads }).toEqual({ list: null, wanted: {}, loads: {}, wantsLoads: false });
    expect(asked).toHaveLength(before);
  });

  it('to another organization: its own are asked for, and those of the former one arrive nowhere', async () => {
    const { account, last, shown, state } = await setUp();
    const late = last();
    account.setState({ session: signedIn('2') });
    await settled();
    expect(last()).toMatchObject({ orgId: '2' });
    await late.answer(page([1]));
    expect(shown()).toEqual([]);
    await last().answer(page([9]));
    expect(shown()).toEqual(['9']);
    expect(state().list?.isLoading).toBe(false);
  });
});

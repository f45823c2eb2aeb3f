import { type StoreApi, createStore } from 'zustand/vanilla';
import { type AccountState, organizationId } from '../accounts/account-state';
import type { Ask } from '../messages/protocol';
import type { Part } from '../panel/part';
import { wantedName } from '../panel/wanted';
import { problemOf } from '../problems/problem';
import { agentsKey } from '../records/agents-query';
import { readRecord } from '../records/read-record.page';
import { type Key, type Resource, type Value, idsOf, isFresh } from '../records/resources';
import { askedAgents } from './asked-agents';
import type { AgentList, DirectoryActions, DirectoryState } from './directory-state';
import { idsToAsk, noLoad } from './loads';
import { FIRST_ALLOWED, isWanted } from './pages';
import { DIRECTORY, rowOfAgent } from './rows';
import { withAgent } from './with-agent';
import { type DirectoryView, FIRST_VIEW, LONGEST_SEARCH, NO_FILTERS, addressOf, viewOf } from './view';

/** Typing rests when nothing was typed for so long, in milliseconds. */
const RESTS_AFTER_MS = 300;

export interface DirectoryParts {
  ask: Ask;
  account: Pick<StoreApi<AccountState>, 'getState' | 'subscribe'>;
  /** The part of the page's address behind `#`. */
  address: {
    get(): string;
    /** As a step of its own, to which one can go back, or in place of the present one. */
    set(address: string, how: 'push' | 'replace'): void;
    /** Is called when somebody has gone back or forward, or entered another address; gives the way to stop that. */
    watch(moved: () => void): () => void;
  };
  /** Does something after so many milliseconds; gives the way to leave it. */
  after(ms: number, work: () => void): () => void;
  /** Epoch milliseconds. */
  now(): number;
}

/** The directory: what it shows, how it reads that, and what one can do there. */
export function createDirectoryPage({ ask, account, address, after, now }: DirectoryParts) {
  const store = createStore<DirectoryState>()(() => emptyState(FIRST_VIEW));
  const { getState, setState } = store;
  let stopTyping = (): void => undefined;
  /** Ids of the agents of the list, so that one who stands on two pages is one. */
  let seen = new Set<string>();
  let isAskingLoads = false;
  /** Raised when nothing that is on its way may arrive any more. */
  let era = 0;
  let stopFollowing = (): void => undefined;

  const orgId = (): string | null => organizationId(account.getState());

  /** Shows another view, and asks for what it needs. */
  function go(change: Partial<DirectoryView>, how: 'push' | 'replace' | 'none'): void {
    stopTyping();
    const view = { ...getState().view, ...change };
    setState({ view, typed: view.search });
    if (how !== 'none') address.set(addressOf(view), how);
    readView();
  }

  function readView(): void {
    const { view } = getState();
    if (orgId() === null) return;
    const { whole } = DIRECTORY[view.kind];
    if (whole) want(whole.reads, {} as Key<Resource>);
    else readAgents();
    if (view.kind === 'agents' || view.kind === 'teams') want('allDepartments', {});
    if (view.kind === 'agents' && view.filters.isOnline) want('whoIsThere', {});
  }

  /** Begins the list of agents that the view wants, unless it is that already. */
  function readAgents(): void {
    const { view, list } = getState();
    const { wanted } = askedAgents(view);
    if (wanted === null) return;
    const asks = agentsKey(0, wanted).search;
    if (list?.asks === asks && !list.isOfBefore) return;
    seen = new Set();
    setState({
      list: {
        asks,
        agents: list?.agents ?? [],
        isOfBefore: true,
        next: 0,
        allowed: FIRST_ALLOWED,
        isLoading: false,
        problem: null,
      },
    });
    void readPage();
  }

  /** Reads the next page of agents. What arrives when another list is wanted by then is dropped. */
  async function readPage(refresh = false): Promise<void> {
    const { list, view } = getState();
    const { wanted } = askedAgents(view);
    const organization = orgId();
    if (!list || list.isLoading || list.next === null || wanted === null || organization === null) return;
    const begun = era;
    const { asks, next } = list;
    const update = (change: (now: AgentList) => Partial<AgentList>): void =>
      setState(({ list: shown }) =>
        begun === era && shown?.asks === asks ? { list: { ...shown, ...change(shown) } } : {},
      );
    update(() => ({ isLoading: true, problem: null }));
    try {
      const { value } = await readRecord(
        'agentsPage',
        agentsKey(next, wanted),
        { orgId: organization, ...(refresh && { refresh }) },
        ask,
      );
      update((shown) => {
        const fresh = value.agents.filter(({ id }) => !seen.has(id) && seen.add(id)).map(rowOfAgent);
        const agents = shown.isOfBefore ? fresh : [...shown.agents, ...fresh];
        return { agents, isOfBefore: false, next: value.next, isLoading: false };
      });
    } catch (thrown) {
      const problem = problemOf(thrown);
      update(({ isOfBefore, agents }) => ({
        agents: isOfBefore ? [] : agents,
        isOfBefore: false,
        isLoading: false,
        problem,
      }));
    }
  }

  function setPart<R extends Resource>(name: string, change: (part: Part<Value<R>>) => Part<Value<R>>): void {
    setState(({ wanted }) => ({
      wanted: { ...wanted, [name]: change((wanted[name] ?? { loading: false }) as Part<Value<R>>) },
    }));
  }

  function show<R extends Resource>(resource: R, name: string, part: Part<Value<R>>): void {
    setPart<R>(name, () => part);
    if (resource === 'agentCard') setState(({ list }) => withAgent(list, part.value as Value<'agentCard'>));
  }

  /** Reads a record beside the agents, once while it is fresh. What arrives for another organization is not shown. */
  function want<R extends Resource>(resource: R, key: Key<R>, refresh = false): void {
    const organization = orgId();
    if (organization === null) return;
    const name = wantedName(resource, key);
    const known = getState().wanted[name];
    if (known?.loading) return;
    if (!refresh && known?.at !== undefined && isFresh(resource, known.at, now())) return;
    const begun = era;
    setPart(name, ({ problem: _gone, ...part }) => ({ ...part, loading: true }));
    readRecord(resource, key, { orgId: organization, ...(refresh && { refresh }) }, ask).then(
      ({ value, at }) => begun === era && show<R>(resource, name, { value, at, loading: false }),
      (thrown: unknown) =>
        begun === era && setPart(name, (part) => ({ ...part, loading: false, problem: problemOf(thrown) })),
    );
  }

  /** Asks how busy agents are, of whom that is not known by now; one call at a time. */
  async function askLoads(agentIds: readonly string[]): Promise<void> {
    const { wantsLoads, loads, loadProblem } = getState();
    const organization = orgId();
    const ids = idsToAsk(agentIds, loads, now());
    if (!wantsLoads || isAskingLoads || loadProblem !== null || organization === null || ids.length === 0) return;
    const begun = era;
    isAskingLoads = true;
    try {
      const { value, at } = await readRecord('agentLoads', { agentIds: idsOf(ids) }, { orgId: organization }, ask);
      if (begun !== era) return;
      const told = new Map(value.map((load) => [load.agentId, load]));
      setState((state) => ({
        loads: {
          ...state.loads,
          ...Object.fromEntries(ids.map((agentId) => [agentId, { load: told.get(agentId) ?? noLoad(agentId), at }])),
        },
      }));
    } catch (thrown) {
      if (begun === era) setState({ loadProblem: problemOf(thrown) });
    } finally {
      isAskingLoads = false;
    }
  }

  const actions: DirectoryActions = {
    choose: (kind) => go({ kind, search: '', filters: NO_FILTERS, open: null }, 'push'),
    type: (text) => {
      stopTyping();
      const typed = text.slice(0, LONGEST_SEARCH);
      setState({ typed });
      stopTyping = after(RESTS_AFTER_MS, () => go({ search: typed }, 'replace'));
    },
    filter: (change) => {
      const { view, typed } = getState();
      go({ search: typed, filters: { ...view.filters, ...change } }, 'push');
    },
    open: (of) => go({ search: getState().typed, open: of }, 'push'),
    openCard: (of) => actions.open(of),
    want,
    sees: (last, rows) => {
      const { list, view, typed } = getState();
      // While somebody types, few rows are shown of a list that will be another one.
      if (view.kind !== 'agents' || typed !== view.search) return;
      if (!list || list.problem !== null || list.isOfBefore) return;
      if (isWanted(reachOf(getState(), list), last, rows)) void readPage();
    },
    rests: (agentIds) => void askLoads(agentIds),
    readOn: (allowed) => {
      setState(({ list }) => ({ list: list && { ...list, allowed } }));
      void readPage();
    },
    retry: () => {
      const { list, wanted, view } = getState();
      setState({ loadProblem: null });
      if (list?.problem) void readPage(true);
      const { whole } = DIRECTORY[view.kind];
      for (const resource of [whole?.reads, 'allDepartments', 'roles', 'profiles', 'whoIsThere'] as const) {
        if (resource && wanted[`${resource}:all`]?.problem) want(resource, {} as Key<Resource>, true);
      }
    },
    wishLoads: (wantsLoads) => setState({ wantsLoads, loadProblem: null }),
  };

  /** Shows what the address says, and keeps in step with it and with who is signed in. */
  function start(): void {
    const stopWatching = address.watch(() => go(viewOf(address.get()), 'none'));
    const unsubscribe = account.subscribe((state, before) => {
      if (organizationId(state) !== organizationId(before)) {
        era += 1;
        stopTyping();
        isAskingLoads = false;
        setState(emptyState(getState().view));
        readView();
      } else if (state.online && !before.online) actions.retry();
    });
    stopFollowing = () => {
      stopWatching();
      unsubscribe();
    };
    go(viewOf(address.get()), 'none');
  }

  /** Nothing is asked any more, and what is on its way arrives nowhere. */
  function stop(): void {
    era += 1;
    stopTyping();
    stopFollowing();
  }

  return { store, actions, start, stop };
}

export type DirectoryPage = ReturnType<typeof createDirectoryPage>;

function emptyState(view: DirectoryView): DirectoryState {
  return {
    view,
    typed: view.search,
    list: null,
    wanted: {},
    wantsLoads: false,
    loads: {},
    loadProblem: null,
  };
}

/** How far the list of agents reaches, and whether it is filtered here. */
export function reachOf({ view }: Pick<DirectoryState, 'view'>, { next, allowed }: AgentList) {
  const { isOnline, isInHours } = view.filters;
  return { next, allowed, isFiltered: isOnline || isInHours || askedAgents(view).words.length > 0 };
}

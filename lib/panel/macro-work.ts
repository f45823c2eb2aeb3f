import type { StoreApi } from 'zustand/vanilla';
import { type MacroRun, type MacroWork, NO_WORK } from '../macros/run';
import type { PanelState } from './panel-state';

/** What keeps what is begun on a ticket; may reject. */
export interface WorkItem {
  read(): Promise<MacroWork>;
  set(work: MacroWork): Promise<void>;
  remove(): Promise<void>;
  watch(changed: (work: MacroWork) => void): unknown;
}

export interface MacroWorkParts {
  orgId(): string | null;
  itemOf(id: string): WorkItem;
  /** Says that what is typed is kept nowhere. */
  cannotKeep(): void;
}

/**
 * What is begun with macros, by organization and ticket: shown, and kept with every letter. How far a run is, is followed
 * while another panel is at it; what is typed there is not.
 *
 * @param running ids of those that this panel is at: of them nobody else knows better
 */
export function createMacroWork(store: StoreApi<PanelState>, parts: MacroWorkParts, running: ReadonlySet<string>) {
  const { orgId, itemOf, cannotKeep } = parts;
  const latest = new Map<string, MacroWork>();
  const saving = new Map<string, Promise<void>>();
  /** Whose work has been read: what is on the disk unread is not written over. */
  const opened = new Set<string>();
  const followed = new Set<string>();

  function workOf(ticketId: string): MacroWork {
    return store.getState().extras.macroWork[ticketId] ?? NO_WORK;
  }

  function show(ticketId: string, work: MacroWork): void {
    store.setState(({ extras }) => ({
      extras: { ...extras, macroWork: { ...extras.macroWork, [ticketId]: work } },
    }));
  }

  /** Shows and keeps what is begun; resolves once the latest is on the disk, or cannot get there. */
  async function put(id: string, ticketId: string, work: MacroWork): Promise<void> {
    // What belongs to a session that has ended was cleared with it, and is not written anew.
    if (id !== idOf(ticketId)) return void latest.delete(id);
    show(ticketId, work);
    latest.set(id, work);
    if (!opened.has(id)) return;
    const mine = saving.get(id) ?? save(id, ticketId);
    saving.set(id, mine);
    await mine;
  }

  async function save(id: string, ticketId: string): Promise<void> {
    const item = itemOf(id);
    try {
      for (let work = latest.get(id); work !== undefined; work = latest.get(id)) {
        if (id !== idOf(ticketId)) break;
        await (isEmpty(work) ? item.remove() : item.set(work));
        if (latest.get(id) === work) latest.delete(id);
      }
    } catch {
      cannotKeep();
    }
    saving.delete(id);
  }

  function idOf(ticketId: string): string | null {
    const org = orgId();
    return org === null ? null : `${org}:${ticketId}`;
  }

  /** What is begun on a ticket; nothing once its session has ended. */
  function workNow(id: string, ticketId: string): MacroWork {
    return id === idOf(ticketId) ? (latest.get(id) ?? workOf(ticketId)) : NO_WORK;
  }

  /** Reads what is begun on a ticket, once. Gives the id it is kept by; null where nothing new is known. */
  async function open(ticketId: string): Promise<string | null> {
    const id = idOf(ticketId);
    if (id === null || opened.has(id)) return null;
    let work: MacroWork;
    try {
      work = await itemOf(id).read();
    } catch {
      cannotKeep();
      return null;
    }
    if (opened.has(id)) return null;
    opened.add(id);
    follow(id, ticketId);
    if (idOf(ticketId) !== id) return null;
    // What was changed meanwhile is the later word.
    const typed = store.getState().extras.macroWork[ticketId];
    if (typed) work = { ...work, ...typed, drafts: { ...work.drafts, ...typed.drafts } };
    show(ticketId, work);
    if (typed) void put(id, ticketId, work);
    return id;
  }

  function follow(id: string, ticketId: string): void {
    if (followed.has(id)) return;
    followed.add(id);
    itemOf(id).watch(({ run }) => {
      // What is changed here and not on the disk yet is the later word.
      const isOurs = running.has(id) || latest.has(id);
      if (!isOurs && opened.has(id) && id === idOf(ticketId)) show(ticketId, withRun(workOf(ticketId), run ?? null));
    });
  }

  /** The run that is on the disk; null for none. What is not there yet, or cannot be read, is as this panel has it. */
  async function runNow(id: string, ticketId: string): Promise<MacroRun | null> {
    await saving.get(id);
    const here = workNow(id, ticketId).run ?? null;
    if (latest.has(id)) return here;
    try {
      return (await itemOf(id).read()).run ?? null;
    } catch {
      return here;
    }
  }

  return { runNow, idOf, workOf, workNow, put, open, forget: () => opened.clear() };
}

/** What is begun, with another run or none. */
export function withRun({ run: _before, ...work }: MacroWork, run: MacroRun | null): MacroWork {
  return run ? { ...work, run } : work;
}

function isEmpty({ chosen, drafts, run }: MacroWork): boolean {
  return chosen === null && run === undefined && Object.keys(drafts).length === 0;
}

import type { StoreApi } from 'zustand/vanilla';
import type { PageContext } from '../desk-page/page-context';
import type { AssembledView, Root } from '../records/view-rules';
import type { PanelState } from './panel-state';
import { isNone } from './shown-account';
import type { ViewDeps } from './view-deps';

/** What the records of a module that an organization has named itself can be. */
const MODULE_KINDS = ['ticket', 'contact', 'account'] as const;
type ModuleKind = (typeof MODULE_KINDS)[number];

/**
 * What is noted of a renamed module: its kind; `none <id>` after one record that was none of these, which may be a ticket
 * that was deleted; `none` after two.
 */
type Noted = string;
type Kinds = ViewDeps['moduleKinds'];
type RecordContext = Extract<PageContext, { kind: 'record' }>;

/**
 * What a record of a module is, by what is noted of the module: a kind, `unknown` where Desk has to be asked, `none` where
 * asking was in vain before.
 */
export function kindBy(noted: Noted | undefined, recordId: string): ModuleKind | 'unknown' | 'none' {
  if (noted === 'none' || noted === noneOf(recordId)) return 'none';
  return MODULE_KINDS.find((kind) => kind === noted) ?? 'unknown';
}

/** What is noted once a record has turned out to be of a kind, or of none. */
export function noteOf(before: Noted | undefined, found: ModuleKind | 'none', recordId: string): Noted {
  if (found !== 'none') return found;
  const isSecond = before?.startsWith('none') === true && before !== noneOf(recordId);
  return isSecond ? 'none' : noneOf(recordId);
}

function noneOf(recordId: string): Noted {
  return `none ${recordId}`;
}

/**
 * What the view of a renamed module's record hangs on; null where its module is known to hold nothing to show, which the
 * panel then says as if it had been asked for now.
 */
export async function rootOfRecord(
  context: RecordContext,
  kinds: Kinds,
  { getState, setState }: Pick<StoreApi<PanelState>, 'getState' | 'setState'>,
): Promise<Root | null> {
  const { recordId: id } = context;
  const kind = kindBy((await kinds.get())[moduleOf(context)], id);
  if (kind === 'none') {
    const isOpen = getState().context === context;
    if (isOpen) setState({ account: { loading: false, problem: { kind: 'notFound' } } });
    return null;
  }
  if (kind === 'unknown') return { is: 'record', id };
  return { is: kind, id };
}

/** Notes what a record of a renamed module has turned out to be, if it has. */
export async function rememberModule(
  context: RecordContext,
  { ticket, requester, account }: AssembledView,
  kinds: Kinds,
): Promise<void> {
  const none = isNone(account) ? 'none' : null;
  const kind = ticket.value ? 'ticket' : requester.value ? 'contact' : account.value ? 'account' : none;
  if (kind === null) return;
  const module = moduleOf(context);
  const all = await kinds.get();
  const note = noteOf(all[module], kind, context.recordId);
  if (all[module] !== note) await kinds.set({ ...all, [module]: note });
}

/** Takes back what was noted of a record's module, so that Desk is asked anew. */
export async function forgetModule(context: RecordContext, kinds: Kinds): Promise<void> {
  const { [moduleOf(context)]: _gone, ...others } = await kinds.get();
  await kinds.set(others);
}

/** The renamed module that a record is of, within its portal: in another one the same name may mean something else. */
function moduleOf({ portal, module }: RecordContext): string {
  return `${portal}/${module}`;
}

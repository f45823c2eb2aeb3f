import type { PageContext } from '../desk-page/page-context';
import type { AssembledView, Root } from '../records/view-rules';
import type { Part } from './part';

/** What is open in the tab, for whom. */
export interface Opened {
  context: PageContext;
  orgId: string;
}

export interface Shown extends Opened {
  view: string;
  root: Root;
  records: Map<string, Part<unknown>>;
  /** Names of those that Retry or Refresh has asked for. */
  refreshing: Set<string>;
  /** As it was put together last. */
  assembled: AssembledView;
  /** Whether the worker has been told of it. */
  isSaid: boolean;
}

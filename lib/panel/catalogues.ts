import type { StoreApi } from 'zustand/vanilla';
import type { ActionRequest } from '../actions/request';
import type { Problem, ProblemKind } from '../problems/problem';
import type { CataloguePart } from './catalogue-pages';
import type { PanelActions, PanelState } from './panel-state';

export interface CataloguesParts extends Pick<PanelActions, 'want'> {
  /** Asks Desk anew for the organization's badges. */
  retryCatalogue(): void;
}

/** What Desk may say when a badge or label is not there any more. */
const MAY_BE_GONE: ReadonlySet<ProblemKind> = new Set([
  'notFound',
  'badRequest',
  'invalidData',
  'unprocessable',
  'awardRefused',
  'labelRefused',
]);

/** The lists that badges and labels are chosen from: they are kept for hours, and asked for anew when they show their age. */
export function createCatalogues(store: StoreApi<PanelState>, { retryCatalogue, want }: CataloguesParts) {
  /** Asks anew for those that have been read. */
  function refresh(): void {
    const { catalogue, extras, ticket } = store.getState();
    // Beside another organization's page nothing is read.
    if (ticket.problem?.kind === 'wrongOrganization') return;
    // Read page by page, it begins again with the first one.
    if (catalogue.begun) store.setState({ catalogue: withoutBegun(catalogue) });
    if (catalogue.value || catalogue.begun) retryCatalogue();
    for (const name of Object.keys(extras.wanted)) {
      const helpCenterId = /^labelCatalogue:(\d+)$/.exec(name)?.[1];
      if (helpCenterId) want('labelCatalogue', { helpCenterId }, true);
    }
  }

  /** Asks anew where Desk has refused to give something, perhaps because it is gone. */
  function refused({ action, target }: Pick<ActionRequest, 'action' | 'target'>, { kind }: Problem): void {
    if (!MAY_BE_GONE.has(kind)) return;
    const { catalogue } = store.getState();
    // A list that is begun is begun anew when it is wanted again.
    if (action === 'awardBadges' && catalogue.begun) store.setState({ catalogue: withoutBegun(catalogue) });
    if (action === 'awardBadges' && catalogue.value) retryCatalogue();
    if (action === 'addLabels' && target.on === 'person') {
      want('labelCatalogue', { helpCenterId: target.helpCenterId }, true);
    }
  }

  return { refresh, refused };
}

function withoutBegun({ begun: _gone, ...catalogue }: CataloguePart): CataloguePart {
  return catalogue;
}

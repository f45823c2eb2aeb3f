import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCatalogues } from '../../../lib/panel/catalogues';
import type { PanelState } from '../../../lib/panel/panel-state';
import { wantedName } from '../../../lib/panel/wanted';
import { emptyExtras } from '../../../lib/panel/initial-state';
import { badges, helpCenter } from '../../gallery/records';
import { panelState, ready } from '../../gallery/states';

const { userId, helpCenterId } = helpCenter();
const AWARD = { action: 'awardBadges', target: { on: 'person', userId, helpCenterId } } as const;
const LABEL = { ...AWARD, action: 'addLabels' } as const;
const READ = {
  catalogue: ready(badges(3)),
  extras: {
    ...emptyExtras(),
    wanted: { [wantedName('labelCatalogue', { helpCenterId })]: ready([]), 'helpCenterChoices:all': ready([]) },
  },
};

function catalogues(change: Partial<PanelState>) {
  const parts = { retryCatalogue: vi.fn(), want: vi.fn() };
  const store = createStore<PanelState>()(() => panelState(change));
  return { ...createCatalogues(store, parts), ...parts, store };
}

describe('Refresh', () => {
  it('asks for the lists that have been read', () => {
    const { refresh, retryCatalogue, want } = catalogues(READ);
    refresh();
    expect(retryCatalogue).toHaveBeenCalledOnce();
    expect(want).toHaveBeenCalledExactlyOnceWith('labelCatalogue', { helpCenterId }, true);
  });

  it('begins a list of badges that was read in part with its first page', () => {
    const begun = { badges: badges(3), at: 1, next: 51 };
    const { refresh, retryCatalogue, store } = catalogues({ catalogue: { loading: false, begun } });
    refresh();
    expect(store.getState().catalogue.begun).toBeUndefined();
    expect(retryCatalogue).toHaveBeenCalledOnce();
  });

  it('asks for nothing beside the page of another organization', () => {
    const wrong = { loading: false, problem: { kind: 'wrongOrganization' } } as const;
    const { refresh, retryCatalogue, want } = catalogues({ ...READ, ticket: wrong });
    refresh();
    expect(retryCatalogue).not.toHaveBeenCalled();
    expect(want).not.toHaveBeenCalled();
  });

  it('and spends nothing on others', () => {
    const { refresh, retryCatalogue, want } = catalogues({
      catalogue: { loading: false },
      extras: emptyExtras(),
    });
    refresh();
    expect(retryCatalogue).not.toHaveBeenCalled();
    expect(want).not.toHaveBeenCalled();
  });
});

describe('a refusal', () => {
  it('that may mean that it is gone has its list asked for anew', () => {
    const { refused, retryCatalogue, want } = catalogues(READ);
    refused(AWARD, { kind: 'notFound' });
    expect([retryCatalogue.mock.calls.length, want.mock.calls.length]).toEqual([1, 0]);
    refused(LABEL, { kind: 'labelRefused' });
    expect(want).toHaveBeenCalledExactlyOnceWith('labelCatalogue', { helpCenterId }, true);
  });

  it('for another reason has not, nor one of taking something back', () => {
    const { refused, retryCatalogue, want } = catalogues(READ);
    refused(AWARD, { kind: 'forbidden' });
    refused(AWARD, { kind: 'offline' });
    refused({ ...AWARD, action: 'revokeBadges' }, { kind: 'notFound' });
    refused({ ...AWARD, action: 'removeLabels' }, { kind: 'notFound' });
    expect([retryCatalogue.mock.calls.length, want.mock.calls.length]).toEqual([0, 0]);
  });
});

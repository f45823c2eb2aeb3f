import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCatalogues } from '../../../lib/panel/catalogues';
import type { PanelState } from '../../../lib/panel/panel-state';
import { emptyExtras } from '../../../lib/panel/initial-state';
import { badges, helpCenter } from '../../gallery/records';
import { panelState, ready } from '../../gallery/states';

const { userId, helpCenterId } = helpCenter();
const AWARD = { action: 'awardBadges', target: { on: 'person', userId, helpCenterId } } as const;
const LABEL = { ...AWARD, action: 'addLabels' } as const;
const READ = {
  catalogue: ready(badges(3)),
  extras: { ...emptyExtras(), labelCatalogues: { [helpCenterId]: ready([]) } },
};

function catalogues(change: Partial<PanelState>) {
  const parts = { retryCatalogue: vi.fn(), retryLabelCatalogue: vi.fn() };
  return {
    ...createCatalogues(
      createStore<PanelState>()(() => panelState(change)),
      parts,
    ),
    ...parts,
  };
}

describe('Refresh', () => {
  it('asks for the lists that have been read', () => {
    const { refresh, retryCatalogue, retryLabelCatalogue } = catalogues(READ);
    refresh();
    expect(retryCatalogue).toHaveBeenCalledOnce();
    expect(retryLabelCatalogue).toHaveBeenCalledExactlyOnceWith(helpCenterId);
  });

  it('and spends nothing on others', () => {
    const { refresh, retryCatalogue, retryLabelCatalogue } = catalogues({
      catalogue: { loading: false },
      extras: emptyExtras(),
    });
    refresh();
    expect(retryCatalogue).not.toHaveBeenCalled();
    expect(retryLabelCatalogue).not.toHaveBeenCalled();
  });
});

describe('a refusal', () => {
  it('that may mean that it is gone has its list asked for anew', () => {
    const { refused, retryCatalogue, retryLabelCatalogue } = catalogues(READ);
    refused(AWARD, { kind: 'notFound' });
    expect([retryCatalogue.mock.calls.length, retryLabelCatalogue.mock.calls.length]).toEqual([1, 0]);
    refused(LABEL, { kind: 'labelRefused' });
    expect(retryLabelCatalogue).toHaveBeenCalledExactlyOnceWith(helpCenterId);
  });

  it('for another reason has not, nor one of taking something back', () => {
    const { refused, retryCatalogue, retryLabelCatalogue } = catalogues(READ);
    refused(AWARD, { kind: 'forbidden' });
    refused(AWARD, { kind: 'offline' });
    refused({ ...AWARD, action: 'revokeBadges' }, { kind: 'notFound' });
    refused({ ...AWARD, action: 'removeLabels' }, { kind: 'notFound' });
    expect([retryCatalogue.mock.calls.length, retryLabelCatalogue.mock.calls.length]).toEqual([0, 0]);
  });
});

import { act, cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Part } from '../../../lib/panel/part';
import { emptyExtras } from '../../../lib/panel/initial-state';
import { emptyPerson } from '../../../lib/panel/person-state';
import { LABELS } from '../../gallery/person-states';
import { helpCenter, label } from '../../gallery/records';
import { ABOUT } from '../../gallery/about';
import { holder, ready, underWay } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const { userId, helpCenterId } = helpCenter();
const HOLDER = { userId, helpCenterId };

describe('labels', () => {
  it('stand with the primary one first, each with a button that removes it', () => {
    const { getByRole, actions } = renderPanel({
      holders: {
        [userId]: holder({ labels: ready([label('VIP', null), label('Champion', null, { isPrimary: true })]) }),
      },
    });
    const region = within(getByRole('region', { name: 'Labels' }));
    expect(region.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['PrimaryChampion', 'VIP']);
    fireEvent.click(region.getByRole('button', { name: 'Remove label VIP' }));
    expect(actions.run).toHaveBeenCalledWith(
      expect.objectContaining({
        action: 'removeLabels',
        target: { on: 'person', ...HOLDER },
        input: { items: [{ id: label('VIP', null).id, name: 'VIP' }] },
      }),
    );
  });

  it('leave the focus, when one is removed by key, where the next one can be added', () => {
    const { getByRole } = renderPanel({ holders: { [userId]: holder({ labels: ready([label('VIP', null)]) }) } });
    const remove = getByRole('button', { name: 'Remove label VIP' });
    remove.focus();
    fireEvent.click(remove);
    expect(document.activeElement).toBe(getByRole('button', { name: 'Add label' }));
  });

  it('show at once what is on its way in, and hide what is on its way out', () => {
    const champion = label('Champion', null);
    const { getByRole } = renderPanel({
      holders: {
        [userId]: holder({
          labels: ready([champion]),
        }),
      },
      pending: [underWay('removeLabels', [champion]), underWay('addLabels', [label('Press', '#d1495b')])],
    });
    const items = within(getByRole('region', { name: 'Labels' })).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual(['PressBeing added']);
  });

  it('cannot be added before it is known which ones there are', () => {
    const { queryByRole } = renderPanel({ holders: { [userId]: holder({ labels: { loading: true } }) } });
    expect(queryByRole('button', { name: 'Add label' })).toBeNull();
  });
});

async function openPicker(catalogue: Part<unknown> = ready(LABELS)) {
  const panel = renderPanel({
    person: { ...emptyPerson(), labelPickerFor: { ...HOLDER, about: ABOUT } },
    extras: { ...emptyExtras(), wanted: { [`labelCatalogue:${helpCenterId}`]: catalogue } },
  });
  const search = await panel.findByRole('combobox', { name: 'Search labels' });
  return {
    ...panel,
    search,
    type: (value: string) => fireEvent.input(search, { target: { value } }),
    press: (key: string) => fireEvent.keyDown(search, { key }),
    active: () => document.getElementById(search.getAttribute('aria-activedescendant') ?? '')?.textContent,
  };
}

describe('label picker', () => {
  it('is opened by its button for the right person', () => {
    const { getByRole, actions } = renderPanel();
    fireEvent.click(getByRole('button', { name: 'Add label' }));
    expect(actions.openLabelPicker).toHaveBeenCalledWith(expect.objectContaining(HOLDER));
  });

  it('adds with a few letters and Enter, and closes', async () => {
    const { type, press, active, actions } = await openPicker();
    type('sch');
    expect(active()).toBe('School');
    press('Enter');
    expect(actions.closeLabelPicker).toHaveBeenCalled();
    expect(actions.run).toHaveBeenCalledWith(
      expect.objectContaining({
        action: 'addLabels',
        target: { on: 'person', ...HOLDER },
        about: ABOUT,
        input: { items: [{ id: LABELS[3]?.id, name: LABELS[3]?.name }] },
      }),
    );
  });

  it('marks labels already held, puts them last and does not add them', async () => {
    const { press, active, actions, getAllByRole } = await openPicker();
    expect(getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Press',
      'School',
      'Public Sector',
      'ChampionAlready held',
      'VIPAlready held',
    ]);
    press('End');
    expect(active()).toBe('VIPAlready held');
    press('Enter');
    expect(actions.run).not.toHaveBeenCalled();
    press('ArrowDown');
    expect(active()).toBe('Press');
  });

  it('says when nothing fits, when there is nothing, and when it could not be read', async () => {
    const { type, getByText, store, actions, getByRole } = await openPicker();
    type('zzz');
    expect(getByText('No label matches “zzz”.')).toBeTruthy();
    const show = (part: Part<unknown>) =>
      void act(() =>
        store.setState({ extras: { ...emptyExtras(), wanted: { [`labelCatalogue:${helpCenterId}`]: part } } }),
      );
    show(ready([]));
    expect(getByText(/This help center has no labels/)).toBeTruthy();
    show({ loading: false, problem: { kind: 'network' } });
    fireEvent.click(getByRole('button', { name: 'Retry' }));
    expect(actions.want).toHaveBeenCalledWith('labelCatalogue', { helpCenterId }, true);
  });

  it('asks for the labels anew when none fits, once', async () => {
    const { type, actions } = await openPicker();
    type('zzz');
    type('zzzz');
    expect(actions.want).toHaveBeenCalledExactlyOnceWith('labelCatalogue', { helpCenterId }, true);
  });

  it('gives the focus back when it closes', async () => {
    const { store, getByRole } = renderPanel({ extras: emptyExtras() });
    const button = getByRole('button', { name: 'Add label' });
    button.focus();
    await act(() => store.setState({ person: { ...emptyPerson(), labelPickerFor: { ...HOLDER, about: ABOUT } } }));
    await waitFor(() => expect(getByRole('dialog', { name: 'Add label' })).toBeTruthy());
    await act(() => store.setState({ person: emptyPerson() }));
    await waitFor(() => expect(document.activeElement).toBe(button));
  });
});

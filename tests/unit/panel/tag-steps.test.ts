import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../../lib/actions/specs';
import { inverse } from '../../../lib/actions/action';
import { withSteps } from '../../../lib/panel/changed-parts';
import { emptyExtras } from '../../../lib/panel/initial-state';
import { panelState } from '../../gallery/states';

const TARGET = { on: 'ticket', ticketId: '42' } as const;
const NOW = 5_000;

/** A panel that knows these tags of ticket 42, or has never asked for them. */
function panelWith(...names: string[]) {
  const value = names.map((name) => ({ id: name.toLowerCase(), name }));
  const wanted = names.length > 0 ? { 'ticketTags:42': { value, at: 1, loading: false } } : {};
  return panelState({ extras: { ...emptyExtras(), wanted } });
}

describe('tags once they are known to have been added or removed', () => {
  const add = ACTIONS.addTags.steps({ names: ['Refund'] });

  it('are shown as they are now, of the ticket that was meant, and as of now', () => {
    const { extras } = withSteps(panelWith('VIP'), TARGET, ACTIONS.addTags.changes, add, [], NOW);
    expect(extras?.wanted['ticketTags:42']).toEqual({
      value: [
        { id: 'vip', name: 'VIP' },
        { id: 'refund', name: 'Refund' },
      ],
      at: NOW,
      loading: false,
    });
  });

  it('are gone once that is undone', () => {
    const state = panelWith('VIP', 'Refund');
    const { extras } = withSteps(state, TARGET, ACTIONS.addTags.changes, add.map(inverse), [], NOW);
    expect(extras?.wanted['ticketTags:42']).toMatchObject({ value: [{ id: 'vip', name: 'VIP' }] });
  });

  it('do not become known by one change', () => {
    const { extras } = withSteps(panelWith(), TARGET, ACTIONS.addTags.changes, add, [], NOW);
    expect(extras?.wanted['ticketTags:42']).toBeUndefined();
  });
});

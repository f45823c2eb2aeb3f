import type { CataloguePart } from '../../lib/panel/catalogue-pages';
import type { PanelState, PickerTarget } from '../../lib/panel/panel-state';
import { badges } from './records';

const DAY = 24 * 60 * 60_000;

/** States of the picker while not all badges are known, or those of an earlier day. */
export function badgePageStates(
  make: (change?: Partial<PanelState>) => PanelState,
  pickerFor: PickerTarget,
): Record<string, () => PanelState> {
  const begun = { begun: { badges: badges(50), next: 51, at: Date.now() } };
  const old = { value: badges(60), at: Date.now() - 3 * DAY };
  const network = { kind: 'network' } as const;
  const shown = (catalogue: CataloguePart) => () => make({ pickerFor, catalogue });
  return {
    'picker-more': shown({ ...begun, loading: false }),
    'picker-reading-on': shown({ ...begun, loading: true }),
    'picker-not-all': shown({ ...begun, loading: false, problem: network }),
    'picker-old': shown({ ...old, loading: true }),
    'picker-old-failed': shown({ ...old, loading: false, problem: network }),
  };
}

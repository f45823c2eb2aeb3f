import { useMemo } from 'preact/hooks';
import { newestUndo } from '../../lib/keys/newest-undo';
import { type TextKey, t } from '../../lib/text/t';
import { useAccountActions } from '../account-context';
import type { IconName } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { type PaletteEntry, because } from './entry';

/** What the panel itself can do, whatever is open. */
export function usePanelEntries(): PaletteEntry[] {
  const actions = useActions();
  const account = useAccountActions();
  const undoable = usePanel((state) => newestUndo(state.toasts));
  return useMemo(() => {
    const row = (
      id: string,
      name: TextKey,
      icon: IconName,
      run: PaletteEntry['run'],
      more: Partial<PaletteEntry> = {},
    ): PaletteEntry => ({
      id,
      useId: id,
      kind: 'commands',
      name: t(name),
      icon,
      group: t('palettePanel'),
      isAlways: true,
      run,
      ...more,
    });
    return [
      row('undo', 'paletteUndo', 'refresh', () => undoable && void actions.undo(undoable.id), {
        keys: t('undoKey'),
        about: undoable?.message,
        ...because(undoable ? null : t('keyNothingToUndo')),
      }),
      row('refresh', 'refresh', 'refresh', () => actions.retry('all')),
      row('findColleague', 'findColleague', 'person', () => void actions.openDirectory()),
      row('directory', 'menuDirectory', 'team', () => actions.openPage('directory')),
      row('bulk', 'menuBulk', 'award', () => actions.openPage('bulk')),
      row('ledger', 'menuLedger', 'clock', () => actions.openPage('ledger')),
      row('recognition', 'paletteRecognition', 'star', () => actions.openPage('ledger', '#recognition')),
      row('options', 'options', 'more', () => account.openOptions()),
      row('signOut', 'signOut', 'close', () => void account.signOut(), { isAlways: false }),
    ];
  }, [undoable, actions, account]);
}

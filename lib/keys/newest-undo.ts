import type { Toast } from '../panel/panel-state';

/**
 * The toast that the undo key belongs to: that of the newest action, by when it was done and not by when its toast came.
 * None whose undo is under way.
 */
export function newestUndo(toasts: readonly Toast[]): Toast | undefined {
  let newest: Toast | undefined;
  for (const toast of toasts) {
    if (!toast.undo || toast.undo.running) continue;
    if (!newest?.undo || toast.undo.entry.at >= newest.undo.entry.at) newest = toast;
  }
  return newest;
}

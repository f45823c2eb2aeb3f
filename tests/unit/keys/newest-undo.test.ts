import { expect, it } from 'vitest';
import { newestUndo } from '../../../lib/keys/newest-undo';
import type { Toast } from '../../../lib/panel/panel-state';
import { entry } from '../../gallery/states';

const toast = (id: string, at: number, running = false): Toast => ({
  id,
  tone: 'success',
  message: id,
  undo: { entry: { ...entry, id, at }, running },
});
const note: Toast = { id: 'note', tone: 'info', message: 'Copied' };

it.each<[string, Toast[], string | undefined]>([
  ['nothing there', [], undefined],
  ['nothing to undo', [note], undefined],
  ['the newest action', [toast('first', 1), toast('second', 2), note], 'second'],
  ['the newest action, not the toast that came last', [toast('second', 2), toast('first', 1)], 'second'],
  ['of two in the same moment the later toast', [toast('first', 1), toast('second', 1)], 'second'],
  ['none whose undo is under way', [toast('first', 1), toast('second', 2, true)], 'first'],
  ['not the only one while it is under way', [toast('first', 1, true)], undefined],
])('the undo key means %s', (_what, toasts, id) => expect(newestUndo(toasts)?.id).toBe(id));

import type { ContactHelpCenter } from '../../lib/desk-api/records';
import type { KeyCommand } from '../../lib/keys/key-command';
import type { TicketDialogKind } from '../../lib/panel/panel-state';
import { newestUndo } from '../../lib/keys/newest-undo';
import { awardTarget } from '../../lib/panel/on-screen';
import { t } from '../../lib/text/t';
import { useActions, usePanel } from '../panel-context';
import { copyLine } from './copy-line';
import { copyForms } from '../words/copy-forms';

/** Does what a key stands for, or says in words why it cannot; null where it was done. */
export type RunCommand = (command: KeyCommand) => string | null;

/** What keys do, to whoever is on screen by then. @param showKeys opens the list of keys */
export function useCommands(showKeys: () => void): RunCommand {
  const actions = useActions();
  const state = usePanel((all) => all);
  const target = awardTarget(state);

  /** Does something to the one help-center user there is, or says why there is none. */
  function withTarget(work: (holder: ContactHelpCenter) => string | null): string | null {
    if (target === null) return t('keyNobody');
    if (target === 'choose') return t('keySeveral');
    return work(target);
  }

  function award(): string | null {
    if (target !== 'choose') return withTarget(({ userId }) => press(`[data-award="${userId}"]`) ?? null);
    document.querySelector<HTMLElement>('[data-award]')?.focus();
    actions.openPicker('choose');
    return null;
  }

  function addLabel(): string | null {
    return withTarget(({ userId, helpCenterId }) => {
      if (state.holders[userId]?.labels.value === undefined) return t('keyLabelsUnknown');
      actions.openLabelPicker({ userId, helpCenterId });
      return null;
    });
  }

  function choosePinned(digit: number): string | null {
    return withTarget(({ userId, helpCenterId }) => {
      const badge = state.pinnedBadges[digit - 1];
      if (!badge) return t('keyNotPinned', digit);
      document.querySelector<HTMLElement>(`[data-digit="${digit}"]`)?.focus();
      actions.openPicker({ userId, helpCenterId, badgeId: badge.id });
      return null;
    });
  }

  function awardPinned(digit: number): string | null {
    return withTarget(() => press(`[data-digit="${digit}"]`, t('keyNotPinned', digit)));
  }

  /** Opens the dialog, if the button that opens it can be pressed; that has the focus afterwards. */
  function changeTicket(what: TicketDialogKind): string | null {
    const button = document.querySelector<HTMLButtonElement>(`[data-ticket-dialog="${what}"]`);
    if (!state.ticket.value || !button) return t('keyNoTicket');
    if (isGreyed(button)) return button.title;
    button.focus();
    actions.openTicketDialog(what);
    return null;
  }

  function undo(): string | null {
    const newest = newestUndo(state.toasts);
    if (!newest) return t('keyNothingToUndo');
    void actions.undo(newest.id);
    return null;
  }

  function copy(): string | null {
    const { all } = copyForms(state.context, state.ticket.value ?? state.hint);
    if (all === null) return t('keyNothingToCopy');
    copyLine(all, actions.note);
    return null;
  }

  return (command) => {
    switch (command.does) {
      case 'award':
        return award();
      case 'addLabel':
        return addLabel();
      case 'choosePinned':
        return choosePinned(command.digit);
      case 'awardPinned':
        return awardPinned(command.digit);
      case 'changeTicket':
        return changeTicket(command.what);
      case 'undo':
        return undo();
      case 'copy':
        return copy();
      case 'palette':
        actions.openPalette();
        return null;
      case 'showKeys':
        showKeys();
        return null;
    }
  };
}

/** Whether a button can do nothing now, and says why in its title; it may be in reach of the keyboard all the same. */
function isGreyed(button: HTMLButtonElement): boolean {
  return button.disabled || button.getAttribute('aria-disabled') === 'true';
}

/**
 * Presses the button that does the same, so that a greyed button greys its key.
 *
 * @returns why it could not be pressed; null when it was
 */
function press(selector: string, ifMissing: string = t('keyNobody')): string | null {
  const button = document.querySelector<HTMLButtonElement>(selector);
  if (!button) return ifMissing;
  if (isGreyed(button)) return button.title;
  // Focused first, so that the focus comes back to it when the picker closes.
  button.focus();
  button.click();
  return null;
}

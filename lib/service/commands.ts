import { browser } from 'wxt/browser';
import { makeRoom } from '../cache/make-room';
import { AWARD_COMMAND, intentItem } from '../storage/intents';
import { openPanelIn } from './open-panel';

/** The part of a tab that a command needs. */
interface CommandTab {
  windowId?: number | undefined;
}

/**
 * What the browser's own key does: opens the panel of the window and leaves there what it is wanted for. A panel that is
 * open already reads the same note.
 */
export function onCommand(command: string, tab: CommandTab | undefined): void {
  if (command !== AWARD_COMMAND) return;
  // Must stay the first call: both browsers forget the key press otherwise.
  openPanelIn(tab?.windowId);
  void leaveIntent(tab?.windowId);
}

/** Tells the panel of a window, by default the one used last, to open the award picker. */
async function leaveIntent(windowId: number | undefined): Promise<void> {
  const id = windowId ?? (await browser.windows.getLastFocused()).id;
  if (id === undefined) return;
  const leave = (): Promise<void> => intentItem(id).set({ what: 'award', at: Date.now() });
  // In a full place what is only remembered makes room for what the user has just done.
  await leave().catch(async () => {
    await makeRoom(browser.storage.session);
    await leave();
  });
}

/** Listens for the browser's own keys. */
export function listenForCommands(): void {
  browser.commands.onCommand.addListener(onCommand);
}

import { browser } from 'wxt/browser';
import { makeRoom } from '../cache/make-room';
import { COMMANDS, type Intent, intentItem } from '../storage/intents';
import { openPanelIn } from './open-panel.both';

/** The part of a tab that a command needs. */
interface CommandTab {
  windowId?: number | undefined;
}

/**
 * What the browser's own key does: opens the panel of the window and leaves there what it is wanted for. A panel that is
 * open already reads the same note.
 */
export function onCommand(command: string, tab: CommandTab | undefined): void {
  if (!isKnown(command)) return;
  // Must stay the first call: both browsers forget the key press otherwise.
  openPanelIn(tab?.windowId);
  void leaveIntent(tab?.windowId, COMMANDS[command]);
}

function isKnown(command: string): command is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, command);
}

/** Tells the panel of a window, by default the one used last, what it is wanted for. */
async function leaveIntent(windowId: number | undefined, what: Intent['what']): Promise<void> {
  const id = windowId ?? (await browser.windows.getLastFocused()).id;
  if (id === undefined) return;
  const leave = (): Promise<void> => intentItem(id).set({ what, at: Date.now() });
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

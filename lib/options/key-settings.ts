import { browser } from 'wxt/browser';
import type { COMMANDS } from '../storage/intents';

type Command = keyof typeof COMMANDS;

/** The browser's own keys for Deskside. */
export interface KeySettings {
  /** By command, as the browser words it, for example "Alt+Shift+D"; null when it has none. */
  keys: Record<Command, string | null>;
  /** Whether `openKeySettings` leads there; else `address` has to be opened by hand. */
  canOpen: boolean;
  address: string;
}

/** What Firefox has besides: a way to its own page for keys. Chrome lets no page link there. */
interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>;
}

function firefoxCommands(): FirefoxCommands {
  return browser.commands as FirefoxCommands;
}

/** The keys the browser has for Deskside now, and where they are changed. */
export async function readKeySettings(): Promise<KeySettings> {
  const commands = await browser.commands.getAll();
  const keyOf = (command: Command): string | null => commands.find(({ name }) => name === command)?.shortcut || null; // Firefox says '' for none.
  return {
    keys: { 'award-badge': keyOf('award-badge'), 'open-palette': keyOf('open-palette') },
    canOpen: firefoxCommands().openShortcutSettings !== undefined,
    address: import.meta.env.FIREFOX ? 'about:addons' : 'chrome://extensions/shortcuts',
  };
}

/** Opens the browser's page where keys are changed, where the browser allows that. */
export function openKeySettings(): void {
  void firefoxCommands().openShortcutSettings?.();
}

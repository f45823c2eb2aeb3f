import { browser } from 'wxt/browser';
import { AWARD_COMMAND } from '../storage/intents';

/** The browser's own key for awarding. */
export interface KeySettings {
  /** As the browser words it, for example "Alt+Shift+D"; null when it has none. */
  award: string | null;
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

/** The key the browser has for awarding now, and where it is changed. */
export async function readKeySettings(): Promise<KeySettings> {
  const commands = await browser.commands.getAll();
  const award = commands.find(({ name }) => name === AWARD_COMMAND)?.shortcut;
  return {
    award: award ? award : null,
    canOpen: firefoxCommands().openShortcutSettings !== undefined,
    address: import.meta.env.FIREFOX ? 'about:addons' : 'chrome://extensions/shortcuts',
  };
}

/** Opens the browser's page where keys are changed, where the browser allows that. */
export function openKeySettings(): void {
  void firefoxCommands().openShortcutSettings?.();
}

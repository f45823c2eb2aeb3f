import { createStore } from 'zustand/vanilla';
import type { Kept } from '../accounts/account-deps';
import { FAIR_PLAY_OFF, type FairPlaySettings } from '../fair-play/fair-play-off';
import type { Macro } from '../macros/macro';
import type { StepResult } from '../self-test/self-test';
import type { SuggestionSettings } from '../suggestions/rules';
import type { Diagnostics } from './diagnostics';
import type { KeySettings } from './key-settings';
import type { SeenPerson } from './see-person';

/** What the rules would say of the person in the Desk tab, as far as it has been asked. */
export type Preview =
  | { state: 'none' }
  | { state: 'reading' }
  | { state: 'nobody' }
  | { state: 'failed' }
  | { state: 'seen'; person: SeenPerson };

export interface OptionsState {
  fairPlay: FairPlaySettings;
  suggestions: SuggestionSettings;
  /** By organization id; `null` until they are read. */
  macros: Readonly<Record<string, Macro[]>> | null;
  /** Whether the latest change of them could not be kept. */
  macrosNotKept: boolean;
  /** Whether single keys do anything in the panel; `null` until that is read. */
  singleKeys: boolean | null;
  /** Whether the toolbar icon tells how many badges somebody holds; `null` until that is read. */
  countOnIcon: boolean | null;
  /** Whether the user lets Deskside into private windows; `null` until the browser has told. */
  isInPrivateWindows: boolean | null;
  /** `null` until the browser has told. */
  keySettings: KeySettings | null;
  preview: Preview;
  /** `null` until the worker has told. */
  diagnostics: Diagnostics | null;
  /** What the self-test has told so far; `null` before it was asked for. */
  selfTest: { results: StepResult[]; isRunning: boolean } | null;
}

/** Everything the page can ask for beside the account; none of these throws. */
export interface OptionsActions {
  setFairPlay(settings: FairPlaySettings): void;
  setSuggestions(settings: SuggestionSettings): void;
  /** Keeps the macros of an organization; those of others stay. */
  setMacros(orgId: string, macros: Macro[]): Promise<void>;
  /** Lets single keys do something, or not (WCAG 2.1.4). */
  setSingleKeys(singleKeys: boolean): void;
  /** Lets the toolbar icon tell how many badges somebody holds, or not. */
  setCountOnIcon(countOnIcon: boolean): void;
  /** Finds out whether Deskside is let into private windows; from then on it is in the state. */
  loadPrivateWindows(): Promise<void>;
  /** Finds out the browser's own key; from then on it is in the state. */
  loadKeySettings(): Promise<void>;
  openKeySettings(): void;
  /** Reads what the rules look at for the person in the Desk tab: some credits, so only when asked for. */
  showPreview(): Promise<void>;
  /** Reads how Deskside fares; from then on it is in the state. */
  loadDiagnostics(): Promise<void>;
  /** Tries whether Deskside works here: some calls to Desk, so only when asked for. Joins one that is under way. */
  testConnection(): Promise<void>;
}

export interface OptionsDeps {
  kept: {
    fairPlay: Kept<FairPlaySettings>;
    suggestions: Kept<SuggestionSettings>;
    singleKeys: Kept<boolean>;
    countOnIcon: Kept<boolean>;
    macros: Kept<Record<string, Macro[]>> & { read(): Promise<Record<string, Macro[]>> };
  };
  readKeySettings(): Promise<KeySettings>;
  openKeySettings(): void;
  readPrivateWindows(): Promise<boolean>;
  /** The person in the Desk tab used last, or null. May reject. */
  seePerson(): Promise<SeenPerson | null>;
  /** May reject. */
  readDiagnostics(): Promise<Diagnostics>;
  /** Never rejects. */
  runSelfTest(tell: (result: StepResult) => void): Promise<void>;
}

/** The options page beside the account: its store, its actions, and `start`, which fills the store and keeps it true. */
export function createOptionsPage({
  kept,
  readKeySettings,
  openKeySettings,
  readPrivateWindows,
  seePerson,
  readDiagnostics,
  runSelfTest,
}: OptionsDeps) {
  const store = createStore<OptionsState>()(() => ({
    fairPlay: FAIR_PLAY_OFF,
    suggestions: { rules: [] },
    singleKeys: null,
    countOnIcon: null,
    isInPrivateWindows: null,
    macros: null,
    macrosNotKept: false,
    keySettings: null,
    preview: { state: 'none' },
    diagnostics: null,
    selfTest: null,
  }));
  const { setState, getState } = store;

  const actions: OptionsActions = {
    setFairPlay: (fairPlay) => {
      setState({ fairPlay });
      void kept.fairPlay.set(fairPlay);
    },
    setSuggestions: (suggestions) => {
      setState({ suggestions });
      void kept.suggestions.set(suggestions);
    },
    setSingleKeys: (singleKeys) => {
      setState({ singleKeys });
      void kept.singleKeys.set(singleKeys);
    },
    setCountOnIcon: (countOnIcon) => {
      setState({ countOnIcon });
      void kept.countOnIcon.set(countOnIcon);
    },
    loadPrivateWindows: async () => setState({ isInPrivateWindows: await readPrivateWindows() }),
    setMacros: async (orgId, macros) => {
      setState(({ macros: all }) => ({ macros: { ...all, [orgId]: macros } }));
      try {
        // Read again: another window may have changed those of another organization.
        await kept.macros.set({ ...(await kept.macros.read()), [orgId]: macros });
        setState({ macrosNotKept: false });
      } catch {
        setState({ macrosNotKept: true });
      }
    },
    loadKeySettings: async () => setState({ keySettings: await readKeySettings() }),
    openKeySettings,
    loadDiagnostics: async () => {
      // Of a worker that does not answer, what it told before stays.
      const diagnostics = await readDiagnostics().catch(() => null);
      if (diagnostics) setState({ diagnostics });
    },
    testConnection: async () => {
      if (getState().selfTest?.isRunning) return;
      const begun: { results: StepResult[]; isRunning: boolean } = { results: [], isRunning: true };
      setState({ selfTest: begun });
      await runSelfTest((result) => {
        begun.results.push(result);
        setState({ selfTest: { ...begun, results: [...begun.results] } });
      });
      setState({ selfTest: { ...begun, isRunning: false } });
    },
    showPreview: async () => {
      if (getState().preview.state === 'reading') return;
      setState({ preview: { state: 'reading' } });
      try {
        const person = await seePerson();
        setState({ preview: person ? { state: 'seen', person } : { state: 'nobody' } });
      } catch {
        setState({ preview: { state: 'failed' } });
      }
    },
  };

  /** Resolves when a first paint makes sense. */
  async function start(): Promise<void> {
    kept.fairPlay.watch((fairPlay) => setState({ fairPlay }));
    kept.suggestions.watch((suggestions) => setState({ suggestions }));
    kept.singleKeys.watch((singleKeys) => setState({ singleKeys }));
    kept.countOnIcon.watch((countOnIcon) => setState({ countOnIcon }));
    kept.macros.watch((macros) => setState({ macros }));
    const [fairPlay, suggestions, singleKeys, countOnIcon, macros] = await Promise.all([
      kept.fairPlay.get(),
      kept.suggestions.get(),
      kept.singleKeys.get(),
      kept.countOnIcon.get(),
      kept.macros.get(),
    ]);
    setState({ fairPlay, suggestions, singleKeys, countOnIcon, macros });
  }

  /** What was seen of a person, and what was tried, goes with the session. */
  const forget = (): void => setState({ preview: { state: 'none' }, selfTest: null });

  return { store, actions, start, forget };
}

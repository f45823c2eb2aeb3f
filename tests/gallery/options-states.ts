import { createStore } from 'zustand/vanilla';
import { FAIR_PLAY_OFF } from '../../lib/fair-play/fair-play-off';
import type { OptionsActions, OptionsState } from '../../lib/options/options-page';
import { factsOf } from '../../lib/suggestions/suggest';
import { EVERYTHING, THANKS } from './macro-states';
import { FACTS, RULES } from './person-states';
import { badge, badges } from './records';

/** What the options page shows beside the account; the states change what they are about. */
export function optionsState(change: Partial<OptionsState> = {}): OptionsState {
  return {
    fairPlay: FAIR_PLAY_OFF,
    suggestions: { rules: [] },
    singleKeys: true,
    countOnIcon: true,
    isInPrivateWindows: false,
    keySettings: {
      keys: { 'award-badge': 'Alt+Shift+D', 'open-palette': null },
      canOpen: false,
      address: 'chrome://extensions/shortcuts',
    },
    macros: {},
    macrosNotKept: false,
    preview: { state: 'none' },
    diagnostics: { version: '1.2.3', browser: 'Chrome 140', headers: { found: 12, missed: 0 }, entries: [] },
    selfTest: null,
    ...change,
  };
}

/** Lucas Carol, with three badges and three labels, as the preview of rules sees him. */
export const LUCAS_SEEN: OptionsState['preview'] = {
  state: 'seen',
  person: {
    name: 'Lucas Carol',
    facts: factsOf(FACTS, 3, 3),
    catalogue: badges(60),
    held: new Set([badge(0).id, badge(3).id, badge(11).id]),
  },
};

const STATES: Record<string, Partial<OptionsState>> = {
  'options-diagnostics': {
    diagnostics: {
      version: '1.2.3',
      browser: 'Firefox 140',
      headers: { found: 0, missed: 37 },
      entries: [
        {
          at: Date.now() - 3 * 3_600_000,
          place: 'worker',
          name: 'TypeError',
          message: "Cannot read properties of undefined (reading 'badges')",
          stack: 'at x (chrome-extension://…/background.js:1:200)',
          times: 3,
        },
        { at: Date.now() - 86_400_000, place: 'panel', name: 'string', message: '', stack: '', times: 1 },
      ],
    },
  },
  'options-self-test': {
    selfTest: {
      isRunning: false,
      results: [
        { step: 'signIn', outcome: 'passed' },
        { step: 'badges', outcome: 'failed', problem: { kind: 'editionLimit', endpoint: '/badges' } },
        { step: 'photo', outcome: 'unknown', isEmpty: true },
        { step: 'permissions', outcome: 'passed', missing: ['changeTickets', 'administer'] },
        { step: 'limits', outcome: 'passed' },
      ],
    },
  },
  'options-macros': { macros: { 3981311: [THANKS, EVERYTHING] } },
  'options-suggestions': { suggestions: { rules: [...RULES] }, preview: LUCAS_SEEN },
};

/** The options page in one of its states; what is set stays set. */
export function pretendOptions(name: string) {
  const store = createStore<OptionsState>()(() => optionsState(STATES[name]));
  const actions: OptionsActions = {
    setFairPlay: (fairPlay) => store.setState({ fairPlay }),
    setSuggestions: (suggestions) => store.setState({ suggestions }),
    setMacros: async (orgId, macros) => store.setState({ macros: { [orgId]: macros } }),
    setSingleKeys: (singleKeys) => store.setState({ singleKeys }),
    setCountOnIcon: (countOnIcon) => store.setState({ countOnIcon }),
    loadPrivateWindows: async () => undefined,
    loadKeySettings: async () => undefined,
    openKeySettings: () => undefined,
    loadDiagnostics: async () => undefined,
    testConnection: async () => undefined,
    showPreview: async () => store.setState({ preview: LUCAS_SEEN }),
  };
  return { store, actions };
}

import english from '../../public/_locales/en/messages.json';
import { pseudo } from './pseudo';
import { signInsOf } from './sample-sign-ins';

type Texts = Record<string, { message: string } | undefined>;

const CATALOGUES = import.meta.glob<Texts>('../../public/_locales/*/messages.json', { eager: true, import: 'default' });

/** The language asked for in the address: a folder of `_locales`, or "pseudo". */
const asked = new URLSearchParams(globalThis.location?.search).get('lang') ?? 'en';
const texts: Texts =
  asked === 'pseudo' ? pseudo(english) : (CATALOGUES[`../../public/_locales/${asked}/messages.json`] ?? english);

const state = new URLSearchParams(globalThis.location?.search).get('state') ?? '';

/** How far somebody new has come, in the states that are about it. */
const firstSteps = {
  'first-steps': { done: ['ticket'], isOver: false },
  'first-steps-half': { done: ['ticket', 'award'], isOver: false },
  'first-steps-done': { done: ['ticket', 'award', 'undo'], isOver: false },
}[state];

/** What is chosen in the options: as the address says, and in the state that is about it. */
const look = (
  state === 'options-look-chosen'
    ? 'dark-compact'
    : (new URLSearchParams(globalThis.location?.search).get('look') ?? '')
).split('-');
const appearance = {
  theme: ['light', 'dark'].find((theme) => look.includes(theme)) ?? 'system',
  density: look.includes('compact') ? 'compact' : 'comfortable',
};

/**
 * Stands in for `wxt/browser` in the gallery, which is an ordinary page: texts from the real catalogues; nothing is stored,
 * and no tab is open.
 */
export const browser = {
  i18n: {
    getUILanguage: () => texts['textLanguage']?.message ?? 'en',
    getMessage: (key: string, values: string[] = []) =>
      texts[key]?.message.replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '') ?? '',
  },
  storage: {
    session: {
      get: async () => ({}),
      set: async () => undefined,
      onChanged: { addListener: () => undefined, removeListener: () => undefined },
    },
    local: {
      get: async () => ({ appearance, ...(firstSteps && { firstSteps }), signIns: signInsOf(state).beside }),
      set: async () => undefined,
      onChanged: { addListener: () => undefined, removeListener: () => undefined },
    },
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  },
  tabs: { query: async () => [] },
  identity: { getRedirectURL: () => 'https://deskside.example/' },
};

import messages from '../../public/_locales/en/messages.json';

/**
 * Stands in for `wxt/browser` in the gallery, which is an ordinary page: texts from the real catalogue; nothing is stored,
 * and no tab is open.
 */
export const browser = {
  i18n: {
    getUILanguage: () => 'en',
    getMessage: (key: string, values: string[] = []) =>
      (messages as Record<string, { message: string } | undefined>)[key]?.message.replace(
        /\$(\d)/g,
        (_, digit: string) => values[Number(digit) - 1] ?? '',
      ) ?? '',
  },
  storage: { session: { get: async () => ({}) } },
  tabs: { query: async () => [] },
  identity: { getRedirectURL: () => 'https://deskside.example/' },
};

import type { TextKey } from '../../lib/text/t';

/** The pages of ours that fill a tab, in the order of the navigation: the name of its file, and what it is called there. */
export const PAGES = [
  { page: 'ledger', name: 'ledgerTitle' },
  { page: 'bulk', name: 'bulk_title' },
  { page: 'directory', name: 'directoryTitle' },
  { page: 'options', name: 'options' },
] as const satisfies readonly { page: string; name: TextKey }[];

export type PageName = (typeof PAGES)[number]['page'];

import { cleanPaste } from '../bulk/clean-paste';
import { type AgentsWanted, LONGEST_TEXT } from '../records/agents-query';
import { fold } from '../text/fold.page';
import type { DirectoryView } from './view';

/** What Desk's search of agents takes of ASCII; anything beyond ASCII it takes too. Source: zoho/zohodesk-oas Agent.json. */
const REFUSED = /[^\w\-.$@?,:'/!\u0080-\u{10ffff}]+/u;
const LATIN = /^[\w\-.$@?,:'/!]*$/;

/** What is asked of Desk for what was typed, and what is left to look for in what it answers. */
export interface AskedAgents {
  /** Null while too little is typed to ask. */
  wanted: AgentsWanted | null;
  /** Further words, folded: who is shown has all of them. */
  words: string[];
}

/**
 * Desk looks for one text in first name, last name and address, each by itself, and refuses most signs: it is asked for the
 * longest word, and the others are looked for in what it finds. One Latin letter is nobody's name; of another script it
 * may be.
 */
export function askedAgents({ search, filters }: Pick<DirectoryView, 'search' | 'filters'>): AskedAgents {
  const words = cleanPaste(search)
    .split(REFUSED)
    .filter((word) => word !== '');
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  const text = longest.slice(0, LONGEST_TEXT).toWellFormed();
  const isTooShort = text.length === 1 && LATIN.test(text);
  const { state, isConfirmed, isLight, departmentId, roleId, profileId } = filters;
  return {
    wanted: isTooShort
      ? null
      : {
          status: ({ active: 'ACTIVE', disabled: 'DISABLED', all: null } as const)[state],
          isConfirmed,
          isLight,
          departmentId,
          roleId,
          profileId,
          text: text.toLowerCase(),
        },
    words: words
      .filter((word) => word !== longest)
      .map(fold)
      .filter((word) => word !== ''),
  };
}

import { isolated } from './isolate';
import { t } from './t';

/**
 * Words in a row, for the screen: each kept to itself where one of them, or what stands between them, runs from the other side.
 * @param between what stands between two of them; a dot where nothing else is said
 */
export function joined(words: readonly string[], between = ' · '): string {
  return isolated((each) => words.map(each).join(between));
}

/** Names as a text quotes them that has room for several between its marks: A”, “B. */
export function quotedList(names: readonly string[]): string {
  return joined(names, t('betweenQuoted'));
}

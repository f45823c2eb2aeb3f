/** What the command line asks the bench for. */
export interface Wishes {
  /** What to measure; everything when there is no name. */
  names: string[];
  /** JSON file of another run that this one is compared with. */
  compareWith?: string;
  /** Where to write this run's JSON file instead of the pages in docs. */
  saveTo?: string;
}

/**
 * Reads `moves cold --compare FILE --save FILE`.
 * @param known every name there is
 * @throws {Error} when a name is not known, or a file is not named
 */
export function readWishes(words: readonly string[], known: readonly string[]): Wishes {
  const wishes: Wishes = { names: [] };
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--compare') wishes.compareWith = fileAfter(word, rest);
    else if (word === '--save') wishes.saveTo = fileAfter(word, rest);
    else if (known.includes(word)) wishes.names.push(word);
    else throw new Error(`The bench knows no ${word}; it can measure: ${known.join(' ')}.`);
  }
  return wishes;
}

function fileAfter(word: string, rest: string[]): string {
  const file = rest.shift();
  if (file === undefined || file.startsWith('--')) throw new Error(`${word} needs the name of a file.`);
  return file;
}

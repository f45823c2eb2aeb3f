/** One deliberate breakage: what somebody could do by accident to a line that protects. */
export interface Mutant {
  /** What the line is for, in a few words. */
  protects: string;
  /** Text of the file that occurs exactly once in it. */
  find: string;
  /** What stands in its place. */
  put: string;
  /** Why no test can notice it, where that is so. */
  survives?: string;
}

/** Breakages of one file, and the test files that should notice them. */
export interface Target {
  file: string;
  tests: readonly string[];
  mutants: readonly Mutant[];
}

/** A mutant with where it belongs. */
export interface PlacedMutant extends Mutant {
  area: string;
  file: string;
  tests: readonly string[];
}

/** The source with one thing broken. Throws when the text to be found is not there exactly once. */
export function mutate(source: string, { find, put }: Pick<Mutant, 'find' | 'put'>): string {
  const [before, after, ...more] = source.split(find);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`Found ${source.split(find).length - 1} times instead of once: ${find}`);
  }
  return before + put + after;
}

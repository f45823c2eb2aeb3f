/** A test that proves something: its file from the project's root, and its title exactly as the file writes it. */
export interface Proof {
  file: string;
  test: string;
}

/** One thing that Deskside has to survive. */
export interface FaultCase {
  /** Its id in the list of faults and attacks, or part and number of the bullet. */
  id: string;
  title: string;
  /** What happens instead of harm, for readers of the docs. */
  expected: string;
  /** Empty when nothing of it can be shown yet; then `later` says why. */
  proofs: readonly Proof[];
  /** What of the case comes with a later issue, and which one. */
  later?: string;
}

/** Proofs of one file, by their titles. */
export function provenIn(file: string, ...tests: string[]): Proof[] {
  return tests.map((test) => ({ file, test }));
}

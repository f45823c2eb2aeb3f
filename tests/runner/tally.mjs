/**
 * What a stage reports: how many, and by name what failed and what passed only at the second try.
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: string[], secondTries?: string[] }} Counts
 */

/** Adds up what the stages report. */
export class Tally {
  /** @type {Array<Counts & { stage: string }>} */
  #rows = [];

  /**
   * @param {string} stage name for the summary
   * @param {Counts} counts
   */
  add(stage, counts) {
    this.#rows.push({ stage, ...counts });
  }

  /** Whether something ran and nothing failed. */
  get isGood() {
    const { passed, failed } = this.#total();
    return passed > 0 && failed === 0;
  }

  /**
   * Prints what failed once more, because the place where it did may be thousands of lines above or cut off; then one
   * line for each stage and, last of all, the sum.
   */
  print() {
    list('What failed:', this.#named('failures'));
    list('What passed only at the second try:', this.#named('secondTries'));
    const width = Math.max(0, ...this.#rows.map(({ stage }) => stage.length));
    console.log('');
    for (const row of this.#rows) console.log(`${row.stage.padEnd(width)}  ${sentence(row)}`);
    console.log('');
    console.log(sentence(this.#total()));
  }

  /** @param {'failures' | 'secondTries'} which */
  #named(which) {
    return this.#rows.flatMap((row) => (row[which] ?? []).map((name) => `${row.stage}: ${name}`));
  }

  /** @returns {Counts} */
  #total() {
    const total = { passed: 0, failed: 0, skipped: 0 };
    for (const { passed, failed, skipped } of this.#rows) {
      total.passed += passed;
      total.failed += failed;
      total.skipped += skipped;
    }
    return total;
  }
}

/** @param {Counts} counts */
function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {string} title
 * @param {string[]} names
 */
function list(title, names) {
  if (names.length > 0) console.log(['', title, ...names.map((name) => `  ${name}`)].join('\n'));
}

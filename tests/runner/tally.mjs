/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

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

  /** Prints one line for each stage and, last of all, the sum. */
  print() {
    const width = Math.max(0, ...this.#rows.map(({ stage }) => stage.length));
    console.log('');
    for (const row of this.#rows) console.log(`${row.stage.padEnd(width)}  ${sentence(row)}`);
    console.log('');
    console.log(sentence(this.#total()));
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

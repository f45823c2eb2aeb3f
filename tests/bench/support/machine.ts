import { cpuUsage } from 'node:process';
import type { Finding } from './report.ts';
import { rowOf, timeRow } from './rows.ts';
import { median } from './stats.ts';

const LOOPS = 8;
/** Some twenty milliseconds on a machine of today. */
const STEPS = 20_000_000;

/**
 * How steady the machine is: the same loop, which does nothing but reckon, timed before each measurement and after the last.
 * What it differs by is the machine's doing and other work's, and stands in every other number too.
 */
export class Machine {
  readonly #took: number[] = [];
  /** Time that passed ÷ processor time: above 1 something else had the core. */
  readonly #waited: number[] = [];

  constructor() {
    reckon(); // The first time it is compiled.
  }

  look(): void {
    for (let loop = 0; loop < LOOPS; loop += 1) {
      const before = cpuUsage();
      const start = performance.now();
      reckon();
      const took = performance.now() - start;
      const { user, system } = cpuUsage(before);
      this.#took.push(took);
      this.#waited.push((took * 1000) / (user + system));
    }
  }

  finding(): Finding {
    const middle = median(this.#took);
    const ratios = this.#took.map((took) => took / middle);
    return {
      title: 'The machine itself',
      rows: [
        timeRow('machine.loop', 'a loop that only reckons', this.#took),
        rowOf({ id: 'machine.slowest', what: 'its slowest twentieth ÷ its median' }, '×', ratios, { quantile: 0.95 }),
        rowOf({ id: 'machine.waited', what: 'time that passed ÷ its processor time, p95' }, '×', this.#waited, {
          quantile: 0.95,
        }),
      ],
      notes: [
        `Always the same loop, ${LOOPS} times before each measurement and after the last. What it differs by is the machine’s noise and other ` +
          'work, and stands in every number of milliseconds below. Two equal pages are compared beside the ratios, as “noise”.',
      ],
    };
  }
}

function reckon(): number {
  let value = 1;
  for (let step = 0; step < STEPS; step += 1) value = (Math.imul(value, 1_103_515_245) + 12_345) | 0;
  return value;
}

import type { Finding } from '../support/report.ts';

/** Counted elsewhere: how many refreshes there are does not depend on the machine, so a test can hold it. */
export function refreshes(): Finding {
  return {
    title: '20 calls answered 401 at once',
    rows: [],
    notes: ['Exactly 1 refresh; held by a test on every `npm test`: R2 in `tests/faults/tokens.test.ts`.'],
  };
}

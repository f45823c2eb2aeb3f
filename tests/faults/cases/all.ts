import type { FaultCase } from '../support/case';
import { BROWSER_FAULTS } from './browser-faults';
import { FOUND_LATER } from './found-later';
import { FOUND_BY_TRYING } from './found-by-trying';
import { HOSTILE_DATA } from './hostile-data';
import { NETWORK_FAULTS } from './network-faults';
import { PAGE_ATTACKS } from './page-messages';
import { PROMISES } from './parts';
import { REPORTED } from './reported';
import { SIGN_IN_ATTACKS } from './sign-in';

export interface Section {
  title: string;
  cases: readonly FaultCase[];
}

/** The faults by section of `docs/faults.md`. */
export const FAULTS: readonly Section[] = [
  { title: 'Faults of network, server, browser and storage', cases: [...NETWORK_FAULTS, ...BROWSER_FAULTS] },
  { title: 'Found by trying', cases: FOUND_BY_TRYING },
  { title: 'Reported of software of this kind', cases: REPORTED },
  { title: 'What the Desk client promises', cases: PROMISES },
];

/** The attacks by section of `docs/security-tests.md`. */
export const ATTACKS: readonly Section[] = [
  { title: 'Attacks on signing in and on its tokens', cases: SIGN_IN_ATTACKS },
  { title: 'Attacks by messages and by the page', cases: PAGE_ATTACKS },
  { title: 'Hostile data', cases: HOSTILE_DATA },
  { title: 'Found later', cases: FOUND_LATER },
];

export const ALL_CASES: readonly FaultCase[] = [...FAULTS, ...ATTACKS].flatMap(({ cases }) => cases);

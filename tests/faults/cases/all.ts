import type { FaultCase } from '../support/case';
import { BROWSER_FAULTS } from './browser-faults';
import { NETWORK_FAULTS } from './network-faults';
import { PROMISES } from './parts';
import { SIGN_IN_ATTACKS } from './sign-in';

/** The cases by section of the docs. */
export const SECTIONS: readonly { title: string; cases: readonly FaultCase[] }[] = [
  { title: 'Faults of network, server, browser and storage', cases: [...NETWORK_FAULTS, ...BROWSER_FAULTS] },
  { title: 'Attacks on signing in and on its tokens', cases: SIGN_IN_ATTACKS },
  { title: 'What the Desk client promises', cases: PROMISES },
];

export const ALL_CASES: readonly FaultCase[] = SECTIONS.flatMap(({ cases }) => cases);

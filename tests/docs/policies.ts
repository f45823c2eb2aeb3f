/**
 * Writes what follows from the policies: `npx tsx tests/docs/policies.ts`, from the project's root.
 * `tests/unit/policy/docs.test.ts` tells when that is due.
 */
import { writeFileSync } from 'node:fs';
import { POLICY_FILES } from './policy-files';

for (const [file, text] of Object.entries(POLICY_FILES)) writeFileSync(file, text());

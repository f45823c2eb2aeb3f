/** Writes `docs/faults.md` and `docs/security-tests.md` anew: `npx tsx tests/faults/write-docs.ts`, from the project's root. */
import { writeFileSync } from 'node:fs';
import { PAGES, renderDocs } from './support/docs';

for (const [file, page] of Object.entries(PAGES)) writeFileSync(file, renderDocs(page));

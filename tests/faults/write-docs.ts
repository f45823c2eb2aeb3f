/** Writes `docs/faults.md` anew: `npx tsx tests/faults/write-docs.ts`, from the project's root. */
import { writeFileSync } from 'node:fs';
import { DOCS_FILE, renderDocs } from './support/docs';

writeFileSync(DOCS_FILE, renderDocs());

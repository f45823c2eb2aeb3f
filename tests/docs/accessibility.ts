/** Writes `docs/accessibility.md` anew: `npx tsx tests/docs/accessibility.ts`, from the project's root. */
import { writeFileSync } from 'node:fs';
import { ACCESSIBILITY_FILE, renderAccessibility } from './render-accessibility';

writeFileSync(ACCESSIBILITY_FILE, renderAccessibility());

import { basename } from 'node:path';
import { CRITERIA } from './accessibility-criteria';

/** The file that is generated. */
export const ACCESSIBILITY_FILE = 'docs/accessibility.md';

/** The whole page, from the list of criteria. */
export function renderAccessibility(): string {
  const rows = CRITERIA.map(({ name, how, proofs }) => {
    const tests = proofs.map(({ file, test }) => `[${basename(file)}](../${file}): ${test}`);
    return `| ${[name, how, tests.join('<br>')].join(' | ')} |`;
  });
  return [
    '# Accessibility',
    '',
    'Deskside is meant to meet WCAG 2.2 AA. What can be tested is, by `npm test`; with a real screen reader it has not been tried.',
    'Where the focus goes, and why: [keyboard-place.md](decisions/keyboard-place.md); the keys: [keys.md](decisions/keys.md).',
    '',
    'This page is made from `tests/docs/accessibility-criteria.ts`: `npx tsx tests/docs/accessibility.ts`.',
    '',
    '<!-- prettier-ignore -->',
    '| criterion | how | shown by |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

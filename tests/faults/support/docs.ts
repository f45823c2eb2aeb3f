import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ATTACKS, FAULTS, type Section } from '../cases/all';
import type { FaultCase, Proof } from './case';

/** What each generated file is: its first lines, and its tables. */
interface Page {
  intro: readonly string[];
  sections: readonly Section[];
}

const MADE_FROM = 'This page is made from `tests/faults/cases/`: `npx tsx tests/faults/write-docs.ts`.';

/** The files that are generated, by their paths from the project's root. */
export const PAGES: Readonly<Record<string, Page>> = {
  'docs/faults.md': {
    intro: [
      '# Faults and what becomes of them',
      '',
      'Every fault is brought about by the demo Desk or by the browser, and tested by `npm test`: `*.test.ts` runs the',
      'worker’s parts in Node against the demo Desk over TLS, `*.spec.ts` the built extension in Chromium, `*.both.spec.ts`',
      'in Firefox as well. “passes” stands only where the tests named exist and are run; what comes with a later piece of',
      'work is named as such. Attacks have a page of their own: [security-tests.md](security-tests.md).',
      '',
      MADE_FROM,
    ],
    sections: FAULTS,
  },
  'docs/security-tests.md': {
    intro: [
      '# Attacks, and the tests that make them',
      '',
      'Every attack is made by a test of `npm test`: by a hostile page, a hostile answer of the demo Desk, or a message that',
      'nobody of ours sent. `*.test.ts` runs in Node, `*.spec.ts` against the built extension in Chromium, `*.both.spec.ts` in',
      'Firefox as well. “passes” stands only where the tests named exist and are run. Which threat each of them belongs to is in',
      '[security.md](security.md); what merely goes wrong is in [faults.md](faults.md).',
      '',
      MADE_FROM,
    ],
    sections: ATTACKS,
  },
};

const RUN_BY_NPM_TEST = [/^tests\/(?:unit|faults)\/.+\.test\.tsx?$/, /^tests\/(?:e2e|faults)\/[^/]+\.spec\.ts$/];
const LEFT_OUT = /\b(?:it|test|describe)\.(?:skip|todo|fixme|only|skipIf|runIf)\b/;

/** Why a proof proves nothing, or null when its test exists and `npm test` runs it. */
export function flawOf({ file, test }: Proof): string | null {
  if (!RUN_BY_NPM_TEST.some((pattern) => pattern.test(file))) return `npm test does not run ${file}`;
  if (!existsSync(file)) return `there is no ${file}`;
  const source = readFileSync(file, 'utf8');
  if (LEFT_OUT.test(source)) return `${file} leaves tests out`;
  const title = test.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
  // A title is the first argument of a call: `it(…`, `test(…`, or what `it.each(…)` gave.
  return new RegExp(String.raw`\(\s*(['"\x60])${title}\1`).test(source) ? null : `${file} has no test “${test}”`;
}

/** A whole page, from the tables of cases and from the tests that are really there. */
export function renderDocs({ intro, sections }: Page): string {
  const tables = sections.map(({ title, cases }) => [`## ${title}`, '', ...tableOf(cases)].join('\n'));
  return [...intro, '', tables.join('\n\n'), ''].join('\n');
}

function tableOf(cases: readonly FaultCase[]): string[] {
  return [
    '<!-- prettier-ignore -->',
    '| id | case | what happens | proven by | result |',
    '| --- | --- | --- | --- | --- |',
    ...cases.map(
      (row) => `| ${[row.id, row.title, row.expected, provenBy(row), resultOf(row)].map(cell).join(' | ')} |`,
    ),
  ];
}

function provenBy({ proofs }: FaultCase): string {
  return proofs.map(({ file, test }) => `[${basename(file)}](../${file}): ${test}`).join('<br>');
}

function resultOf({ proofs, later }: FaultCase): string {
  const isProven = proofs.every((proof) => flawOf(proof) === null);
  return [
    proofs.length === 0 ? 'not yet' : isProven ? 'passes' : 'not proven',
    ...(later ? [`Later: ${later}`] : []),
  ].join('<br>');
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}

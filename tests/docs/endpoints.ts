import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { type Endpoint, type Row, coverage } from './endpoint-list';
import { FEATURES } from './features';
import { NOT_USED_YET } from './not-used-yet';
import { deskFunctions } from './source-files';
import { usedBy } from './used-by';
import { WHY_UNUSED } from './why-unused';

/** Writes `docs/endpoints.md`: `npx tsx tests/docs/endpoints.ts`. A unit test fails while the file is stale. */

const TARGET = fileURLToPath(new URL('../../docs/endpoints.md', import.meta.url));

const INTRODUCTION = `# Endpoints

Every endpoint of the Desk API document, the accounts' that are called, and every badge, label, contact, help-center,
presence, comment, follower, tag, history, search and count endpoint of the vendor's OpenAPI files (zoho/zohodesk-oas),
with the features that use it, the function that calls it and the table that tests it: the request it sends, and what it
makes of the documented answer. Written by \`npx tsx tests/docs/endpoints.ts\`; not to be changed by hand.

Paths follow \`/api/v1\`. Functions are in \`lib/desk-api/\`, tables in \`tests/unit/desk-api/operations/\`, run by
\`operations.test.ts\`. Which feature uses a function is not written by hand: it is found in the imports, and in the names
of the records that a file reads (\`tests/docs/used-by.ts\`); by hand is only which files are a feature
(\`tests/docs/features.ts\`). Scopes are those the documents list; whether one of them is enough or all are needed, they do
not say. What a call is charged is public experience, see \`lib/credits/estimate.both.ts\`.
`;

const STAND_INS: Record<string, string> = {
  'Desk API document': 'document',
  'third-party how-to': 'how-to',
};

/** Whether an endpoint stands in one of the documents that the project started from, and not in the vendor's OpenAPI only. */
function isDocumented({ sources }: Endpoint): boolean {
  return sources.some((source) => Object.hasOwn(STAND_INS, source));
}

interface Line {
  endpoint: Endpoint;
  rows: Row[];
  /** The features that use it. */
  features: string[];
}

/** Every endpoint with what is known of it. */
export function endpointLines(): Line[] {
  const used = usedBy();
  return coverage().map(({ endpoint, rows }) => {
    const features = new Set(rows.flatMap(({ name }) => used.get(ownerOf(name)) ?? []));
    return { endpoint, rows, features: Object.keys(FEATURES).filter((each) => features.has(each)) };
  });
}

/** The function, or the constant of `BadgePaths`, that a row of a table is of. */
function ownerOf(name: string): string {
  return name.split('.')[0] ?? name;
}

/** What waits for a feature, by the names of the functions. */
const WAITING = new Map(
  Object.entries(NOT_USED_YET).flatMap(([feature, calls]) => calls.map(({ name }) => [name, feature] as const)),
);

/** The feature that an endpoint without a use waits for; undefined where none does. */
export function waitsFor({ rows }: Pick<Line, 'rows'>): string | undefined {
  return rows.map(({ name }) => WAITING.get(ownerOf(name))).find((feature) => feature !== undefined);
}

/** How many endpoints there are, and how many of them have no use; `documented` of the documents that the project started from. */
export function counts(lines: readonly Line[], documented: boolean) {
  const counted = lines.filter(({ endpoint }) => isDocumented(endpoint) === documented);
  const unused = counted.filter(({ features }) => features.length === 0);
  const waiting = unused.filter((line) => waitsFor(line) !== undefined);
  return { all: counted.length, used: counted.length - unused.length, unused: unused.length, waiting: waiting.length };
}

function tableOfCounts(lines: readonly Line[]): string {
  const row = (name: string, documented: boolean): string => {
    const { all, used, unused, waiting } = counts(lines, documented);
    return `| ${[name, all, used, unused, waiting].join(' | ')} |`;
  };
  return [
    '## How many are used',
    '',
    'Documented are those of the documents that the project started from: the Desk API document and the how-to for badges.',
    'The others come from the OpenAPI files only, as far as something here is like them.',
    '',
    '| endpoints | all | used | without a use | of these, wait for a feature |',
    '| --- | --- | --- | --- | --- |',
    row('documented', true),
    row("of the vendor's OpenAPI only", false),
    '',
  ].join('\n');
}

const shownPath = ({ method, path }: Endpoint): string => `\`${method} ${path.replace('/api/v1', '')}\``;
const shownSources = ({ sources }: Endpoint): string =>
  sources.map((source) => STAND_INS[source] ?? source.replace('zoho/zohodesk-oas ', '')).join(', ');

function tableOf(group: string, found: Line[], files: Map<string, string>): string {
  const lines = found.map(({ endpoint, rows, features }) => {
    const names = [...new Set(rows.map(({ name }) => name))];
    const functions = names.map((name) => `\`${name}\` (${fileOf(name, files)})`);
    const tables = [...new Set(rows.map(({ table }) => `${table}.ts`))];
    return [
      shownPath(endpoint),
      features.join('; ') || 'nothing, see the end',
      functions.join(', '),
      tables.join(', '),
      endpoint.scopes.join(', ') || 'none named',
      shownSources(endpoint),
    ].join(' | ');
  });
  const head = ['endpoint | used by | function | test | scopes | source', '--- | --- | --- | --- | --- | ---'];
  return `## ${group}\n\n${[...head, ...lines].map((line) => `| ${line} |`).join('\n')}\n`;
}

/** Why nothing uses an endpoint. Throws where nobody says. */
function whyUnused({ endpoint, rows }: Line): string {
  const waits = waitsFor({ rows });
  const why = WHY_UNUSED[endpoint.operation] ?? (waits && `Waits for a feature: ${waits}.`);
  if (why === undefined) throw new Error(`Nobody says why nothing uses ${endpoint.operation}: see why-unused.ts`);
  return endpoint.left === 'forbidden' ? `${why} No scope that Deskside asks for allows it.` : why;
}

function tableOfUnused(lines: Line[]): string {
  const rows = lines
    .filter(({ features }) => features.length === 0)
    .map((line) => [shownPath(line.endpoint), whyUnused(line), shownSources(line.endpoint)].join(' | '));
  const head = ['endpoint | why nothing uses it | source', '--- | --- | ---'];
  return `## Without a use\n\n${[...head, ...rows].map((line) => `| ${line} |`).join('\n')}\n`;
}

/** Throws when a function is not where its name says. */
function fileOf(name: string, files: Map<string, string>): string {
  const file = files.get(name.split('.')[0] ?? name);
  if (file === undefined) throw new Error(`No function ${name} in lib/desk-api/`);
  return file;
}

/** The document as it should be. Throws when an endpoint has neither a function nor a reason to have none. */
export async function renderEndpoints(): Promise<string> {
  const lines = endpointLines();
  const called = lines.filter(({ endpoint }) => endpoint.left === undefined);
  const missing = called.filter(({ rows }) => rows.length === 0).map(({ endpoint }) => endpoint.operation);
  if (missing.length > 0) throw new Error(`No tested function for: ${missing.join(', ')}`);
  const files = new Map(deskFunctions().map(({ name, file }) => [name, file]));
  const groups = [...new Set(called.map(({ endpoint }) => endpoint.group))];
  const tables = groups.map((group) =>
    tableOf(
      group,
      called.filter(({ endpoint }) => endpoint.group === group),
      files,
    ),
  );
  const options = (await resolveConfig(TARGET)) ?? {};
  const text = [INTRODUCTION, tableOfCounts(lines), ...tables, tableOfUnused(lines)].join('\n');
  return await format(text, { ...options, parser: 'markdown' });
}

/** The document as it is. */
export function writtenEndpoints(): string {
  return readFileSync(TARGET, 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, await renderEndpoints());

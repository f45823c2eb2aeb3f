import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { ENDPOINTS, type Endpoint, type Row, coverage } from './endpoint-list';
import { deskFunctions } from './source-files';

/** Writes `docs/endpoints.md`: `npx tsx tests/docs/endpoints.ts`. A unit test fails while the file is stale. */

const TARGET = fileURLToPath(new URL('../../docs/endpoints.md', import.meta.url));

const INTRODUCTION = `# Endpoints

Every endpoint of the Desk API document, the accounts' that are called, and every badge, label, contact, help-center,
presence, comment, follower, tag, history, search and count endpoint of the vendor's OpenAPI files (zoho/zohodesk-oas),
with the function that calls it and the table that tests it: the request it sends, and what it makes of the documented
answer. Written by \`npx tsx tests/docs/endpoints.ts\`; not to be changed by hand.

Paths follow \`/api/v1\`. Functions are in \`lib/desk-api/\`, tables in \`tests/unit/desk-api/operations/\`, run by
\`operations.test.ts\`. Scopes are those the documents list; whether one of them is enough or all are needed, they do not
say. What is not called reaches no bundle, as every function stands for itself; which function waits for which feature
stands in \`tests/docs/not-used-yet.ts\`. Endpoints without a function are listed at the end, with the reason.
`;

const STAND_INS: Record<string, string> = {
  'Desk API document': 'document',
  'third-party how-to': 'how-to',
};

function tableOf(group: string, found: { endpoint: Endpoint; rows: Row[] }[], files: Map<string, string>): string {
  const lines = found.map(({ endpoint, rows }) => {
    const names = [...new Set(rows.map(({ name }) => name))];
    const functions = names.map((name) => `\`${name}\` (${fileOf(name, files)})`);
    const tables = [...new Set(rows.map(({ table }) => `${table}.ts`))];
    const sources = endpoint.sources.map((source) => STAND_INS[source] ?? source.replace('zoho/zohodesk-oas ', ''));
    return [
      `\`${endpoint.method} ${endpoint.path.replace('/api/v1', '')}\``,
      functions.join(', '),
      tables.join(', '),
      endpoint.scopes.join(', ') || 'none named',
      sources.join(', '),
    ].join(' | ');
  });
  const head = ['endpoint | function | test | scopes | source', '--- | --- | --- | --- | ---'];
  return `## ${group}\n\n${[...head, ...lines].map((line) => `| ${line} |`).join('\n')}\n`;
}

const WHY_LEFT: Record<NonNullable<Endpoint['left']>, string> = {
  forbidden: 'no scope that Deskside asks for allows it',
  unneeded: 'no feature needs it',
};

function tableOfLeft(endpoints: Endpoint[]): string {
  const lines = endpoints.flatMap(({ method, path, scopes, left }) =>
    left === undefined
      ? []
      : [
          [`\`${method} ${path.replace('/api/v1', '')}\``, scopes.join(', ') || 'none named', WHY_LEFT[left]].join(
            ' | ',
          ),
        ],
  );
  const head = ['endpoint | scopes | why', '--- | --- | ---'];
  return `## Without a function\n\n${[...head, ...lines].map((line) => `| ${line} |`).join('\n')}\n`;
}

/** Throws when a function is not where its name says. */
function fileOf(name: string, files: Map<string, string>): string {
  const file = files.get(name.split('.')[0] ?? name);
  if (file === undefined) throw new Error(`No function ${name} in lib/desk-api/`);
  return file;
}

/** The document as it should be. Throws when an endpoint has neither a function nor a reason to have none. */
export async function renderEndpoints(): Promise<string> {
  const covered = coverage();
  const called = covered.filter(({ endpoint }) => endpoint.left === undefined);
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
  return await format([INTRODUCTION, ...tables, tableOfLeft(ENDPOINTS)].join('\n'), { ...options, parser: 'markdown' });
}

/** The document as it is. */
export function writtenEndpoints(): string {
  return readFileSync(TARGET, 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, await renderEndpoints());

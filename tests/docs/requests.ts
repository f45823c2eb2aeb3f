import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeskRequest } from '../../lib/desk-api/client';
import { OPERATIONS } from '../unit/desk-api/operations';
import { sourceFiles } from '../unit/house/source-imports';
import { example, recordingClient } from '../unit/desk-api/recording-client';

/**
 * Writes the requests of the operations that the product uses, one JSON object a line, for a checker of the vendor's
 * OpenAPI documents: `npx tsx tests/docs/requests.ts`; with `--all` those of every tested operation. What the checker
 * finds and has to stay is listed in `docs/decisions/openapi-deviations.md`.
 */
const TARGET = fileURLToPath(new URL('../../.cache/requests.jsonl', import.meta.url));

const isPaged = (value: unknown): value is { collect(atMost: number): Promise<unknown[]> } =>
  typeof value === 'object' && value !== null && 'collect' in value;

/** A request as the checker wants it: query values are text, as the URL carries them. */
function written(name: string, { method = 'GET', path: asked, query = {}, body, withOrganization }: DeskRequest) {
  return {
    name,
    method,
    path: asked,
    query: Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)])),
    headers: withOrganization === false ? {} : { orgId: '3981311' },
    ...(body === undefined ? {} : { body }),
  };
}

/** What the extension is made of, but for the operations themselves. */
const PRODUCT = sourceFiles('entrypoints', 'components', 'lib')
  .filter((file) => !file.startsWith('lib/desk-api/') || file === 'lib/desk-api/lookups.ts')
  .map((file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
  .join('\n');

/** Whether the product calls an operation, by its name; those of `BadgePaths` go by the constant's. */
const isUsed = (name: string): boolean => new RegExp(String.raw`\b${name.split('.')[0] ?? name}\b`).test(PRODUCT);

const lines: string[] = [];
for (const row of Object.values(OPERATIONS).flat()) {
  if (!process.argv.includes('--all') && !isUsed(row.name)) continue;
  const { client, sent } = recordingClient(row.example ? example(row.example) : (row.answer ?? null));
  const started = row.call(client);
  await (isPaged(started) ? started.collect(1000) : started);
  lines.push(...sent.map((request) => JSON.stringify(written(row.name, request))));
}
mkdirSync(path.dirname(TARGET), { recursive: true });
writeFileSync(TARGET, `${lines.join('\n')}\n`);
console.log(`${lines.length} requests in ${path.relative(process.cwd(), TARGET)}`);

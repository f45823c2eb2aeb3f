import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** The top of the checkout. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Import {
  /** Path from the top of the checkout, such as `lib/text/t.ts`. */
  file: string;
  /** Only names types, so that nothing of the file gets into a bundle because of it. */
  isType: boolean;
}

/** Every TypeScript file below these folders, as paths from the top. */
export function sourceFiles(...folders: string[]): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const name of readdirSync(join(root, folder))) {
      const path = join(folder, name);
      if (statSync(join(root, path)).isDirectory()) walk(path);
      else if (/\.tsx?$/.test(name)) found.push(path);
    }
  };
  folders.forEach(walk);
  return found.sort();
}

const parsed = new Map<string, ReturnType<typeof parseSync> & { source: string }>();

/** A file of ours as text and as a tree; read and parsed once by all that ask, for no test changes it. */
export function parsedFile(file: string): ReturnType<typeof parseSync> & { source: string } {
  let known = parsed.get(file);
  if (known === undefined) {
    const source = readFileSync(join(root, file), 'utf8');
    known = Object.assign(parseSync(file, source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), { source });
    parsed.set(file, known);
  }
  return known;
}

/** What a file of ours imports of our own code, dynamic imports included. */
export function importsOf(file: string): Import[] {
  const { source, module } = parsedFile(file);
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    to: moduleRequest.value,
    isType: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [{ to: moduleRequest.value, isType }] : [])),
  );
  const later = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    to: source.slice(start + 1, end - 1),
    isType: false,
  }));
  return [...imports, ...exports, ...later].flatMap(({ to, isType }) => {
    const target = fileOf(file, to);
    return target === null ? [] : [{ file: target, isType }];
  });
}

/** The file a relative specifier means; null for packages, styles and the like. */
function fileOf(from: string, to: string): string | null {
  if (!to.startsWith('.')) return null;
  const base = resolve(root, dirname(from), to);
  const candidates = [base, `${base}.ts`, `${base}.tsx`, join(base, 'index.ts')];
  const target = candidates.find((path) => /\.tsx?$/.test(path) && existsSync(path));
  return target === undefined ? null : relative(root, target);
}

/** Everything that runs when these files are loaded, themselves included; what is only imported for its types does not. */
export function reachedFrom(...entries: string[]): Set<string> {
  const reached = new Set<string>();
  const follow = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { file: next, isType } of importsOf(file)) if (!isType) follow(next);
  };
  entries.forEach(follow);
  return reached;
}

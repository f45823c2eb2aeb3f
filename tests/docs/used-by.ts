import { RESOURCE_NAMES } from '../../lib/records/resources';
import { parsedFile, sourceFiles } from '../unit/house/source-imports';
import { FEATURES } from './features';
import { deskFunctions } from './source-files';

/**
 * Which features use a function of `lib/desk-api/`: from the function to the files that import it, and, as most of them are
 * imported by the readers of `lib/records/`, from there by the names of the records to the files that read these. Nothing of
 * it is written by hand but which file belongs to which feature.
 */

/** Every piece of the product that stands for itself, by name: a function or constant, or the reader of a record. */
type Pieces = Map<string, Set<string>>;

const wordsOf = (text: string): string[] => text.match(/[A-Za-z_]\w*/g) ?? [];

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

function parsed(file: string): Node[] {
  return parsedFile(file).program.body as unknown as Node[];
}

/** The pieces that stand at the top of a file, each with the words in it. */
function topLevel(file: string): [name: string, words: Set<string>][] {
  const text = parsedFile(file).source;
  return parsed(file).flatMap((statement): [string, Set<string>][] => {
    const declared = (statement['declaration'] ?? statement) as Node;
    const ids = declared.type === 'VariableDeclaration' ? (declared['declarations'] as Node[]) : [declared];
    return ids.flatMap((each): [string, Set<string>][] => {
      const name = (each['id'] as { name?: string } | null | undefined)?.name;
      return name === undefined ? [] : [[name, new Set(wordsOf(text.slice(each.start, each.end)))]];
    });
  });
}

/** How records are read: for each, the words of the property that is its reader. */
function readers(file: string): [name: string, words: Set<string>][] {
  const text = parsedFile(file).source;
  const found: [string, Set<string>][] = [];
  const names: ReadonlySet<string> = new Set(RESOURCE_NAMES);
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    const key = (node['key'] as { name?: string } | undefined)?.name;
    if (node.type === 'Property' && key !== undefined && names.has(key))
      found.push([`record ${key}`, new Set(wordsOf(text.slice(node.start, node.end)))]);
    Object.values(node).forEach(walk);
  };
  for (const statement of parsed(file)) {
    if (/\b(?:createReaders|[A-Z]+_READERS)\b/.test(text.slice(statement.start, statement.end).split('=')[0] ?? ''))
      walk(statement);
  }
  return found;
}

const READERS = sourceFiles('lib/records').filter((file) => file.endsWith('.worker.ts'));

/** What `compute` says, found once: the sources do not change while they are read. */
function once<T>(compute: () => T): () => T {
  let found: { value: T } | undefined;
  return () => (found ??= { value: compute() }).value;
}

/** What each reader and each function of the Desk API leads to. */
function pieces(): Pieces {
  const all: Pieces = new Map();
  const add = ([name, words]: [string, Set<string>]): void => {
    all.set(name, new Set([...(all.get(name) ?? []), ...words]));
  };
  for (const file of [...sourceFiles('lib/desk-api'), ...READERS]) topLevel(file).forEach(add);
  READERS.flatMap(readers).forEach(add);
  return all;
}

/** Everything a piece leads to, itself included. */
function reach(start: string, all: Pieces, seen = new Set<string>()): Set<string> {
  if (seen.has(start)) return seen;
  seen.add(start);
  for (const word of all.get(start) ?? []) if (all.has(word)) reach(word, all, seen);
  return seen;
}

/** How files name the record that they read. */
const READS = new RegExp(
  String.raw`(?:\b(?:read|readRecord|loadRecord|want|load|look|whole|reader)(?:<[^>]*>)?\(\s*|\(\)\(|wantedPart\([^'"]*?, |\b(?:resource|reads|of): |\b(?:resource|list)=|\breads\.)["']?(${RESOURCE_NAMES.join('|')})["'\b]`,
  'g',
);

/** What is meant by itself: where the pieces begin that a file of the product uses. */
function startsOf(file: string, functions: ReadonlySet<string>): string[] {
  const { source: text, module } = parsedFile(file);
  const imported = module.staticImports.flatMap(({ entries }) =>
    entries.flatMap(({ isType, importName }) => (isType || importName.name === null ? [] : [importName.name])),
  );
  const records = [...text.matchAll(READS)].map(([, name]) => `record ${name}`);
  return [...imported.filter((name) => functions.has(name)), ...records];
}

/** The feature a file belongs to; undefined where none names it. */
export function featureOf(file: string): string | undefined {
  return Object.entries(FEATURES).find(([, files]) => files.some((each) => file.startsWith(each)))?.[0];
}

/** What of Desk each file of the product asks for, beside the client itself and the readers. */
export const askingFiles = once((): { file: string; starts: string[] }[] => {
  const functions = new Set([
    ...deskFunctions().map(({ name }) => name),
    ...topLevel('lib/desk-api/lookups.ts').map(([name]) => name),
  ]);
  return sourceFiles('lib', 'components', 'entrypoints')
    .filter((file) => !file.startsWith('lib/desk-api/') && !READERS.includes(file))
    .map((file) => ({ file, starts: startsOf(file, functions) }))
    .filter(({ starts }) => starts.length > 0);
});

/** The features that use each function of the Desk API, in the order of the list of features; those that none uses are missing. */
export const usedBy = once((): ReadonlyMap<string, string[]> => {
  const all = pieces();
  const found = new Map<string, Set<string>>();
  for (const { file, starts } of askingFiles()) {
    const feature = featureOf(file);
    if (feature === undefined)
      throw new Error(`${file} asks for something of Desk, and no feature in features.ts has it`);
    for (const piece of starts.flatMap((start) => [...reach(start, all)]))
      found.set(piece, new Set([...(found.get(piece) ?? []), feature]));
  }
  const order = Object.keys(FEATURES);
  return new Map([...found].map(([name, features]) => [name, order.filter((each) => features.has(each))]));
});

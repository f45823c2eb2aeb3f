import { readFileSync, readdirSync } from 'node:fs';

const FOLDER = new URL('../../lib/desk-api/', import.meta.url);

export interface SourceFunction {
  name: string;
  /** The file below `lib/desk-api/`. */
  file: string;
  /** Its docstring in one line. */
  says: string;
}

/** Docstring, name and first parameter of an exported function that takes a client, or a constant of `BadgePaths`. */
const OPERATION =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?export (?:(?:async )?function (\w+)\(\s*client: DeskClient\b|const (\w+): BadgePaths\b)/g;

/** The shapes of a call, which are no operations themselves, and the look-ups, which call operations. */
const NOT_OPERATIONS = new Set(['calls.ts', 'lookups.ts']);

/** Every operation that `lib/desk-api/` exports. */
export function deskFunctions(): SourceFunction[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !NOT_OPERATIONS.has(file))
    .flatMap((file) =>
      [...readFileSync(new URL(file, FOLDER), 'utf8').matchAll(OPERATION)].map(
        ([, comment = '', functionName, constName]) => ({
          name: functionName ?? constName ?? '',
          file,
          says: comment.replaceAll(/\s*\n\s*\*\s?/g, ' ').trim(),
        }),
      ),
    );
}

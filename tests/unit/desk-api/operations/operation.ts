import type { DeskClient } from '../../../../lib/desk-api/client';

/** What one documented call is expected to send and to make of the answer. */
export interface Expected {
  /** In one line: `GET /agents/7?include=role`. */
  sends: string;
  body?: unknown;
  /** A documented example by file name. */
  example?: string;
  /** An answer, for what has no documented example; none (204, empty 200) when both are missing. */
  answer?: unknown;
  /** What comes out; objects may be partial, lists are complete. `undefined` for changes that answer nothing. */
  gives?: unknown;
  /** Only where a function has no name of its own. */
  name?: string;
}

export interface Operation extends Expected {
  name: string;
  call: (client: DeskClient) => unknown;
}

/** One row of a table: a function of `lib/desk-api/`, its arguments, and what is expected. */
export function operation<Arguments extends unknown[]>(
  run: (client: DeskClient, ...given: Arguments) => unknown,
  given: Arguments,
  expected: Expected,
): Operation {
  return { name: run.name, ...expected, call: (client) => run(client, ...given) };
}

/** One row for a change that takes nothing but what it is given and answers nothing. */
export function silent<Arguments extends unknown[]>(
  run: (client: DeskClient, ...given: Arguments) => unknown,
  given: Arguments,
  sends: string,
  body?: unknown,
): Operation {
  return operation(run, given, { sends, ...(body === undefined ? {} : { body }) });
}

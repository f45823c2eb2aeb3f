import { browser } from 'wxt/browser';
import type { DiaryEntry } from '../diary/diary-item';
import type { HeaderCounts } from '../diary/header-counts.worker';
import type { Ask } from '../messages/protocol';
import { NO_POLICY, type Policy } from '../policy/policy';
import type { StepResult } from '../self-test/self-test';
import { displayText } from '../text/display-text';

/** How Deskside fares in this browser, without anything personal. */
export interface Diagnostics {
  version: string;
  /** Name and main version, for example "Chrome 140". */
  browser: string;
  /** Null where the page script has not been put anywhere yet. */
  headers: HeaderCounts | null;
  /** What nobody foresaw, latest first, scrubbed when it was noted. */
  entries: DiaryEntry[];
}

/** The browsers that tell, by how each calls itself; Edge calls itself Chrome as well. */
const BROWSERS = [
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
] as const;

/** Name and main version out of a user agent; the rest of it may tell machines apart. */
export function browserName(userAgent: string): string {
  for (const [mark, name] of BROWSERS) {
    const version = new RegExp(`${mark}/(\\d+)`).exec(userAgent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return '?';
}

/** Reads what the worker has noted. May reject. */
export async function readDiagnostics(ask: Ask): Promise<Diagnostics> {
  const { entries, headers } = await ask('diary/read', {});
  const { version } = browser.runtime.getManifest();
  return { version, browser: browserName(navigator.userAgent), headers, entries };
}

const LONGEST_LINE = 400;

/** All of it as lines of English, of policies their names and no value, for whoever looks into it: times in UTC, nothing that is not on the page or scrubbed. */
export function diagnosticsText({
  version,
  browser: name,
  headers,
  entries,
  policy = NO_POLICY,
  selfTest = [],
}: Diagnostics & { policy?: Policy; selfTest?: readonly StepResult[] }): string {
  const { found, missed } = headers ?? { found: 0, missed: 0 };
  return [
    `Deskside ${version}`,
    name,
    `Headers found: ${found}, missed: ${missed}`,
    `Policies: ${Object.keys(policy.values).join(', ') || 'none'}`,
    ...policy.flaws.map((flaw) => `Policy ${flaw.name}: ${flaw.is}`),
    ...selfTest.map(
      ({ step, outcome, problem, missing = [] }) =>
        `Self-test, ${step}: ${[outcome, problem?.kind, ...missing].filter(Boolean).join(' ')}`,
    ),
    `Problems: ${entries.length}`,
    ...entries.flatMap(({ at, place, name: kind, message, stack, times }) => [
      `${new Date(at).toISOString()} ${place} ${kind}: ${message} (${times})`,
      ...stack.split('\n').filter(Boolean),
    ]),
  ]
    .map((line) => displayText(line, LONGEST_LINE))
    .join('\n');
}

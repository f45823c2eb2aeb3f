import type { LedgerEntry } from '../ledger/entry';
import { dayKey } from './ledger-filters';

/** A line of the ledger: one action, or those of one bulk run together. */
export type LedgerLine =
  { kind: 'entry'; id: string; entry: LedgerEntry } | { kind: 'run'; id: string; entries: LedgerEntry[] };

export interface LedgerDay {
  /** "2026-11-27", in the browser's time zone. */
  key: string;
  /** When its newest line was, epoch milliseconds. */
  at: number;
  lines: LedgerLine[];
}

/**
 * Puts entries, newest first, under their days. What belongs to one bulk run is one line, where its newest entry is, also
 * when something else was done in between; a run of which only one entry is there is that entry.
 */
export function daysOf(entries: readonly LedgerEntry[]): LedgerDay[] {
  const runs = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    if (entry.runId === null) continue;
    const ofRun = runs.get(entry.runId);
    if (ofRun) ofRun.push(entry);
    else runs.set(entry.runId, [entry]);
  }
  const days: LedgerDay[] = [];
  const isTold = new Set<string>();
  for (const entry of entries) {
    const ofRun = entry.runId === null ? [] : (runs.get(entry.runId) ?? []);
    if (entry.runId !== null && ofRun.length > 1) {
      if (isTold.has(entry.runId)) continue;
      isTold.add(entry.runId);
    }
    const line: LedgerLine =
      ofRun.length > 1
        ? { kind: 'run', id: entry.runId ?? '', entries: ofRun }
        : { kind: 'entry', id: entry.id, entry };
    const key = dayKey(entry.at);
    const day = days.at(-1);
    if (day?.key === key) day.lines.push(line);
    else days.push({ key, at: entry.at, lines: [line] });
  }
  return days;
}

import { useMemo, useRef, useState } from 'preact/hooks';
import type { LedgerPageActions, LedgerPageState } from '../../lib/ledger-page/ledger-page';
import { type LedgerLine, daysOf } from '../../lib/ledger-page/ledger-days';
import { dayKey } from '../../lib/ledger-page/ledger-filters';
import { t } from '../../lib/text/t';
import { fullDay } from '../words/relative-time';
import { useKeyDown } from '../basics/use-key-down';
import { LedgerRow } from './LedgerRow';
import { LedgerRun } from './LedgerRun';
import { type LinePlace, lineReached, moveAmongLines } from './line-place';

interface LedgerDaysProps {
  state: LedgerPageState;
  entries: NonNullable<LedgerPageState['entries']>;
  now: number;
  actions: LedgerPageActions;
}

/**
 * The lines of the ledger under their days. The whole list is one stop for Tab: the arrows go from line to line, Enter opens
 * one, and Tab goes on to what can be done about it.
 */
export function LedgerDays({ state, entries, now, actions }: LedgerDaysProps) {
  const { place, busy, hasMore, runUndo, filters } = state;
  const days = useMemo(() => daysOf(entries), [entries]);
  const list = useRef<HTMLDivElement>(null);
  useKeyDown(list, moveAmongLines);
  const [active, setActive] = useState<string | null>(null);
  // Known here and not in each line: what a filter hides for a while comes back as it was left.
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string): void =>
    setOpened((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  const lines: LinePlace = { current: lineReached(days, opened, active), onFocus: setActive, opened, toggle };
  return (
    <div ref={list} class="ledger-days-list">
      {days.map(({ key, at, lines: ofDay }) => (
        <section key={key} aria-labelledby={`day-${key}`}>
          <h2 id={`day-${key}`} class="ledger-day">
            {dayName(key, at, now)}
          </h2>
          <ol class="ledger-list" aria-label={t('ledgerList')}>
            {ofDay.map(line)}
          </ol>
        </section>
      ))}
    </div>
  );

  function line(of: LedgerLine) {
    const common = { place, actions, lines, filters };
    switch (of.kind) {
      case 'entry':
        return <LedgerRow key={of.id} entry={of.entry} isBusy={busy.includes(of.id)} {...common} />;
      case 'run':
        return (
          <LedgerRun
            key={of.id}
            runId={of.id}
            entries={of.entries}
            mayGoOn={hasMore && entries.at(-1)?.runId === of.id}
            undoing={runUndo?.runId === of.id ? runUndo : null}
            busy={busy}
            {...common}
          />
        );
    }
  }
}

function dayName(key: string, at: number, now: number): string {
  const date = new Date(now);
  const yesterday = new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1).getTime();
  if (key === dayKey(now)) return t('today');
  if (key === dayKey(yesterday)) return t('yesterday');
  return fullDay(at);
}

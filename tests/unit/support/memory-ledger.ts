import { type Ledger, type LedgerTable, createLedger } from '../../../lib/ledger/ledger';

/** A table in memory that stores JSON; `breaks` makes every call reject, or every write, as a broken or full disk would. */
export function memoryTable() {
  const records = new Map<string, string>();
  let broken: boolean | 'writes' = false;
  const use = async <T>(work: () => T): Promise<T> => {
    if (broken) throw new DOMException('full', 'QuotaExceededError');
    return work();
  };
  const read = async <T>(work: () => T): Promise<T> => (broken === 'writes' ? work() : await use(work));
  const keysIn = (from: string, to: string): string[] =>
    [...records.keys()]
      .filter((key) => key >= from && key < to)
      .sort()
      .reverse();
  const table: LedgerTable = {
    get: (key) => read(() => parse(records.get(key))),
    put: (added) =>
      use(() => {
        for (const [key, value] of added) {
          if (value === undefined) records.delete(key);
          else records.set(key, JSON.stringify(value));
        }
      }),
    range: (from, to, limit, after = 0) =>
      read(() =>
        keysIn(from, to)
          .slice(after, after + limit)
          .map((key): [string, unknown] => [key, parse(records.get(key))]),
      ),
    clear: () => use(() => records.clear()),
  };
  return { table, records, breaks: (how: boolean | 'writes') => (broken = how) };
}

function parse(json: string | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(json);
}

/** A ledger over a table in memory. */
export function memoryLedger(options: { days?: number; now?: () => number } = {}) {
  const { days = 90, now = () => 1_000 } = options;
  const memory = memoryTable();
  let changes = 0;
  const open = (): Ledger =>
    createLedger({ table: memory.table, days: async () => days, changed: async () => void (changes += 1), now });
  return { ledger: open(), open, ...memory, changes: () => changes };
}

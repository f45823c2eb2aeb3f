/** How one list is paged; the base and the largest page differ from list to list, see `page-sizes.ts`. */
export interface Paging {
  /**
   * Null where the documents and the live service disagree: the first page is then asked for without `from`, which both
   * take, and the next ones as if counting from 0, which at worst repeats one record and never skips one.
   */
  firstIndex: number | null;
  pageSize: number;
  /** Highest `from` that Desk accepts, where it has one; what lies behind cannot be read. */
  lastIndex?: number;
}

/** One page as read: its records, how many items the server sent, and what it said about the whole list. */
export interface Page<T> {
  records: T[];
  size: number;
  /** Length of the whole list, for the few endpoints that tell. */
  total?: number | null;
  /** Whether more follows, for the one endpoint that tells. */
  hasMore?: boolean | null;
}

/** Reads one page; `from` is null for the first one of a list whose base is not known. */
export type ReadPage<T> = (from: number | null, limit: number) => Promise<Page<T>>;

/** A list that is read while it is walked: `for await (const agent of listAgents(client))`. */
export interface PagedList<T> extends AsyncIterable<T> {
  /** The list page by page, each record once. */
  pages(): AsyncGenerator<Page<T>, void, undefined>;
  /** The first `atMost` records; asks for no larger page than that. */
  collect(atMost: number): Promise<T[]>;
}

/**
 * Reads a list page by page, each record once. A page shorter than asked for is the end, as nearly no list says whether
 * more follows; so is a page that brings nothing new, which a server may repeat for ever.
 */
async function* walk<T>(
  { firstIndex, pageSize, lastIndex = Number.MAX_SAFE_INTEGER }: Paging,
  readPage: ReadPage<T>,
  keyOf: (record: T) => string,
): AsyncGenerator<Page<T>, void, undefined> {
  const seen = new Set<string>();
  const first: number = firstIndex ?? 0;
  for (let from = first; from <= lastIndex; from += pageSize) {
    const page = await readPage(firstIndex === null && from === first ? null : from, pageSize);
    const records = page.records.filter((record) => {
      const key = keyOf(record);
      return !seen.has(key) && seen.add(key);
    });
    if (records.length > 0 || from === first) yield { ...page, records };
    const isLast = page.hasMore === undefined || page.hasMore === null ? page.size < pageSize : !page.hasMore;
    if (isLast || records.length === 0) return;
  }
}

/** A list to be walked, from how it is paged, how a page is read, and what tells two records apart. */
export function pagedList<T>(paging: Paging, readPage: ReadPage<T>, keyOf: (record: T) => string): PagedList<T> {
  return {
    pages: () => walk(paging, readPage, keyOf),
    async *[Symbol.asyncIterator]() {
      for await (const page of walk(paging, readPage, keyOf)) yield* page.records;
    },
    collect: (atMost) => collectPages({ ...paging, atMost }, readPage, keyOf),
  };
}

/** Collects the first `atMost` records of a list, each once: a server that never ends must not keep us busy. */
export async function collectPages<T>(
  { atMost, ...paging }: Paging & { atMost: number },
  readPage: ReadPage<T>,
  keyOf: (record: T) => string,
): Promise<T[]> {
  const found: T[] = [];
  if (atMost < 1) return found;
  const pages = walk({ ...paging, pageSize: Math.min(paging.pageSize, atMost) }, readPage, keyOf);
  for await (const { records } of pages) {
    found.push(...records);
    if (found.length >= atMost) break;
  }
  return found.slice(0, atMost);
}

/** How one list is paged; the base and the largest page differ from endpoint to endpoint. */
export interface Paging {
  firstIndex: 0 | 1;
  pageSize: number;
  /** Most records to collect: a server that never ends must not keep us busy. */
  atMost: number;
}

/**
 * Collects a list page by page, each id once. A page shorter than asked for is the end, as Desk sends neither a total
 * nor "has more"; so is a page that brings nothing new, which some servers repeat for ever.
 */
export async function collectPages<T extends { id: string }>(
  { firstIndex, pageSize, atMost }: Paging,
  readPage: (from: number, limit: number) => Promise<{ records: T[]; size: number }>,
): Promise<T[]> {
  const byId = new Map<string, T>();
  for (let from: number = firstIndex; ; from += pageSize) {
    const page = await readPage(from, pageSize);
    const before = byId.size;
    for (const record of page.records) if (!byId.has(record.id)) byId.set(record.id, record);
    if (page.size < pageSize || byId.size === before || byId.size >= atMost) break;
  }
  return [...byId.values()].slice(0, atMost);
}

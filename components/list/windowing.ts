/**
 * Height of a row and of the name above a group; set on the elements too, so that no style can differ. All lengths of a list
 * are in sixteenths of a `rem`, which are CSS pixels unless the user's font is larger.
 */
export const ROW = 42;
export const HEAD = 26;
/** No list is taller than this (styles/list.css). */
export const TALLEST_VIEW = 504;
/** Rows above the view that are in the page too, so that a quick turn of the wheel shows no gap; as many below. */
const SPARE = 3;
/** So many rows are in the page, however long the list; one more when the active one is elsewhere. */
export const ROWS_IN_PAGE = rowsOf(TALLEST_VIEW);
/** The same for a view that is no higher than this. */
export function rowsOf(tallest: number): number {
  return Math.ceil(tallest / ROW) + 1 + 2 * SPARE;
}
/** A length of a list as a style has it. */
export const inRem = (length: number): string => `${length / 16}rem`;

/** What stays free above and below a row that was scrolled to. */
const MARGIN = 8;

/** Rows that stand together. */
interface Section {
  /** Shown above them; null where there is only one group, or the rows belong to none. */
  name: string | null;
  /** Index of the first row. */
  from: number;
  count: number;
  /** Where the section begins, from the top of the list. */
  top: number;
}

/** Where everything in a list is. */
export interface Layout {
  sections: Section[];
  count: number;
  height: number;
}

/** What of a section is in the page. */
export interface SectionInPage {
  name: string | null;
  top: number;
  /** Indexes of its rows, in order. */
  rows: number[];
}

const headOf = ({ name }: Pick<Section, 'name'>): number => (name === null ? 0 : HEAD);
const bottomOf = (section: Section): number => section.top + headOf(section) + section.count * ROW;

/**
 * Lays a list out. Entries of one group follow each other, or the group has several sections; a single group gets no
 * name, since there is nothing to tell it from.
 *
 * @param isGrouped false where what is found stands in the order of how well it fits
 */
export function layOut(entries: readonly { group?: string | undefined }[], isGrouped = true): Layout {
  const sections: Section[] = [];
  for (const [index, entry] of entries.entries()) {
    const group = (isGrouped && entry.group) || null;
    const last = sections.at(-1);
    if (last && last.name === group) last.count += 1;
    else sections.push({ name: group, from: index, count: 1, top: 0 });
  }
  const [only, second] = sections;
  if (only && !second) only.name = null;
  let top = 0;
  for (const section of sections) {
    section.top = top;
    top = bottomOf(section);
  }
  return { sections, count: entries.length, height: top };
}

function sectionOf({ sections }: Layout, index: number): Section | undefined {
  return sections.findLast(({ from }) => from <= index);
}

/** Where a row begins, from the top of the list. */
export function topOf(layout: Layout, index: number): number {
  const section = sectionOf(layout, index);
  return section ? section.top + headOf(section) + (index - section.from) * ROW : 0;
}

/** The row at a height; that of a group's name is the first of the group. */
function rowAt(layout: Layout, y: number): number {
  const section = layout.sections.findLast(({ top }) => top <= y);
  if (!section) return 0;
  const within = Math.floor((y - section.top - headOf(section)) / ROW);
  return section.from + Math.min(section.count - 1, Math.max(0, within));
}

/**
 * Which rows are in the page when a list is scrolled so far: all that can be seen, always the same number of them, and
 * the active one wherever it is, because the search field names it as its active descendant.
 *
 * @param active index of the highlighted row; -1 when there is none
 * @param inPage how many rows that is
 */
export function rowsInPage(
  layout: Layout,
  scrollTop: number,
  active: number,
  inPage: number = ROWS_IN_PAGE,
): SectionInPage[] {
  const { count } = layout;
  const from = Math.max(0, Math.min(rowAt(layout, scrollTop) - SPARE, count - inPage));
  const to = Math.min(count, from + inPage);
  const rows = Array.from({ length: to - from }, (_, index) => from + index);
  if (active >= 0 && active < from) rows.unshift(active);
  if (active >= to && active < count) rows.push(active);

  const parts: SectionInPage[] = [];
  for (const section of layout.sections) {
    const own = rows.filter((row) => row >= section.from && row < section.from + section.count);
    if (own.length > 0) parts.push({ name: section.name, top: section.top, rows: own });
  }
  return parts;
}

/** How far to scroll so that a row is in view, with its group's name where it is the first; as it is when it is already. */
export function scrollToShow(layout: Layout, index: number, scrollTop: number, viewHeight: number): number {
  const section = sectionOf(layout, index);
  if (!section) return scrollTop;
  const top = topOf(layout, index);
  const least = top + ROW + MARGIN - viewHeight;
  const most = Math.max(0, top - MARGIN - (index === section.from ? headOf(section) : 0));
  return Math.min(most, Math.max(scrollTop, least));
}

import type { DeskSearch } from './asked';

/** What a search is called as a record: by what, and for what. */
export function searchKey({ by, text }: DeskSearch): string {
  return `${by}:${text.toLowerCase()}`;
}

import { browser } from 'wxt/browser';
import type { AreaName } from './registry';

/** The part of a storage area that items need. */
export interface Area {
  /** The value under a key, if there is one; with null all there are. */
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

const replaced: Partial<Record<AreaName, Area>> = {};

/** The area that items are in: the browser's own, or what this context keeps of it in memory. */
export function areaOf(name: AreaName): Area {
  return replaced[name] ?? browser.storage[name];
}

/** From now on, items of this area are read through `area`; with null from the browser's own again. */
export function replaceArea(name: AreaName, area: Area | null): void {
  if (area) replaced[name] = area;
  else delete replaced[name];
}

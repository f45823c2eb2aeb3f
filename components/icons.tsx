import type { VNode } from 'preact';
import type { LateIconName } from './late-icons';

/**
 * Deskside's own icons: 16 px, one 1.5 px stroke, round ends; each is a list of paths. These are what the first paint needs,
 * the others are in `late-icons.ts`.
 */
const FIRST = {
  award: 'M8 1.75a4.25 4.25 0 1 0 0 8.5 4.25 4.25 0 0 0 0-8.5ZM5.5 9.6 4.75 14.25 8 12.5l3.25 1.75-.75-4.65',
  chevron: 'm4 6.25 4 4 4-4',
  clock: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5ZM8 4.75V8l2.25 1.5',
  close: 'm4 4 8 8M12 4l-8 8',
  copy: 'M5.75 5.75h8v8h-8ZM10.25 5.5V2.25h-8v8H5.5',
  department: 'M2.75 14.25V5.5h6v8.75M8.75 8h4.5v6.25M1.75 14.25h12.5M5.75 5.25V2.5M5 8.25h1.5M5 11h1.5',
  flag: 'M3.5 14.25V2.25h8.75L10 5.5l2.25 3.25H3.5',
  more: 'M3.25 8h.01M8 8h.01M12.75 8h.01',
  person: 'M8 2a2.75 2.75 0 1 0 0 5.5A2.75 2.75 0 0 0 8 2ZM2.75 14a5.25 5.25 0 0 1 10.5 0',
  plus: 'M8 3v10M3 8h10',
  refresh: 'M13.5 2.5v3.75H9.75M13.25 6A5.75 5.75 0 1 0 13.5 9.5',
  search: 'M7 2.25a4.75 4.75 0 1 0 0 9.5 4.75 4.75 0 0 0 0-9.5ZM10.5 10.5l3.25 3.25',
  star: 'm8 1.9 1.85 3.9 4.25.55-3.1 2.95.8 4.25L8 11.45l-3.8 2.1.8-4.25L1.9 6.35l4.25-.55Z',
  team: 'M6 2.75a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8ZM1.5 13.5a4.5 4.5 0 0 1 9 0M10.5 3a2.2 2.2 0 0 1 0 4.3M12 9.6a4.3 4.3 0 0 1 2.5 3.9',
} as const;

const paths: Partial<Record<IconName, string>> = { ...FIRST };

export type IconName = keyof typeof FIRST | LateIconName;

/** Makes further icons known, by name. */
export function addIcons(late: Record<LateIconName, string>): void {
  Object.assign(paths, late);
}

/** A decorative icon; what it means is said by the text or label beside it. */
export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

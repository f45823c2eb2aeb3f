import type { VNode } from 'preact';

/** Deskside's own icons: 16 px, one 1.5 px stroke, round ends; each is a list of paths. */
const PATHS = {
  award: 'M8 1.75a4.25 4.25 0 1 0 0 8.5 4.25 4.25 0 0 0 0-8.5ZM5.5 9.6 4.75 14.25 8 12.5l3.25 1.75-.75-4.65',
  check: 'm3 8.5 3.25 3.25L13 4.75',
  chat: 'M2.25 3.25h11.5v8H7.5l-3 2.5v-2.5H2.25Z',
  chevron: 'm4 6.25 4 4 4-4',
  clock: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5ZM8 4.75V8l2.25 1.5',
  close: 'm4 4 8 8M12 4l-8 8',
  copy: 'M5.75 5.75h8v8h-8ZM10.25 5.5V2.25h-8v8H5.5',
  department: 'M2.75 14.25V5.5h6v8.75M8.75 8h4.5v6.25M1.75 14.25h12.5M5.75 5.25V2.5M5 8.25h1.5M5 11h1.5',
  desk: 'M1.75 3h12.5v10H1.75ZM9.75 3v10M11.75 6h.75M11.75 8.5h.75',
  external: 'M9.25 2.5h4.25v4.25M13.25 2.75 7.5 8.5M11.5 9.5v4h-9v-9h4',
  flag: 'M3.5 14.25V2.25h8.75L10 5.5l2.25 3.25H3.5',
  link: 'M6.75 9.25a2.75 2.75 0 0 0 3.9 0l2.3-2.3a2.75 2.75 0 0 0-3.9-3.9l-.8.8M9.25 6.75a2.75 2.75 0 0 0-3.9 0l-2.3 2.3a2.75 2.75 0 0 0 3.9 3.9l.8-.8',
  mail: 'M1.75 3.25h12.5v9.5H1.75ZM2 3.75l6 5 6-5',
  more: 'M3.25 8h.01M8 8h.01M12.75 8h.01',
  offline: 'M2.5 2.5l11 11M1.75 6.5a9 9 0 0 1 3-1.9M8 4a9 9 0 0 1 6.25 2.5M4 9.25a5.6 5.6 0 0 1 3-1.6M8 12.5h.01',
  person: 'M8 2a2.75 2.75 0 1 0 0 5.5A2.75 2.75 0 0 0 8 2ZM2.75 14a5.25 5.25 0 0 1 10.5 0',
  pin: 'M5.5 2.25h5l-.75 5 2 2.5h-7.5l2-2.5ZM8 9.75v4',
  phone:
    'M3 2.25h2.75L7 5.5 5.25 6.75a8 8 0 0 0 4 4L10.5 9l3.25 1.25V13a1 1 0 0 1-1 1A11 11 0 0 1 2 3.25a1 1 0 0 1 1-1Z',
  plus: 'M8 3v10M3 8h10',
  refresh: 'M13.5 2.5v3.75H9.75M13.25 6A5.75 5.75 0 1 0 13.5 9.5',
  search: 'M7 2.25a4.75 4.75 0 1 0 0 9.5 4.75 4.75 0 0 0 0-9.5ZM10.5 10.5l3.25 3.25',
  star: 'm8 1.9 1.85 3.9 4.25.55-3.1 2.95.8 4.25L8 11.45l-3.8 2.1.8-4.25L1.9 6.35l4.25-.55Z',
  tag: 'M2.25 2.25h5.5l6 6a1 1 0 0 1 0 1.4l-4.1 4.1a1 1 0 0 1-1.4 0l-6-6ZM5.25 5.25h.01',
  team: 'M6 2.75a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8ZM1.5 13.5a4.5 4.5 0 0 1 9 0M10.5 3a2.2 2.2 0 0 1 0 4.3M12 9.6a4.3 4.3 0 0 1 2.5 3.9',
  warning: 'M8 2.25 14.5 13.5h-13ZM8 6.5V9.5M8 11.5h.01',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative icon; what it means is said by the text or label beside it. */
export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The icons of what is not in the first paint: whatever comes later brings them (`later.tsx`), and so does every other page. */
export const LATE_ICONS = {
  account: 'M1.75 5h12.5v8.5H1.75ZM5.5 4.75v-2.5h5v2.5M1.75 9h12.5',
  check: 'm3 8.5 3.25 3.25L13 4.75',
  chat: 'M2.25 3.25h11.5v8H7.5l-3 2.5v-2.5H2.25Z',
  desk: 'M1.75 3h12.5v10H1.75ZM9.75 3v10M11.75 6h.75M11.75 8.5h.75',
  external: 'M9.25 2.5h4.25v4.25M13.25 2.75 7.5 8.5M11.5 9.5v4h-9v-9h4',
  link: 'M6.75 9.25a2.75 2.75 0 0 0 3.9 0l2.3-2.3a2.75 2.75 0 0 0-3.9-3.9l-.8.8M9.25 6.75a2.75 2.75 0 0 0-3.9 0l-2.3 2.3a2.75 2.75 0 0 0 3.9 3.9l.8-.8',
  mail: 'M1.75 3.25h12.5v9.5H1.75ZM2 3.75l6 5 6-5',
  offline: 'M2.5 2.5l11 11M1.75 6.5a9 9 0 0 1 3-1.9M8 4a9 9 0 0 1 6.25 2.5M4 9.25a5.6 5.6 0 0 1 3-1.6M8 12.5h.01',
  phone:
    'M3 2.25h2.75L7 5.5 5.25 6.75a8 8 0 0 0 4 4L10.5 9l3.25 1.25V13a1 1 0 0 1-1 1A11 11 0 0 1 2 3.25a1 1 0 0 1 1-1Z',
  pin: 'M5.5 2.25h5l-.75 5 2 2.5h-7.5l2-2.5ZM8 9.75v4',
  tag: 'M2.25 2.25h5.5l6 6a1 1 0 0 1 0 1.4l-4.1 4.1a1 1 0 0 1-1.4 0l-6-6ZM5.25 5.25h.01',
  warning: 'M8 2.25 14.5 13.5h-13ZM8 6.5V9.5M8 11.5h.01',
} as const;

export type LateIconName = keyof typeof LATE_ICONS;

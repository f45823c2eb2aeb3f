import { measuredOf } from '../../bench/support/measured';
import type { Finding, Row } from '../../bench/support/report';

export const circumstances = {
  day: '2026-11-26',
  chromium: 'Chromium 1',
  cores: 2,
  load: [0.5, 1],
  seconds: 600,
} as const;

export function findingOf(...rows: Row[]): Finding {
  return { title: 'Found', rows, notes: ['A note.'] };
}

/** A run with these rows. */
export function runOf(...rows: Row[]) {
  return measuredOf([findingOf(...rows)], circumstances);
}

import type { Uses } from '../palette/uses';
import { type Guard, isCount, isListOf, isMapOf, isObject, isOneOf, isText, isTextOrNull } from './guards';
import { itemAt } from './item';
import { PALETTE_USES, RECENT_VIEWS } from './person-keys';

const isAmount: Guard<number> = (value): value is number => Number.isFinite(value) && Number(value) >= 0;

/** What was taken from the palette how often, by organization id. */
export const paletteUsesItem = itemAt<Record<string, Uses>>(
  'local',
  PALETTE_USES,
  isMapOf(isMapOf(isObject({ count: isAmount, at: isCount }))),
  {},
);

const VIEWED_KINDS = ['ticket', 'contact', 'account'] as const;

/** A ticket, person or account that was looked at, with what tells it from others. */
export interface Viewed {
  kind: (typeof VIEWED_KINDS)[number];
  id: string;
  /** The subject, or the name of person or account. */
  name: string;
  /** The ticket's number; the person's address; the account's website. */
  about: string | null;
}

/** What was looked at last, latest first, by organization id. It goes with the browser's session: it is about customers. */
export const recentViewsItem = itemAt<Record<string, Viewed[]>>(
  'session',
  RECENT_VIEWS,
  isMapOf(isListOf(isObject({ kind: isOneOf(VIEWED_KINDS), id: isText, name: isText, about: isTextOrNull }))),
  {},
);

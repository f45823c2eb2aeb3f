import type { ComponentChildren } from 'preact';
import type { Card, CardKind, CardOf } from '../../lib/panel/cards';
import type { Part } from '../../lib/panel/part';
import type { Key, Resource, Value } from '../../lib/records/resources';
import type { TextKey } from '../../lib/text/t';
import type { Look, Read } from './use-reads';

export type Of<K extends CardKind> = Extract<CardOf, { kind: K }>;

/**
 * Why there is no record to read: there is nobody to ask about (`none`), what tells by which ids is on its way (`waiting`),
 * or it does not tell (`unknown`).
 */
type NoRead = 'none' | 'waiting' | 'unknown';

interface Declared<K extends CardKind, R extends Resource> {
  title: TextKey;
  resource: R;
  /** The ids of the record it shows. */
  key(of: Of<K>, look: Look, card: Card): Key<R> | NoRead;
  /** What else is read for it: shown as far as it is there. */
  also?(of: Of<K>, look: Look): Read[];
  /** What it shows; null where there is nothing. */
  show(value: Value<R>, of: Of<K>, look: Look): ComponentChildren;
  /** Said where there is nothing. */
  empty: TextKey;
  /** Asked for by a click: what it says is rarely wanted, or may not be read by everybody. */
  onWish?: TextKey;
}

/** One part of a card, with what it reads and how it is shown. */
export type Section = Declared<CardKind, Resource>;

/** A section of a card of some kind. */
export function section<K extends CardKind, R extends Resource>(_kind: K, declared: Declared<K, R>): Section {
  return declared as unknown as Section;
}

/** Everything there is to say of a kind of card: who it is, its sections from top to bottom, its page in Desk. */
export interface CardSpec<K extends CardKind> {
  /** The name as far as it is known, and what stands under it; without `photoUrl` there is no place for a picture. */
  head(of: Of<K>, look: Look, card: Card): { name: string; photoUrl?: string | null; line?: ComponentChildren };
  sections: readonly Section[];
  /** The path below the portal in Desk's own interface. */
  deskPage(of: Of<K>, look: Look): string;
}

/** Whether nothing is known of a record and nobody is on the way to know it. */
export function hasFailed(part: Part<unknown> | undefined): boolean {
  return part !== undefined && part.value === undefined && part.problem !== undefined && !part.loading;
}

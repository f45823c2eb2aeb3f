import type { Kind } from '../../lib/palette/asked';
import type { IconName } from '../icons';
import type { Choice } from '../list/ChooseDialog';

/** One line of the palette: something that can be done, or found. */
export interface PaletteEntry extends Choice {
  kind: Kind;
  icon: IconName;
  /** What its uses are counted by; the same for the same thing on every ticket. */
  useId: string;
  /** Said in a second line. */
  about?: string | undefined;
  /** What it alone is called by: a ticket's number, a person's address. */
  only?: string | undefined;
  /** Whether it is there before anything is typed. */
  isAlways?: boolean;
  /** Whether the palette stays open, because what comes of it is shown there. */
  staysOpen?: boolean;
  /** Does it; to whoever was on screen when the entry was made. */
  run(how: { inNewTab: boolean }): void;
}

/** The reason of an entry that cannot be taken, as the list wants it. */
export function because(reason: string | null): { reason?: string } {
  return reason === null ? {} : { reason };
}

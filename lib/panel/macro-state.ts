import type { About } from '../actions/request';
import type { Macro } from '../macros/macro';
import type { PlannedPart } from '../macros/plan';
import type { MacroDraft, MacroWork } from '../macros/run';

/** What the panel knows of macros. */
export interface MacrosState {
  /** Those of this organization, at least one; null until they are read. */
  macros: readonly Macro[] | null;
  /** What is begun with them, by ticket; only of those that were looked at. */
  macroWork: Readonly<Record<string, MacroWork>>;
}

/** A macro as it was on screen when the user had it run: what is done, to whom, on which ticket. */
export interface MacroOrder {
  ticketId: string;
  macro: { id: string; name: string };
  parts: readonly PlannedPart[];
  about: About;
}

/** What can be done with macros; none of these throws. */
export interface MacroActions {
  /** Reads what is begun on a ticket, and says so where a macro was stopped halfway. */
  openMacro(ticketId: string): Promise<void>;
  /** Takes another macro for a ticket, by its id. */
  chooseMacro(ticketId: string, macroId: string): void;
  /** Changes what one macro would do on a ticket. */
  editMacro(ticketId: string, macroId: string, change: Partial<MacroDraft>): void;
  runMacro(order: MacroOrder): Promise<void>;
  /** Does what is left of the macro that was begun on a ticket. */
  goOnWithMacro(ticketId: string): Promise<void>;
  /** Leaves what is left of it undone. */
  leaveMacro(ticketId: string): void;
}

import type { ContactHelpCenter } from '../desk-api/records';
import type { About } from '../actions/request';
import { displayText } from '../text/display-text';
import type { PanelState } from './panel-state';

/** As many badges can be pinned as there are digits to award them. */
export const MOST_PINNED = 9;

/** Longest texts that the worker takes along with a change. */
const LONGEST_NAME = 300;
const LONGEST_NUMBER = 40;

/** Id of the contact on screen, if there is one. */
export function contactOnScreen({ requester, ticket }: PanelState): string | null {
  return requester.value?.id ?? ticket.value?.contactId ?? null;
}

/** The person on screen and the ticket they are seen on, as every action tells the worker for the ledger. */
export function whoAndWhere(state: PanelState): About {
  const { requester, ticket } = state;
  const name = requester.value?.name ?? ticket.value?.contact?.name ?? '';
  const shown = ticket.value;
  return {
    person: { name: displayText(name, LONGEST_NAME), contactId: contactOnScreen(state) },
    ticket: shown ? { id: shown.id, number: shown.number ? displayText(shown.number, LONGEST_NUMBER) : null } : null,
  };
}

/** Each help-center user once: one user may stand in several help centers. */
export function uniqueHolders(rows: ContactHelpCenter[] = []): ContactHelpCenter[] {
  return rows.filter(({ userId }, index) => rows.findIndex((row) => row.userId === userId) === index);
}

/**
 * Whom a key awards to: the only help-center user, else the one chosen last for this person, else it must be asked
 * (`choose`); null when nobody is known. Gives a row of the state itself, so that views can select it.
 */
export function awardTarget(state: PanelState): ContactHelpCenter | 'choose' | null {
  const rows = uniqueHolders(state.helpCenters.value);
  if (rows.length < 2) return rows[0] ?? null;
  const contactId = contactOnScreen(state);
  const chosen = state.holderChoices.find((choice) => choice.contactId === contactId);
  return rows.find(({ userId }) => userId === chosen?.userId) ?? 'choose';
}

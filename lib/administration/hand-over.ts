import type { HandOvers } from '../actions/specs';
import { displayText } from '../text/display-text';
import { t, tCount } from '../text/t';

/** How much an agent has to do in a department; null where Desk does not tell. */
export interface Work {
  open: number | null;
  onHold: number | null;
}

/** Somebody who can take over. */
export interface Taker {
  id: string;
  name: string;
}

/** What is to become of an agent's work in a department; null for what stays. */
export interface HandOver {
  department: { id: string; name: string };
  work: Work | null;
  tickets: Taker | null;
  tasks: Taker | null;
}

/** Longest words about one department that the ledger keeps. */
const LONGEST = 300;

/** The hand-overs as they are asked of the worker; departments of which nothing is handed over are not among them. */
export function handOversOf(chosen: readonly HandOver[]): HandOvers {
  return {
    departments: chosen
      .filter(({ tickets, tasks }) => tickets !== null || tasks !== null)
      .map((each) => ({
        id: each.department.id,
        name: displayText(handOverWords(each).join(' '), LONGEST),
        tickets: each.tickets?.id ?? null,
        tasks: each.tasks?.id ?? null,
      })),
  };
}

/** What goes to whom, in words and numbers: "37 open tickets in Billing go to Jade Tywin." */
export function handOverWords({ department, work, tickets, tasks }: HandOver): string[] {
  const where = nameOf(department);
  return [
    ...(tickets === null ? [] : [t('handOverTickets', workWords(work), where, nameOf(tickets))]),
    ...(tasks === null ? [] : [t('handOverTasks', where, nameOf(tasks))]),
  ];
}

/** How much there is to do, in words; what is not known is said to be unknown, not to be none. */
export function workWords(work: Work | null): string {
  if (work === null || work.open === null) return t('workUnknown');
  const open = tCount('workOpen', work.open);
  return work.onHold === null || work.onHold === 0 ? open : t('workAndOnHold', open, work.onHold);
}

function nameOf({ name }: { name: string }): string {
  return displayText(name, 80) || t('noName');
}

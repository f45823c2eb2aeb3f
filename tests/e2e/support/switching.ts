import { expect } from '@playwright/test';
import type { DemoDesk } from '../../../demo/desk.ts';
import { agentName, contactName } from '../../../demo/world/names.ts';
import { randomFrom } from '../../../demo/world/random.ts';
import { ticketPath } from './desk.ts';

/** Whatever can evaluate an expression, in either browser. */
interface Evaluating {
  evaluate<T>(expression: string): Promise<T>;
}

/** What belongs to one ticket and to none of the others. */
interface Belongings {
  id: string;
  number: string;
  subject: string;
  requester: string;
  assignee: string;
  badges: string[];
}

interface Switching {
  desk: DemoDesk;
  panel: Evaluating;
  /** The Desk tabs that the panel may be beside, the one in front first. */
  tabs: Evaluating[];
  /** Brings a tab to the front; only where the panel follows what is in front. */
  front?: (tab: number) => Promise<void>;
  times: number;
  seed: string;
}

/** Milliseconds in which Desk answers, one picked for each answer: later ones overtake. */
const LATENCIES_MS = [0, 5, 20, 60, 150, 400];

/**
 * Switches between tickets at random, sometimes waiting for the panel and mostly not, while Desk answers out of order, and
 * looks at every state the panel is in: never may what belongs to one ticket stand beside what belongs to another.
 * @returns how many states were looked at
 */
export async function switchAtRandom({ desk, panel, tabs, front, times, seed }: Switching): Promise<number> {
  const random = randomFrom(seed);
  // Of its own, so that the moves are the same whenever Desk is asked.
  const late = randomFrom(`${seed} late`);
  const tickets = distinctTickets(desk);
  Object.defineProperty(desk.settings, 'latencyMs', { get: () => late.pick(LATENCIES_MS), configurable: true });
  await panel.evaluate(watching(tickets));

  // How far each tab can go back without leaving Desk's page.
  const depths = tabs.map(() => 0);
  let at = 0;
  for (let time = 0; time < times; time += 1) {
    const way = random.next();
    if (front && way < 0.15) {
      at = (at + 1) % tabs.length;
      await front(at);
    } else if (way < 0.25 && (depths[at] ?? 0) > 0) {
      depths[at] = (depths[at] ?? 0) - 1;
      await (tabs[at] as Evaluating).evaluate('history.back()');
    } else {
      depths[at] = (depths[at] ?? 0) + 1;
      await (tabs[at] as Evaluating).evaluate(moveTo(random.pick(tickets).id));
    }
    if (random.chance(0.1)) await showsWhatIsOpen(panel, tabs[at] as Evaluating, tickets);
    else await panel.evaluate(frames(random.integer(4)));
  }

  await (tabs[at] as Evaluating).evaluate(moveTo(random.pick(tickets).id));
  await showsWhatIsOpen(panel, tabs[at] as Evaluating, tickets);
  const { wrong, states } = await panel.evaluate<{ wrong: string[]; states: number }>('globalThis.switching');
  expect(wrong, `states that mixed tickets, with seed ${seed}`).toEqual([]);
  return states;
}

/** Tickets of different requesters, with names of which none is part of another. */
function distinctTickets({ world }: DemoDesk): Belongings[] {
  const found: Belongings[] = [];
  for (const ticket of world.tickets.values()) {
    const contact = world.contacts.get(ticket.contactId);
    const assignee = world.agents.get(ticket.assigneeId ?? '');
    const [user, ...more] = world.usersOfContact(ticket.contactId);
    if (!contact || !assignee || !user || more.length > 0 || ticket.isTrashed) continue;
    const requester = contactName(contact);
    const isClear = found.every(
      (other) =>
        !other.requester.includes(requester) &&
        !requester.includes(other.requester) &&
        !other.subject.includes(ticket.subject) &&
        !ticket.subject.includes(other.subject),
    );
    if (!isClear || /[^ -~]/.test(requester + ticket.subject) || ticket.subject.length > 80) continue;
    found.push({
      id: ticket.id,
      number: `#${ticket.ticketNumber}`,
      subject: ticket.subject,
      requester,
      assignee: agentName(assignee),
      badges: world.badgesOf(user.id).map((id) => world.badges.get(id)?.name ?? ''),
    });
  }
  return found;
}

const moveTo = (ticketId: string): string =>
  `(history.pushState(null, '', ${JSON.stringify(ticketPath(ticketId))}), dispatchEvent(new PopStateEvent('popstate')), true)`;

const frames = (count: number): string =>
  `(async () => { for (let frame = 0; frame < ${count}; frame += 1) await new Promise(requestAnimationFrame); })()`;

async function openIn(tab: Evaluating, tickets: Belongings[]): Promise<Belongings | undefined> {
  const path = await tab.evaluate<string>('location.pathname');
  return tickets.find(({ id }) => path.endsWith(id));
}

/** Waits until the panel has everything of the ticket that is open: going back is not over when it was asked for. */
async function showsWhatIsOpen(panel: Evaluating, tab: Evaluating, tickets: Belongings[]): Promise<void> {
  const expression = `(() => {
    const of = (name) => document.querySelector('section[aria-label=' + name + ']')?.textContent ?? '';
    return [document.querySelector('.ticket-number')?.textContent ?? '', of('Requester'), of('Assignee')];
  })()`;
  await expect(async () => {
    const ticket = await openIn(tab, tickets);
    if (!ticket) return;
    const [number, requester, assignee] = await panel.evaluate<string[]>(expression);
    expect({ number, requester, assignee }).toEqual({
      number: ticket.number,
      requester: expect.stringContaining(ticket.requester),
      assignee: expect.stringContaining(ticket.assignee),
    });
  }).toPass();
}

/** The expression that begins to look at every state of the panel. Kept as text, because one of the drivers takes no functions. */
function watching(tickets: Belongings[]): string {
  return `(() => {
    const tickets = ${JSON.stringify(tickets)};
    const place = (globalThis.switching = { wrong: [], states: 0 });
    const of = (name) => document.querySelector('section[aria-label=' + name + ']')?.textContent ?? '';
    const look = () => {
      place.states += 1;
      const number = document.querySelector('.ticket-number')?.textContent ?? '';
      const [ticket, requester, assignee] = ['Ticket', 'Requester', 'Assignee'].map(of);
      const named = tickets.filter((one) =>
        number === one.number || ticket.includes(one.subject) || requester.includes(one.requester));
      const own = named[0];
      const wrong = named.length > 1 ? named.map((one) => one.number) : [];
      if (own) {
        for (const one of tickets)
          if (one.assignee !== own.assignee && !own.assignee.includes(one.assignee) && assignee.includes(one.assignee))
            wrong.push(one.assignee);
        for (const tile of document.querySelectorAll('section[aria-label=Badges] .badge-name'))
          if (!own.badges.includes(tile.textContent)) wrong.push(tile.textContent);
      }
      if (wrong.length > 0 && place.wrong.length < 20) place.wrong.push(number + ' of ' + (own?.number ?? '') + ': ' + wrong.join(', '));
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    look();
    return true;
  })()`;
}

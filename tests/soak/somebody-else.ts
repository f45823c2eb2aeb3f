import { DEMO_RECORDS, type World } from '../../demo/desk.ts';
import { agentName } from '../../demo/world/names.ts';
import type { TicketRecord } from '../../demo/world/ticket-records.ts';
import type { Somebody } from './desk-watch.ts';
import { EMPTY, type Field, type List, withItem, without } from './state.ts';

/** Gives somebody or their ticket something, or takes it, as if in Desk itself. @throws {Error} for what is not there */
export function changeList(world: World, person: Somebody, of: List, way: 'give' | 'take', what: string): void {
  const { userId } = person;
  switch (of) {
    case 'badges': {
      const id = idNamed(world.badges, what);
      if (way === 'give') world.award(userId, id);
      if (way === 'take') world.revoke(userId, id);
      break;
    }
    case 'labels': {
      const id = idNamed(world.labels, what);
      if (way === 'give') world.assignLabel(userId, id);
      if (way === 'take') world.removeLabel(userId, id);
      break;
    }
    case 'tags': {
      const ticket = ticketOf(world, person);
      ticket.tags = { give: withItem, take: without }[way](ticket.tags, what);
      noteTheirs(world, ticket, 'Tags', what);
    }
  }
}

/** Gives a field of somebody's ticket another value, as if in Desk itself. @throws {Error} for what is not there */
export function changeField(world: World, person: Somebody, field: Field, what: string): void {
  const ticket = ticketOf(world, person);
  switch (field) {
    case 'status':
      world.setStatus(ticket.id, what);
      return;
    case 'priority':
      ticket.priority = what === EMPTY ? null : what;
      break;
    case 'assignee':
      ticket.assigneeId = what === EMPTY ? null : agentNamed(world, what);
  }
  noteTheirs(world, ticket, field, what);
}

function noteTheirs(world: World, ticket: TicketRecord, name: string, value: string): void {
  world.noteChange(ticket, 'TicketUpdated', [{ name, value }], world.agents.get(DEMO_RECORDS.agents.torrey));
}

function ticketOf(world: World, { name, ticketId }: Somebody): TicketRecord {
  const ticket = world.tickets.get(ticketId ?? '');
  if (!ticket) throw new Error(`${name} has no ticket.`);
  return ticket;
}

function agentNamed(world: World, name: string): string {
  for (const agent of world.agents.values()) if (agentName(agent) === name) return agent.id;
  throw new Error(`The demo has no agent called ${name}.`);
}

function idNamed(records: ReadonlyMap<string, { id: string; name: string }>, name: string): string {
  for (const record of records.values()) if (record.name === name) return record.id;
  throw new Error(`The demo has nothing called ${name}.`);
}

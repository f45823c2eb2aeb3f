import { DEMO_RECORDS, type DemoDesk, type World } from '../../demo/desk.ts';
import { agentName } from '../../demo/world/names.ts';
import type { CommentRecord, TicketRecord } from '../../demo/world/ticket-records.ts';
import type { Write } from './check.ts';
import { fieldWriteName, writeName } from './model.ts';
import { changeField, changeList } from './somebody-else.ts';
import { type Deed, EMPTY, type Field, type Held, type State } from './state.ts';

/** Somebody the soak looks at: the name on screen, and the records behind it. */
export interface Somebody {
  name: string;
  userId: string;
  email: string;
  /** Null for people of bulk runs. */
  ticketId: string | null;
}

/** The reason in a private comment of ours. */
const REASON = /soak \d+ \d+/;

/**
 * Looks into the demo Desk: what it holds, and each write of ours that it has carried out, however it was answered. Lets
 * somebody else change things.
 */
export class DeskWatch {
  readonly #world: World;
  readonly #people: readonly Somebody[];
  /** Our comments that are there, by their ids. */
  readonly #notes = new Map<string, { ticketId: string; reason: string }>();
  /** The tags of tickets when they were last looked at, by the tickets' ids. */
  readonly #tags = new Map<string, readonly string[]>();
  #writes: Write[] = [];
  #isSomebodyElse = false;

  constructor({ world }: DemoDesk, people: readonly Somebody[]) {
    this.#world = world;
    this.#people = people;
    for (const { id, tags } of world.tickets.values()) this.#tags.set(id, tags);
    this.#followMembers();
    this.#followTickets();
  }

  /** The writes of ours since `forget`. */
  get writes(): readonly Write[] {
    return this.#writes;
  }

  forget(): void {
    this.#writes = [];
  }

  state(): State {
    return Object.fromEntries(this.#people.map((person) => [person.name, this.#held(person)]));
  }

  /** Has somebody else do something. @throws {Error} for what is not there */
  doAsSomebodyElse(person: Somebody, deed: Deed): void {
    this.#isSomebodyElse = true;
    switch (deed.does) {
      case 'give':
      case 'take':
        changeList(this.#world, person, deed.of, deed.does, deed.what);
        break;
      case 'set':
        changeField(this.#world, person, deed.of, deed.what);
        break;
      case 'deleteNote':
      case 'sameWords':
        this.#changeNotes(person, deed.does, deed.what);
    }
    this.#isSomebodyElse = false;
  }

  #changeNotes({ ticketId }: Somebody, does: 'deleteNote' | 'sameWords', reason: string): void {
    const comments = this.#comments(ticketId);
    const ours = comments.find(({ content }) => content.includes(reason));
    if (!ours) return;
    if (does === 'deleteNote') {
      comments.splice(comments.indexOf(ours), 1);
      this.#notes.delete(ours.id);
    } else {
      const content = ours.content.replace(/ \(Deskside \w+\)/, '');
      comments.push({ ...ours, id: this.#world.mintId(), commenterId: DEMO_RECORDS.agents.torrey, content });
    }
  }

  #comments(ticketId: string | null): CommentRecord[] {
    const ticket = this.#world.tickets.get(ticketId ?? '');
    return ticket ? this.#world.conversationOf(ticket).comments : [];
  }

  #held({ userId, ticketId }: Somebody): Held {
    const world = this.#world;
    const labels = world.labelsOf(userId).map(({ labelId, isPrimary }) => ({
      name: world.labels.get(labelId)?.name ?? labelId,
      isPrimary,
    }));
    const ticket = world.tickets.get(ticketId ?? '');
    const comments = this.#comments(ticketId);
    const ours = comments.filter((comment) => this.#isOurs(comment));
    return {
      badges: world.badgesOf(userId).map((id) => world.badges.get(id)?.name ?? id),
      labels: labels.map(({ name }) => name),
      primary: labels.find(({ isPrimary }) => isPrimary)?.name ?? null,
      tags: ticket?.tags ?? [],
      status: this.#valueOf(ticket, 'status'),
      priority: this.#valueOf(ticket, 'priority'),
      assignee: this.#valueOf(ticket, 'assignee'),
      notes: ours.map(({ content }) => REASON.exec(content)?.[0] ?? content),
      otherNotes: comments.length - ours.length,
    };
  }

  #valueOf(ticket: TicketRecord | undefined, field: Field): string {
    if (field !== 'assignee') return ticket?.[field] ?? EMPTY;
    const agent = this.#world.agents.get(ticket?.assigneeId ?? '');
    return agent ? agentName(agent) : EMPTY;
  }

  #isOurs({ commenterId, content }: CommentRecord): boolean {
    return commenterId === this.#world.meId && REASON.test(content);
  }

  #note(id: string, write: string): void {
    if (this.#isSomebodyElse) return;
    const person = this.#people.find(({ userId, ticketId }) => userId === id || ticketId === id)?.name ?? id;
    this.#writes.push({ person, write });
  }

  #followMembers(): void {
    const world = this.#world;
    const award = world.award.bind(world);
    world.award = (userId, badgeId, ...rest) => {
      this.#note(userId, writeName('give', world.badges.get(badgeId)?.name ?? badgeId));
      return award(userId, badgeId, ...rest);
    };
    const revoke = world.revoke.bind(world);
    world.revoke = (userId, badgeId) => {
      this.#note(userId, writeName('take', world.badges.get(badgeId)?.name ?? badgeId));
      return revoke(userId, badgeId);
    };
    const assign = world.assignLabel.bind(world);
    world.assignLabel = (userId, labelId, ...rest) => {
      this.#note(userId, writeName('give', world.labels.get(labelId)?.name ?? labelId));
      assign(userId, labelId, ...rest);
    };
    const remove = world.removeLabel.bind(world);
    world.removeLabel = (userId, labelId) => {
      this.#note(userId, writeName('take', world.labels.get(labelId)?.name ?? labelId));
      return remove(userId, labelId);
    };
  }

  #followTickets(): void {
    const world = this.#world;
    const noteChange = world.noteChange.bind(world);
    world.noteChange = (ticket, eventName, properties, ...rest) => {
      if (eventName === 'CommentAdded') this.#noteAdded(ticket);
      else if (eventName === 'CommentDeleted') this.#noteDeleted(ticket);
      else for (const { name } of properties) this.#noteField(ticket, name);
      noteChange(ticket, eventName, properties, ...rest);
    };
  }

  /** @param name what a change of the ticket calls it */
  #noteField(ticket: TicketRecord, name: string): void {
    if (name === 'Tags') return this.#noteTags(ticket);
    const field = FIELD_OF[name];
    this.#note(ticket.id, field ? fieldWriteName(field, this.#valueOf(ticket, field)) : fieldWriteName(name, '?'));
  }

  #noteTags({ id, tags }: TicketRecord): void {
    const before = this.#tags.get(id) ?? [];
    const given = tags.filter((tag) => !before.includes(tag)).map((tag) => writeName('give', tag));
    const taken = before.filter((tag) => !tags.includes(tag)).map((tag) => writeName('take', tag));
    this.#tags.set(id, tags);
    const changes = [...given, ...taken];
    for (const write of changes.length > 0 ? changes : ['tags, to no effect']) this.#note(id, write);
  }

  #noteAdded(ticket: TicketRecord): void {
    const comment = this.#world.conversationOf(ticket).comments.at(-1);
    if (!comment) return;
    const reason = REASON.exec(comment.content)?.[0] ?? comment.content;
    this.#notes.set(comment.id, { ticketId: ticket.id, reason });
    this.#note(ticket.id, writeName('give', reason));
  }

  #noteDeleted(ticket: TicketRecord): void {
    const there = new Set(this.#comments(ticket.id).map(({ id }) => id));
    for (const [id, { ticketId, reason }] of this.#notes) {
      if (ticketId !== ticket.id || there.has(id)) continue;
      this.#notes.delete(id);
      this.#note(ticket.id, writeName('take', reason));
    }
  }
}

/** The fields by the names that a change of a ticket has for them. */
const FIELD_OF: Readonly<Record<string, Field>> = { status: 'status', priority: 'priority', assigneeId: 'assignee' };

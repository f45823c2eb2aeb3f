import { LONGEST_COMMENT } from '../actions/specs';
import { tagKey } from '../actions/tag-key';
import type { Badge, ContactHelpCenter, Ticket, TicketStatus, UserLabel } from '../desk-api/records';
import { fieldWish } from '../panel/field-wish';
import type { Part } from '../panel/part';
import { tagWish } from '../panel/ticket-wishes';
import { type Wish, memberWish } from '../panel/wish';
import type { LabelChoice } from '../records/values';
import { fold } from '../text/fold.page';
import type { Macro } from './macro';
import { PARTS, type PartName } from './parts';
import { gapsIn } from './placeholders';
import { t } from '../text/t';

/** Why a part cannot be done now, as far as the macro and what is known of ticket and person tell. */
export type WhyNot =
  | 'loading'
  | 'unreadable'
  | 'noUser'
  | 'severalUsers'
  | 'noClosedStatus'
  | 'noSuchStatus'
  | 'noSuchBadge'
  | 'noSuchLabel'
  | 'gap'
  | 'empty'
  | 'tooLong';

/** Something that has to be read first: there, on its way, or not to be had. */
export type Known<T> = { value: T } | 'loading' | 'unreadable';

/** What is known of the ticket and the person on screen. */
export interface Seen {
  ticket: Ticket;
  /** Whom badges and labels are given to: null for nobody, `choose` where there are several. */
  holder: Known<ContactHelpCenter | 'choose' | null>;
  statuses: Known<readonly TicketStatus[]>;
  badges: Known<readonly Badge[]>;
  labels: Known<readonly LabelChoice[]>;
  /** What is to be written, as it stands in the dialog. */
  text: string;
}

/** One part of a macro, planned: the wish to have it done, or why that cannot be wished for now. */
export interface PlannedPart {
  part: PartName;
  /** What it is about: the text, the name of the badge, label or status; empty where that is not known. */
  what: string;
  wish: Wish | null;
  whyNot: WhyNot | null;
}

/** What a part of the view tells, as it is needed here. */
export function knownOf<T>(part: Part<T> | undefined): Known<T> {
  if (part?.value !== undefined) return { value: part.value };
  return part?.problem && !part.loading ? 'unreadable' : 'loading';
}

type Row = (macro: Macro, seen: Seen) => Omit<PlannedPart, 'part'> | null;

const cannot = (what: string, whyNot: WhyNot) => ({ what, wish: null, whyNot });
const can = (what: string, wish: Wish) => ({ what, wish, whyNot: null });

/** One row for each part. Another part is another name above and a row here. */
const ROWS: Readonly<Record<PartName, Row>> = {
  comment: ({ comment }, { ticket, text }) => {
    if (!comment) return null;
    const words = text.trim();
    if (words === '') return cannot(text, 'empty');
    if (gapsIn(text).length > 0) return cannot(text, 'gap');
    if (words.length > LONGEST_COMMENT) return cannot(text, 'tooLong');
    const action = comment.isPublic ? 'addComment' : 'addNote';
    return can(text, { action, target: { on: 'ticket', ticketId: ticket.id }, input: { text: words } });
  },
  badge: ({ badge }, { holder, badges }) =>
    given(badge, badges, holder, 'noSuchBadge', (found, to) => memberWish('awardBadges', to, [found])),
  label: ({ label }, { holder, labels }) =>
    given(label, labels, holder, 'noSuchLabel', (found, to) => memberWish('addLabels', to, [asHeld(found, to)])),
  tags: ({ tags = [] }, { ticket }) => {
    if (tags.length === 0) return null;
    const each = tags.map((name) => ({ id: tagKey(name), name }));
    return can(tags.join(t('betweenQuoted')), tagWish('addTags', ticket, each));
  },
  status: ({ status }, { ticket, statuses }) => {
    if (!status) return null;
    const wanted = status.is === 'named' ? status.name : '';
    if (typeof statuses === 'string') return cannot(wanted, statuses);
    const found = wanted === '' ? closedOf(statuses.value) : byName(statuses.value, wanted);
    if (!found) return cannot(wanted, wanted === '' ? 'noClosedStatus' : 'noSuchStatus');
    return can(found.name, fieldWish('status', ticket, { value: found.name, name: found.name }));
  },
};

/** A label as it is shown before Desk's own record of it arrives. */
function asHeld(label: LabelChoice, { helpCenterId }: ContactHelpCenter): UserLabel {
  return { ...label, isPrimary: false, helpCenterId };
}

/** A badge or label that a help-center user is given. */
function given<T extends { id: string; name: string }>(
  wanted: string | null,
  all: Known<readonly T[]>,
  holder: Seen['holder'],
  missing: WhyNot,
  wish: (found: T, holder: ContactHelpCenter) => Wish,
): Omit<PlannedPart, 'part'> | null {
  if (wanted === null) return null;
  if (typeof holder === 'string') return cannot(wanted, holder);
  if (holder.value === null) return cannot(wanted, 'noUser');
  if (holder.value === 'choose') return cannot(wanted, 'severalUsers');
  if (typeof all === 'string') return cannot(wanted, all);
  const found = all.value.find(({ id }) => id === wanted) ?? byName(all.value, wanted);
  return found ? can(found.name, wish(found, holder.value)) : cannot(wanted, missing);
}

/** The one of that name, to the letter if there is one; else without regard to capitals and accents. */
function byName<T extends { name: string }>(all: readonly T[], name: string): T | undefined {
  return all.find((each) => each.name === name) ?? all.find((each) => fold(each.name) === fold(name));
}

/** The status a department closes with: the one that is called so, as Desk's own is, else the first of that kind. */
function closedOf(statuses: readonly TicketStatus[]): TicketStatus | undefined {
  const closing = statuses.filter(({ type }) => type === 'closed');
  return closing.find(({ name }) => fold(name) === 'closed') ?? closing[0];
}

/** What a macro does to this ticket and this person, part by part, in the order in which it is done. */
export function planOf(macro: Macro, seen: Seen): PlannedPart[] {
  return PARTS.flatMap((part) => {
    const planned = ROWS[part](macro, seen);
    return planned ? [{ part, ...planned }] : [];
  });
}

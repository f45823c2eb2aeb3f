import { LONGEST_COMMENT } from '../actions/specs';
import { tagKey } from '../actions/tag-key';
import {
  type Guard,
  isListOf,
  isMapOf,
  isNullOr,
  isObject,
  isOneOf,
  isText,
  isUndefinedOr,
  isFlag,
} from '../storage/guards';
import { LONGEST_TAG } from '../panel/ticket-wishes';
import { t } from '../text/t';
import { unknownIn } from './placeholders';

/** The status a macro gives: one by its name, or whichever the ticket's department closes with. */
export type MacroStatus = { is: 'closed' } | { is: 'named'; name: string };

/** Several things done to a ticket and its requester in one step, as the user has put them together. */
export interface Macro {
  id: string;
  name: string;
  /** Null for a part that it does not have; so with the others. */
  status: MacroStatus | null;
  /** What is written to the ticket, with placeholders in it. */
  comment: { text: string; isPublic: boolean } | null;
  /** Name or id of a badge. */
  badge: string | null;
  /** Name or id of a label. */
  label: string | null;
  /** Tags that the ticket gets, by their names; absent for none. */
  tags?: string[] | undefined;
}

/** More than anybody tells apart in a list. */
export const MOST_MACROS = 30;
const LONGEST_NAME = 80;
const LONGEST_THING = 300;

const isClosed = isObject({ is: isOneOf(['closed']) });
const isNamed = isObject({ is: isOneOf(['named']), name: isText });
const isStatus: Guard<MacroStatus> = (value): value is MacroStatus => isClosed(value) || isNamed(value);
const isMacro = isObject<Macro>({
  id: isText,
  name: isText,
  status: isNullOr(isStatus),
  comment: isNullOr(isObject({ text: isText, isPublic: isFlag })),
  badge: isNullOr(isText),
  label: isNullOr(isText),
  tags: isUndefinedOr(isListOf(isText)),
});

/** Whether a stored value is the macros of organizations, by organization id. */
export const isMacrosByOrganization: Guard<Record<string, Macro[]>> = isMapOf(isListOf(isMacro));

/** What can be wrong with a macro. */
export type MacroFault =
  | 'nameMissing'
  | 'nameTooLong'
  | 'nothingToDo'
  | 'statusMissing'
  | 'textMissing'
  | 'textTooLong'
  | 'unknownPlaceholder'
  | 'thingTooLong';

/** What is wrong with a macro; empty when it can be kept. */
export function faultsOf({ name, status, comment, badge, label, tags = [] }: Macro): MacroFault[] {
  const faults: MacroFault[] = [];
  if (name.trim() === '') faults.push('nameMissing');
  if (name.length > LONGEST_NAME) faults.push('nameTooLong');
  if (!status && !comment && badge === null && label === null && tags.length === 0) faults.push('nothingToDo');
  const statusName = status?.is === 'named' ? status.name : null;
  if (statusName?.trim() === '') faults.push('statusMissing');
  if (comment?.text.trim() === '') faults.push('textMissing');
  if (comment && comment.text.length > LONGEST_COMMENT) faults.push('textTooLong');
  if (comment && unknownIn(comment.text).length > 0) faults.push('unknownPlaceholder');
  if ([statusName, badge, label].some((thing) => (thing?.length ?? 0) > LONGEST_THING)) faults.push('thingTooLong');
  else if (tags.some((tag) => tag.length > LONGEST_TAG)) faults.push('thingTooLong');
  return faults;
}

/** The macro there is as long as nobody has made one. */
export function defaultMacro(): Macro {
  return {
    id: 'default',
    name: t('closeAndThank'),
    status: { is: 'closed' },
    comment: { text: t('macroDefaultText'), isPublic: true },
    badge: null,
    label: null,
  };
}

/** The macros of an organization, at least the one that Deskside comes with. */
export function macrosOf(all: Readonly<Record<string, Macro[]>>, orgId: string): Macro[] {
  const own = Object.hasOwn(all, orgId) ? (all[orgId] ?? []) : [];
  return own.length > 0 ? own : [defaultMacro()];
}

/** The commas of the scripts people write in: Latin, Arabic, ideographic, full-width. */
const COMMAS = /[,\u060c\u3001\uff0c]/;

/** Tags as they are typed, with commas between them; each once. */
export function tagsIn(typed: string): string[] {
  const tags = typed.split(COMMAS).flatMap((tag) => tag.trim() || []);
  const keys = tags.map(tagKey);
  return tags.filter((tag, index) => keys.indexOf(tagKey(tag)) === index);
}

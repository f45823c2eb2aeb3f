import { displayText } from '../text/display-text';
import { type TextKey, t } from '../text/t';
import type { Problem } from './problem';

/** Fields by their API names, as the last part of the JSON pointer in Desk's answers has them. */
const FIELD_NAMES: Readonly<Record<string, TextKey>> = {
  status: 'fieldStatus',
  priority: 'fieldPriority',
  category: 'fieldCategory',
  subCategory: 'fieldSubCategory',
  dueDate: 'fieldDueDate',
  assigneeId: 'fieldAssignee',
  teamId: 'fieldTeam',
  departmentId: 'fieldDepartment',
};

/** Source: Desk API document, Errors: INVALID_DATA. */
const FIELD_TYPES: Readonly<Record<string, TextKey>> = {
  missing: 'fieldMissing',
  invalid: 'fieldInvalid',
  duplicate: 'fieldDuplicate',
};

const MOST_FIELDS = 3;
const LONGEST = 300;

/**
 * What Desk itself gave as the reason: the fields it named, in words, else its own sentence; empty when it gave none. It is
 * text from a server: plain, and in one line.
 */
export function deskSays({ fields = [], detail }: Problem): string {
  if (fields.length > 0) return fields.slice(0, MOST_FIELDS).map(fieldWords).join(' ');
  return detail ? t('deskSays', displayText(detail, LONGEST)) : '';
}

function fieldWords({ field, type, message }: NonNullable<Problem['fields']>[number]): string {
  const name = fieldName(field);
  if (message) return t('fieldSays', name, displayText(message, LONGEST));
  return t(Object.hasOwn(FIELD_TYPES, type) ? (FIELD_TYPES[type] ?? 'fieldInvalid') : 'fieldInvalid', name);
}

/** `/cf/cf_order_number` is "order number". */
function fieldName(pointer: string): string {
  const last = pointer.split('/').findLast((part) => part !== '') ?? '';
  const known = Object.hasOwn(FIELD_NAMES, last) ? FIELD_NAMES[last] : undefined;
  if (known !== undefined) return t(known);
  return displayText(last.replace(/^cf_/, '').replaceAll('_', ' '), LONGEST) || t('fieldUnknown');
}

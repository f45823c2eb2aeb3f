import '../support/catalogue';
import { describe, expect, it } from 'vitest';
import { failure } from '../../../lib/panel/toasts';
import { deskSays } from '../../../lib/problems/desk-says.page';
import type { Problem } from '../../../lib/problems/problem';

const fields = (...all: [field: string, type: string, message?: string][]): Problem => ({
  kind: 'invalidData',
  detail: 'The data is invalid due to validation restrictions',
  fields: all.map(([field, type, message]) => ({ field, type, ...(message === undefined ? {} : { message }) })),
});

describe('the reason that Desk gives', () => {
  it.each<[what: string, problem: Problem, said: string]>([
    ['its sentence', { kind: 'unprocessable', detail: 'The ticket is locked.' }, 'Zoho says: “The ticket is locked.”'],
    ['none', { kind: 'unprocessable' }, ''],
    ['a field of ours', fields(['/category', 'missing']), 'Category is required.'],
    ['a field by its id', fields(['/assigneeId', 'invalid']), 'Assignee: this value is not allowed.'],
    ['a field of the organization', fields(['/cf/cf_order_number', 'missing']), 'order number is required.'],
    ['a field with a sentence', fields(['/dueDate', 'invalid', 'In the past']), 'Due date: “In the past”'],
    [
      'several',
      fields(['/status', 'invalid'], ['/cf/cf_x', 'duplicate']),
      'Status: this value is not allowed. x: this value is taken already.',
    ],
    ['a field without a name', fields(['', 'odd']), 'A field: this value is not allowed.'],
    [
      'names that objects have by nature',
      fields(['/constructor', 'toString']),
      'constructor: this value is not allowed.',
    ],
    ['hostile text', { kind: 'unprocessable', detail: 'a\u202e\n<b>' }, 'Zoho says: “a <b>”'],
  ])('is told: %s', (_what, problem, said) => {
    expect(deskSays(problem)).toBe(said);
  });

  it('stands in the toast, after what to do', () => {
    expect(failure('The comment was not written.', { kind: 'unprocessable', detail: 'The ticket is locked.' })).toMatch(
      /^The comment was not written\. .* See the details below, then retry\. Zoho says: “The ticket is locked\.”$/,
    );
  });
});

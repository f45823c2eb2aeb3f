import { expect, it } from 'vitest';
import { scrubError } from '../../../lib/diary/scrub-error';

it.each([
  ['a token', 'failed with 1000.abc.def', 'failed with …'],
  ['a token cut by what nobody sees', 'failed with 10\u200b00.abc\u00ad.def', 'failed with …'],
  ['a token in a header', 'Zoho-oauthtoken abc', 'Zoho-oauthtoken …'],
  ['an id', 'ticket 18920000', 'ticket …'],
  ['an id cut by what nobody sees', 'ticket 189\u200b200', 'ticket …'],
  ['a hash of letters', `digest ${'aB'.repeat(12)}+/${'cD'.repeat(12)}`, 'digest …'],
  ['an address', 'to lucas@zylker.com', 'to …'],
  ['what is quoted', 'Unexpected token in "Lucas Carol"', 'Unexpected token in "…"'],
])('leaves nothing of %s', (_what, told, left) => {
  expect(scrubError(told, 300)).toBe(left);
});

it('leaves what says where it went wrong', () => {
  const text = "Cannot read properties of undefined (reading 'length')";
  expect(scrubError(text, 300)).toBe(text);
  expect(scrubError(text, 6)).toBe('Cannot');
});

import { describe, expect, it } from 'vitest';
import { isolated } from '../../../lib/text/isolate';
import { withoutIsolates } from '../../../lib/text/without-isolates';

const fill = (text: string, ...words: string[]) =>
  isolated((each) => text.replaceAll(/\$(\d)/g, (_, place: string) => each(words[Number(place) - 1] ?? '')));

describe('a word in a text that runs from the other side', () => {
  it.each([
    ['nothing runs from the right', '$1 (#$2)', ['Lucas', '101'], 'Lucas (#101)'],
    ['the text does', 'منح $1', ['Translator'], 'منح \u2068Translator\u2069'],
    ['a word in it does', 'Award to $1', ['نور'], 'Award to \u2068نور\u2069'],
    ['each word of several', 'بشأن $1 ($2)', ['Lucas', '101'], 'بشأن \u2068Lucas\u2069 (\u2068101\u2069)'],
    ['the sign of a number goes with it', 'إسناد #$1', ['101'], 'إسناد \u2068#101\u2069'],
    ['and within brackets', '$1 (#$2)', ['نور', '101'], '\u2068نور\u2069 (\u2068#101\u2069)'],
    ['in the forms of old fonts', '$1', ['\ufe8e'], '\u2068\ufe8e\u2069'],
    ['Hebrew', '$1 is open', ['שלום'], '\u2068שלום\u2069 is open'],
  ])('%s', (_what, text, words, expected) => {
    expect(fill(text, ...words)).toBe(expected);
  });

  it('is not kept apart from its own neighbours where it is a text of ours already', () => {
    const names = fill('$1 و$2', 'Billing', 'Sales');
    expect(fill('لا يسمح: $1', names)).toBe('لا يسمح: \u2068Billing\u2069 و\u2068Sales\u2069');
  });
});

it('what leaves the screen has no such marks', () => {
  expect(withoutIsolates('منح \u2068Translator\u2069 \u2066a\u2069 \u2067b\u2069')).toBe('منح Translator a b');
});

import { describe, expect, it } from 'vitest';
import {
  LOCALES,
  type Catalogue,
  catalogue,
  countedStems,
  englishOf,
  keysFor,
  placeholders,
  tagOf,
} from './catalogues';
import { hardCoded, hardCodedIn } from './hard-coded';
import { sourceFiles } from './source-imports';

const ENGLISH = catalogue('en');
const COUNTED = countedStems(ENGLISH);
const OTHERS = LOCALES.filter((locale) => locale !== 'en');

/** What the stores take. Source: Chrome's manifest reference, `name` and `description`. */
const LONGEST = { extensionName: 75, extensionDescription: 132 };

/** Characters that change the direction of what follows, or cannot be seen at all; a new line is none of them. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/;

const isPlural = (key: string): boolean => COUNTED.has(key.replace(/_(?:zero|one|two|few|many|other)$/, ''));

/** What is wrong with a text, by itself and against the English one; empty for nothing. */
function faults(key: string, text: string): string[] {
  const english = englishOf(ENGLISH, key);
  const [own, wanted] = [placeholders(text), placeholders(english)];
  const missing = wanted.filter((each) => !own.includes(each));
  // Of few things the number may be a word.
  const mayLack = isPlural(key) && !key.endsWith('_other') ? ['$1'] : [];
  return [
    ...missing.filter((each) => !mayLack.includes(each)).map((each) => `lacks ${each}`),
    ...own.filter((each) => !wanted.includes(each)).map((each) => `has ${each}`),
    // In French, quotation marks have a no-break space inside.
    ...(/^[^ \n].*[^ \n]$|^[^ \n]$/s.test(text) ? [] : ['empty or with spaces around it']),
    ...(UNSEEN.test(text) ? ['characters that cannot be seen'] : []),
  ];
}

/** Three English words in a row that are the same in the other catalogue have been forgotten. */
const isLeftInEnglish = (key: string, text: string): boolean =>
  text === englishOf(ENGLISH, key) && /[a-z]{3,} [a-z]{2,} [a-z]{2,}/.test(text);

describe('hard-coded texts', () => {
  it('are found between tags and in what is spoken, and nowhere else', () => {
    const source = `const V = () => <p class="not this" title="Seen" aria-label={x ? 'Heard' : t('no')}>
      Read {\`and $\{b} this\`} {t('not')} · 3 <b>{c && 'too'}</b> {f('nor this')}</p>;`;
    expect(hardCodedIn(source)).toEqual(['Seen', 'Heard', 'Read', 'and', 'this', 'too']);
  });

  it.each(sourceFiles('components', 'entrypoints').filter((file) => file.endsWith('x')))('%s has none', (file) => {
    expect(hardCoded(file)).toEqual([]);
  });
});

describe.each(LOCALES)('the texts in %s', (locale) => {
  const own: Catalogue = catalogue(locale);
  const tag = tagOf(locale);

  it('say which language they are, and run as it does', () => {
    expect(own['textLanguage']?.message).toBe(tag);
    const isFromRight = /[\u0590-\u08ff]/.test(own['menu']?.message ?? '');
    expect(own['textDirection']?.message).toBe(isFromRight ? 'rtl' : 'ltr');
  });

  it('are all there, and no others', () => {
    const wanted = new Set(keysFor(ENGLISH, tag));
    expect([...wanted].filter((key) => !(key in own))).toEqual([]);
    expect(Object.keys(own).filter((key) => !wanted.has(key))).toEqual([]);
  });

  it('have the placeholders of the English ones, and nothing that cannot be seen', () => {
    const wrong = Object.entries(own).flatMap(([key, { message }]) =>
      faults(key, message).map((why) => `${key}: ${why}`),
    );
    expect(wrong).toEqual([]);
  });

  it('fit what the stores take', () => {
    const long = Object.entries(LONGEST).filter(([key, most]) => (own[key]?.message.length ?? Infinity) > most);
    expect(long).toEqual([]);
  });
});

describe('what translators are told', () => {
  it('is a sentence for each text, which says what every placeholder stands for', () => {
    const wrong = Object.entries(ENGLISH).flatMap(([key, { message, description = '' }]) => {
      const unsaid = placeholders(message).filter((each) => !description.includes(each));
      return description.length < 15 || unsaid.length > 0 ? [`${key}: ${description} ${unsaid.join(' ')}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(OTHERS)('the translation into %s', (locale) => {
  it('leaves no sentence in English', () => {
    const left = Object.entries(catalogue(locale)).filter(([key, { message }]) => isLeftInEnglish(key, message));
    expect(left.map(([key]) => key)).toEqual([]);
  });
});

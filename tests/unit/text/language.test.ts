import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beInLanguage } from '../../../lib/text/be-in-language.page';
import { formatNumber } from '../../../lib/text/format';
import { formatList } from '../../../lib/text/format-list';
import { language } from '../../../lib/text/language';
import { t, tCount } from '../../../lib/text/t';

/** A browser whose catalogue and language are these. */
function speak(texts: Record<string, string>, browsers = texts['textLanguage'] ?? ''): void {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(browsers);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, values) =>
    (texts[key] ?? '').replaceAll(/\$(\d)/g, (_all, place: string) => [values ?? []].flat()[Number(place) - 1] ?? ''),
  );
}

const ARABIC = {
  textLanguage: 'ar',
  textDirection: 'rtl',
  badgesFound_zero: 'none',
  badgesFound_one: 'one',
  badgesFound_two: 'two',
  badgesFound_few: 'few $1',
  badgesFound_many: 'many $1',
  badgesFound_other: 'other $1',
};

beforeEach(() => void vi.restoreAllMocks());
afterEach(() => void vi.restoreAllMocks());

describe('the language on screen', () => {
  it.each([
    ['the browser’s own country', 'en', 'en-GB', 'en-GB'],
    ['the very catalogue', 'pt-BR', 'pt-BR', 'pt-BR'],
    ['English texts in a browser of another language', 'en', 'fi', 'en'],
    ['a language whose name only begins alike', 'en', 'eno', 'en'],
  ])('%s', (_what, catalogue, browsers, expected) => {
    speak({ textLanguage: catalogue }, browsers);
    expect(language()).toBe(expected);
  });

  it('is the browser’s where there is no catalogue', () => {
    speak({}, 'fi');
    expect(language()).toBeUndefined();
  });

  it('is told to the page, with its direction and name', () => {
    speak({ ...ARABIC, ledgerTitle: 'The ledger in Arabic' });
    const page = { documentElement: { lang: 'en', dir: '' }, title: '' } as unknown as Document;
    beInLanguage(page, 'ledgerTitle');
    expect([page.documentElement.lang, page.documentElement.dir, page.title]).toEqual([
      'ar',
      'rtl',
      'The ledger in Arabic',
    ]);
  });
});

describe('numbers and lists', () => {
  it('have the separators of the language', () => {
    speak({ textLanguage: 'de', creditCapLabel: '$1 von $2' });
    expect(formatNumber(12_500)).toBe('12.500');
    expect(formatList(['Anna', 'Ben', 'Cem'])).toBe('Anna, Ben und Cem');
    expect(t('creditCapLabel', 1234, '1234')).toBe('1.234 von 1234');
  });

  it.each([
    [0, 'none'],
    [1, 'one'],
    [2, 'two'],
    [3, 'few 3'],
    [11, 'many 11'],
    [100, 'other 100'],
  ])('%i of something, in a language with six forms', (count, expected) => {
    speak(ARABIC, 'ar-EG-u-nu-latn');
    expect(tCount('badgesFound', count)).toBe(expected);
  });

  it('a form that a language can do without is the general one', () => {
    speak({ textLanguage: 'fr', badgesFound_one: '$1 badge', badgesFound_other: '$1 badges' });
    expect(tCount('badgesFound', 1_000_000).replaceAll(/\s/g, ' ')).toBe('1 000 000 badges');
    expect(tCount('badgesFound', 0)).toBe('0 badge');
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { formatList } from '../../../lib/text/format-list';
import { joined, quotedList } from '../../../lib/text/joined.page';
import { t } from '../../../lib/text/t';

/** A browser whose catalogue has these texts. */
function speak(texts: Record<string, string>): void {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(texts['textLanguage'] ?? '');
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, values) =>
    (texts[key] ?? '').replaceAll(/\$(\d)/g, (_all, place: string) => [values ?? []].flat()[Number(place) - 1] ?? ''),
  );
}

const ENGLISH = { textLanguage: 'en', betweenQuoted: '”, “', toastAwarded: 'Awarded “$1”.' };
const ARABIC = { textLanguage: 'ar', betweenQuoted: '»، «', toastAwarded: 'مُنح «$1».' };

afterEach(() => void vi.restoreAllMocks());

describe('several names', () => {
  it('are as they were where nothing runs from the right', () => {
    speak(ENGLISH);
    expect(formatList(['Billing', 'Sales'])).toBe('Billing and Sales');
    expect(joined(['Open', 'Lucas'])).toBe('Open · Lucas');
    expect(t('toastAwarded', quotedList(['Helper', 'Guide']))).toBe('Awarded “Helper”, “Guide”.');
  });

  it('are each kept to themselves in a language that runs from the right', () => {
    speak(ARABIC);
    expect(formatList(['Billing', 'Sales'])).toBe('\u2068Billing\u2069 و\u2068Sales\u2069');
    // The list runs as the text does, so that the first of them is read first.
    expect(t('toastAwarded', quotedList(['Helper', 'Guide']))).toBe('مُنح «\u2068Helper\u2069»، «\u2068Guide\u2069».');
  });

  it('and where one of them does', () => {
    speak(ENGLISH);
    expect(formatList(['المبيعات', 'Sales'])).toBe('\u2068المبيعات\u2069 and \u2068Sales\u2069');
    expect(joined(['Open', 'نور'])).toBe('\u2068Open\u2069 · \u2068نور\u2069');
    expect(joined([])).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/text/fold.page';

/** What may be typed, or stand in Desk, for what is found. */
const SAME: Record<string, string[]> = {
  isik: ['Işık', 'IŞIK', 'ışık', 'İSİK', 'isik', 'ISIK', 'i\u0307şik'],
  'grosse hilfe': ['Große Hilfe', 'GROSSE HILFE', 'GROẞE HILFE', 'grosse  hilfe', ' Große\u00a0Hilfe '],
  emile: ['Émile', 'ÉMILE', 'E\u0301mile', 'émile'],
  ohara: ["O'Hara", 'O’Hara', 'O‘HARA', 'Oʼhara', 'O`Hara', 'O´Hara', 'OHara', 'O＇Hara', 'O′Hara'],
  'best of': ['"Best" of', '„Best“ of', '«best» of', '“Best” of', '‚Best‘ of', '＂Best＂ of'],
  'jean luc': ['Jean-Luc', 'Jean‑Luc', 'Jean–Luc', 'jean — luc', 'JEAN LUC', 'jean\u2212luc'],
  supporter: [
    'Sup\u00adporter',
    'Sup\u200bporter',
    '\u202aSupporter\u202c',
    'Sup\u2060porter\ufeff',
    'sup\u200dporter',
  ],
  'smorrebrod lodz aether coeur': ['Smørrebrød Łódź Æther Cœur', 'SMØRREBRØD ŁÓDŹ ÆTHER CŒUR'],
  'dordevic thor': ['Đorđević Þór', 'ĐORĐEVIĆ ÞÓR', 'ðorđević þor'],
  'full width': ['Ｆｕｌｌ Ｗｉｄｔｈ', 'full　width'],
  'final fi': ['Final ﬁ', 'FINAL FI'],
  collegi: ['col·legi', 'coŀlegi', 'COL·LEGI'],
  οδοσ: ['Οδός', 'ΟΔΟΣ', 'οδος'],
  'елка галаган': ['Ёлка Ґалаґан', 'ЕЛКА ГАЛАГАН'],
  احمد: ['أحمد', 'اَحْمَد', 'أحمـــد'],
  שלום: ['שָׁלוֹם', 'שלום'],
};

const cases = Object.entries(SAME).flatMap(([folded, texts]) => texts.map((text) => [text, folded] as const));

describe('folding for search', () => {
  it.each(cases)('%s is %s', (text, folded) => expect(fold(text)).toBe(folded));

  it.each(cases)('folding %s again changes nothing', (text) => expect(fold(fold(text))).toBe(fold(text)));

  it.each([
    ['हिंदी', 'हद'],
    ['ที่', 'ท'],
    ['Łuk', 'tuk'],
    ['C++', 'C'],
    ['#101', '101'],
    ['a.b', 'ab'],
  ])('keeps %s and %s apart', (one, other) => expect(fold(one)).not.toBe(fold(other)));

  it.each(['', '   ', '\u200b', '-', '— ', "'"])('makes nothing of %j', (text) => expect(fold(text)).toBe(''));

  it('folds what is typed halfway as the beginning of what is meant', () => {
    const name = fold('Işık Ödülü');
    for (const typed of ['I', 'iş', 'IS', 'ısı', 'isik o', 'IŞIK Ö'])
      expect(name.startsWith(fold(typed)), typed).toBe(true);
  });
});

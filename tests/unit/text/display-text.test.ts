import { describe, expect, it } from 'vitest';
import { displayText } from '../../../lib/text/display-text';

const ZWNJ = '\u200c';
const ZWJ = '\u200d';

describe('text from strangers', () => {
  it('loses controls and direction overrides', () => {
    expect(displayText('a\u0000b\u202ec\u2066d\u2069\u0085e')).toBe('a b cd e');
    expect(displayText(' \n Hello\tthere \r\n')).toBe('Hello there');
  });

  it.each([
    ['left-to-right mark', '\u200e'],
    ['right-to-left mark', '\u200f'],
    ['Arabic letter mark', '\u061c'],
    ['zero-width space', '\u200b'],
    ['word joiner', '\u2060'],
    ['invisible times', '\u2062'],
    ['byte order mark', '\ufeff'],
    ['soft hyphen', '\u00ad'],
    ['Hangul filler', '\u3164'],
    ['a tag without a flag', '\u{e0041}'],
    ['joiner', ZWJ],
    ['non-joiner', ZWNJ],
  ])('loses what nobody sees: %s', (_name, unseen) => {
    expect(displayText(`Quo${unseen}${unseen}kka`)).toBe('Quokka');
    expect(displayText(`${unseen}שלום${unseen} 101${unseen}`)).toBe('שלום 101');
    expect(displayText(unseen.repeat(3))).toBe('');
  });

  it.each([
    ['Persian', `می${ZWNJ}خواهم خانه${ZWNJ}ها`],
    ['Persian with vowels', `مِیَ${ZWNJ}خواهم`],
    ['Arabic abbreviation', `1447 ه${ZWJ}`],
    ['Urdu', `کتاب${ZWNJ}خانہ`],
    ['Hindi', `क्${ZWJ}ष क्${ZWNJ}ष`],
    ['Bengali', `র${ZWJ}্যাব`],
    ['Malayalam', `അവന്${ZWJ}`],
    ['Sinhala', `ශ්${ZWJ}රී`],
    ['Khmer', `ក${ZWNJ}៊ី`],
    ['family', `👨${ZWJ}👩${ZWJ}👧${ZWJ}👦`],
    ['technologist with a skin tone', `👩🏽${ZWJ}💻`],
    ['rainbow flag', `🏳\ufe0f${ZWJ}🌈`],
    ['heart on fire', `❤\ufe0f${ZWJ}🔥`],
    ['flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['keycap', '1\ufe0f\u20e3'],
    ['Hebrew with points', 'בְּרֵאשִׁ֖ית'],
    ['Vietnamese, decomposed', 'Tiếng Việt'.normalize('NFD')],
    ['Thai', 'กี่ปี้ น้ำ'],
    ['Tibetan', 'ཧཱུྃ བསྒྲུབས'],
    ['variant of a Han character', '葛\u{e0100}'],
  ])('keeps what is written with it: %s', (_language, text) => {
    expect(displayText(text)).toBe(text);
  });

  it('keeps one joiner, not rows of them', () => {
    expect(displayText(`می${ZWNJ}${ZWNJ}${ZWJ}خواهم`)).toBe(`می${ZWNJ}خواهم`);
    expect(displayText(`👩${ZWJ}${ZWJ}💻`)).toBe('👩💻');
  });

  it('lets no tower of marks out of its line', () => {
    const tower = '\u0301'.repeat(40);
    expect(displayText(`Za${tower}lgo${tower}`)).toBe(`Za${'\u0301'.repeat(8)}lgo${'\u0301'.repeat(8)}`);
    // Whatever stands between the marks unseen holds none of them up.
    expect(displayText(`a${`\u0301\u200b`.repeat(40)}`)).toBe(`a${'\u0301'.repeat(8)}`);
    expect(displayText(`م${`\u064e${ZWJ}`.repeat(40)}`)).toBe(`م${`\u064e${ZWJ}`.repeat(8)}`);
    expect(displayText(`葛${'\u{e0100}'.repeat(40)}`)).toBe(`葛${'\u{e0100}'.repeat(8)}`);
  });

  it('repairs half surrogates', () => {
    expect(displayText('x\ud83d')).toBe('x\ufffd');
  });

  it('looks at no more than several times what is shown, so that megabytes cost nothing', () => {
    expect(displayText(`${'\u200b'.repeat(39)}a`, 10)).toBe('a');
    expect(displayText(`${'\u200b'.repeat(40)}a`, 10)).toBe('');
  });

  it('ends after the longest length, between characters', () => {
    expect(displayText('a'.repeat(10_000))).toHaveLength(500);
    expect(displayText('😀'.repeat(20), 10)).toBe(`${'😀'.repeat(9)}…`);
    expect(displayText('abc', 3)).toBe('abc');
  });
});

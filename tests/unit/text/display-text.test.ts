import { describe, expect, it } from 'vitest';
import { displayText } from '../../../lib/text/display-text';

describe('text from strangers', () => {
  it('loses controls and direction overrides', () => {
    expect(displayText('a\u0000b\u202ec\u2066d\u2069\u0085e')).toBe('a b c d e');
    expect(displayText(' \n Hello\tthere \r\n')).toBe('Hello there');
  });

  it('keeps what languages need: joiners, marks, right-to-left letters', () => {
    for (const text of ['می‌خواهم', '👩‍💻', 'é', 'שלום', '\u200fעברית']) {
      expect(displayText(text)).toBe(text);
    }
  });

  it('repairs half surrogates', () => {
    expect(displayText('x\ud83d')).toBe('x\ufffd');
  });

  it('ends after the longest length, between characters', () => {
    expect(displayText('a'.repeat(10_000))).toHaveLength(500);
    expect(displayText('😀'.repeat(20), 10)).toBe(`${'😀'.repeat(9)}…`);
    expect(displayText('abc', 3)).toBe('abc');
  });
});

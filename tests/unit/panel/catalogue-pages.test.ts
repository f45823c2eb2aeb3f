import { describe, expect, it } from 'vitest';
import { canGoOn, toKeep, withPage } from '../../../lib/panel/catalogue-pages';
import { badge, badges } from '../../gallery/records';

describe('badges, page by page', () => {
  it('are each there once, and as old as the first page', () => {
    const first = withPage(null, { badges: badges(50), next: 51 }, 1_000);
    expect(first).toEqual({ begun: { badges: badges(50), next: 51, at: 1_000 } });
    if (!('begun' in first)) return expect.fail('whole');
    const last = withPage(first.begun, { badges: [badge(49), badge(50)], next: null }, 2_000);
    expect(last).toEqual({ whole: { value: badges(51), at: 1_000 } });
  });

  it('end with the page that brings nothing new, and where no organization has so many', () => {
    const begun = { badges: badges(50), next: 51, at: 1 };
    expect(withPage(begun, { badges: badges(50), next: 101 }, 2)).toEqual({ whole: { value: badges(50), at: 1 } });
    expect(withPage(null, { badges: [], next: null }, 2)).toEqual({ whole: { value: [], at: 2 } });
    const many = withPage(null, { badges: badges(5_050), next: 5_051 }, 2);
    expect('whole' in many && many.whole.value).toHaveLength(5_000);
  });

  it('are gone on with for ten minutes, and not by a clock that was set back', () => {
    expect([0, 599_999, 600_000, -1].map((passed) => canGoOn({ at: 1_000 }, 1_000 + passed))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('are kept without pictures: only where one is', () => {
    const at = { ...badge(1), iconUrl: 'https://desk.zoho.com/icon/1' };
    const inline = { ...badge(2), iconUrl: 'data:image/png;base64,AAAA' };
    const none = { ...inline, iconUrl: null };
    expect(toKeep([at, inline, { ...inline, iconUrl: `/${'x'.repeat(500)}` }], 5)).toEqual({
      value: [at, none, none],
      at: 5,
    });
    expect(toKeep([at], 5, 51)).toEqual({ value: [at], at: 5, next: 51 });
  });
});

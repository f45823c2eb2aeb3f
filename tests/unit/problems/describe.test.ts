import { describe, expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { describeProblem } from '../../../lib/problems/describe.page';
import { PROBLEM_KINDS } from '../../../lib/problems/problem-kinds';
import '../support/catalogue';

describe('describing problems', () => {
  it.each(PROBLEM_KINDS)('%s has a title, a cause and a next step', (kind) => {
    const { title, why, next } = describeProblem({ kind });
    for (const text of [title, why, next]) {
      expect(text).not.toContain('problem_');
      expect(text).not.toMatch(/\$\d/);
    }
    expect(title).not.toMatch(/[.:]$/);
    expect(why).toMatch(/\.$/);
    expect(next).toMatch(/\.$/);
    // A code helps nobody who reads this; it stands in the details.
    expect(title).not.toMatch(/\d{3}|_/);
  });

  it('has no texts for kinds that do not exist', () => {
    const kinds = new Set<string>(PROBLEM_KINDS);
    const orphans = Object.keys(messages).filter((key) => {
      const kind = /^problem_(.+)_(?:title|why|next)$/.exec(key)?.[1];
      return kind !== undefined && !kinds.has(kind);
    });
    expect(orphans).toEqual([]);
  });

  it('says of a kind that a later version has stored that it is unforeseen', () => {
    const later = { kind: 'ofALaterVersion' as 'unknown' };
    expect(describeProblem(later)).toEqual(describeProblem({ kind: 'unknown' }));
  });

  it('says when it makes sense to ask again', () => {
    const retryAt = new Date(2026, 10, 24, 14, 5).getTime();
    expect(describeProblem({ kind: 'signInThrottled', retryAt }).next).toMatch(/after (?:2:05\sPM|14:05)/);
    expect(describeProblem({ kind: 'tooManyRequests' }).next).toBe('Try again in a few minutes.');
  });

  it('names feature and edition where Zoho does', () => {
    const { why } = describeProblem({ kind: 'editionLimit', feature: 'Teams', edition: 'the Express edition' });
    expect(why).toBe('Teams is not included in the Express edition of Zoho Desk.');
    expect(describeProblem({ kind: 'editionLimit' }).why).toBe('This is not included in your edition of Zoho Desk.');
  });

  it('tells to register the address when the window was closed', () => {
    expect(describeProblem({ kind: 'signInWindowClosed' }).next).toContain('Invalid Redirect Uri');
  });
});

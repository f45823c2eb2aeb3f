import { describe, expect, it } from 'vitest';
import { createDiary } from '../../../lib/diary/diary';
import type { DiaryEntry } from '../../../lib/diary/diary-item';
import { scrubError } from '../../../lib/diary/scrub-error';
import { watchErrors } from '../../../lib/diary/watch-errors';
import { problemError } from '../../../lib/problems/problem';
import { memoryItem } from '../support/memory-item';

/** What must never be in the diary, and a hostile sentence around it. */
const SECRETS: [what: string, text: string, secret: RegExp][] = [
  ['a token', 'refused 1000.8f3ad0c9.77ab_x-1 for', /8f3ad/],
  ['a token percent-encoded', 'refused 1000.8f3ad0c9%2E77ab', /8f3ad/],
  ['a header', 'Authorization: Zoho-oauthtoken abcDEF', /abcDEF/],
  ['a code in a query', 'GET https://desk.zoho.eu/cb?code=s3cr3t&x=1 failed', /s3cr3t/],
  ['a path with a portal', 'at https://desk.zoho.eu/agent/zylker/lucas', /zylker|lucas/],
  ['a user in an address', 'https://lucas:pass@desk.zoho.eu/', /lucas|pass/],
  ['a named secret', 'client_secret = hush;', /hush/],
  ['a secret in JSON', '{"refresh_token":"hush"}', /hush/],
  ['an e-mail address', 'no contact lucas.carol+x@zylker.co.uk here', /lucas|zylker/],
  ['one in another alphabet', 'пользователь@пример.рф', /пользователь|пример/],
  ['one with an invisible mark', 'luc\u200bas@zyl\u200dker.com', /luc|zyl/],
  ['one in wide letters', 'ｌｕｃａｓ＠ｚｙｌｋｅｒ.com', /lucas|zylker|ｌｕｃａｓ/],
  ['one percent-encoded', 'for lucas%40zylker.com', /lucas|zylker/],
  ['an id', 'ticket 1892000000042034', /1892/],
  ['a short organization id', 'org 3981311', /398/],
  ['a telephone number', 'call +49 (170) 123-45 67', /170|123/],
  ['an answer quoted by the engine', `Unexpected token 'L', "Lucas Caro"... is not valid JSON`, /Lucas/],
  ['a quote that never ends', 'bad "Lucas Carol and then some', /Lucas|Carol/],
  ['a name in single quotes', "no user 'Lucas Carol'", /Lucas|Carol/],
  ['a verifier', 'v dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk', /dBjf/],
  ['a picture', 'data:image/png;base64,iVBORw0KGgo=', /iVBOR/],
];

describe('scrubbing', () => {
  it.each(SECRETS)('takes out %s', (_what, text, secret) => {
    expect(scrubError(text, 300)).not.toMatch(secret);
  });

  it.each([
    "Cannot read properties of undefined (reading 'organization')",
    'labels.map is not a function',
    'at showSession (chrome-extension://…/chunks/sidepanel.js:1:20734)',
  ])('leaves what helps to find the fault: %s', (text) => {
    expect(scrubError(text, 300)).toBe(text);
  });

  it('keeps our own paths and hides which installation it is', () => {
    const text = 'at a (moz-extension://0e6f1b1c-99a2-4f0a/chunks/panel.js?x=1:3:15)';
    expect(scrubError(text, 300)).toMatch(/^at a \(moz-extension:\/\/…\/chunks\/panel\.js.*\)$/);
    expect(scrubError(text, 300)).not.toContain('0e6f');
  });

  it('is done soon with texts made to take long, and never longer than asked', () => {
    for (const text of [
      'a'.repeat(1e6),
      '@'.repeat(1e6),
      '1 '.repeat(5e5),
      '"'.repeat(1e6),
      'state'.repeat(2e5),
      "'".repeat(1e6),
    ]) {
      expect(scrubError(text, 300).length).toBeLessThanOrEqual(300);
    }
    expect(scrubError('\ud83d'.repeat(10), 5).isWellFormed()).toBe(true);
  });
});

/** A diary in memory. */
function diary() {
  const kept = memoryItem<DiaryEntry[]>([]);
  let now = 0;
  let last: Promise<unknown> = Promise.resolve();
  const note = createDiary({
    kept,
    withLock: async (work) => {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return await mine;
    },
    now: () => (now += 1),
  });
  return { note, kept, entries: kept.get };
}

describe('the diary', () => {
  it('keeps text and stack, latest first', async () => {
    const { note, entries } = diary();
    const error = new TypeError('labels.map is not a function');
    error.stack = `TypeError: labels.map of lucas@zylker.com\n    at show (chrome-extension://abc/chunks/panel.js:1:7)`;
    await note(error, 'worker');
    await note(new RangeError('second'), 'panel');
    expect(await entries()).toMatchObject([
      { place: 'panel', name: 'RangeError', message: 'second', at: 2, times: 1 },
      {
        place: 'worker',
        name: 'TypeError',
        message: 'labels.map is not a function',
        stack: 'at show (chrome-extension://…/chunks/panel.js:1:7)',
      },
    ]);
    expect(JSON.stringify(await entries())).not.toMatch(/lucas|abc/);
  });

  it('counts what happens again and again instead of filling itself with it', async () => {
    const { note, entries } = diary();
    const error = new Error('again');
    for (let n = 0; n < 5; n += 1) await note(error, 'worker');
    expect(await entries()).toMatchObject([{ message: 'again', times: 5, at: 5 }]);
  });

  it('holds fifty at most, and no more than its size', async () => {
    const { note, entries } = diary();
    for (let n = 0; n < 60; n += 1) await note(new Error(`fault ${n}`), 'worker');
    expect(await entries()).toHaveLength(50);
    expect((await entries())[0]?.message).toBe('fault 59');
    for (let n = 0; n < 60; n += 1) {
      const error = new Error(`x ${n}`);
      error.stack = Array.from({ length: 300 }, (_, line) => `    at f${line} (chrome-extension://a/p.js:1:${n})`).join(
        '\n',
      );
      await note(error, 'worker');
    }
    expect(JSON.stringify(await entries()).length).toBeLessThan(80_000);
    expect((await entries())[0]?.message).toBe('x 59');
  });

  it('loses nothing that comes at the same time', async () => {
    const { note, entries } = diary();
    await Promise.all(['a', 'b', 'c'].map(async (text) => await note(new Error(text), 'worker')));
    expect(await entries()).toHaveLength(3);
  });

  it('tells what our own errors were made from', async () => {
    const { note, entries } = diary();
    await note(problemError('unknown', {}, new SyntaxError('bad')), 'worker');
    expect(await entries()).toMatchObject([{ name: 'SyntaxError', message: 'bad' }]);
  });

  it.each([
    ['a text', 'lucas@zylker.com went wrong', { name: 'string', message: '… went wrong' }],
    ['nothing', undefined, { name: 'undefined', message: '' }],
    ['an object with secrets', { token: 'hush' }, { name: 'object', message: '' }],
  ])('takes whatever is thrown: %s', async (_what, thrown, expected) => {
    const { note, entries } = diary();
    await note(thrown, 'worker');
    expect(await entries()).toMatchObject([expected]);
  });

  it('takes an error that throws when it is looked at, and a storage that refuses', async () => {
    const { note, entries, kept } = diary();
    const trap = new Proxy(new Error('x'), {
      get: () => {
        throw new Error('trap');
      },
    });
    await note(trap, 'panel');
    expect(await entries()).toMatchObject([{ name: 'unreadable' }]);
    kept.set.mockRejectedValue(new Error('full'));
    await expect(note(new Error('y'), 'panel')).resolves.toBeUndefined();
  });
});

it('what nobody caught is handed on, from errors and from promises', () => {
  const noted: unknown[] = [];
  const listeners = new Map<string, (event: never) => void>();
  watchErrors({ addEventListener: (type, listener) => void listeners.set(type, listener) }, (thrown) =>
    noted.push(thrown),
  );
  const error = new Error('a');
  listeners.get('error')?.({ error } as never);
  listeners.get('error')?.({ message: 'Script error.' } as never);
  listeners.get('unhandledrejection')?.({ reason: 'b' } as never);
  expect(noted).toEqual([error, 'Script error.', 'b']);
});

it('what a page throws while it leaves is not handed on, and what it throws where somebody stays is', () => {
  const noted: unknown[] = [];
  const listeners = new Map<string, (event: never) => void>();
  let now = 50_000;
  watchErrors(
    { addEventListener: (type, listener) => void listeners.set(type, listener) },
    (thrown) => noted.push(thrown),
    () => now,
  );
  listeners.get('beforeunload')?.({} as never);
  now += 10_000;
  listeners.get('error')?.({ error: 'broken off' } as never);
  listeners.get('unhandledrejection')?.({ reason: 'broken off' } as never);
  expect(noted).toEqual([]);
  now += 1;
  listeners.get('unhandledrejection')?.({ reason: 'stayed' } as never);
  expect(noted).toEqual(['stayed']);
});

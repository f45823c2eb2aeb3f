import * as v from 'valibot';
import { type KeyValueStore, SESSION_KEYS } from './deps';

const MINUTE = 60_000;

/** Milliseconds to wait after the first refusal; each further one doubles it. */
export const FIRST_WAIT = MINUTE;

/** Zoho blocks for the rest of a ten-minute window; people report up to fifteen. Source: Zoho's forum, "Tokens". */
const LONGEST_WAIT = 15 * MINUTE;

/** Milliseconds to wait after so many refusals in a row (1 or more). */
export function waitAfter(strikes: number): number {
  return Math.min(FIRST_WAIT * 2 ** (strikes - 1), LONGEST_WAIT);
}

/** So many codes a client gets within ten minutes. Source: recorded answers of Zoho's accounts server. */
const MOST_CODES = 10;
const CODES_WITHIN = 10 * MINUTE;

const Codes = v.array(v.number());

const Throttled = v.object({
  version: v.literal(1),
  strikes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Both epoch milliseconds. */
  struckAt: v.number(),
  retryAt: v.number(),
});

/** Remembers that Zoho told us to stop asking for tokens; a restarted worker waits as well. */
export interface Throttle {
  /** Epoch milliseconds before which nothing may be asked, or null. */
  until(): Promise<number | null>;
  /** Zoho refused just now. Returns until when to wait, epoch milliseconds. */
  strike(): Promise<number>;
  /**
   * A code is asked for just now. Returns from when on (epoch milliseconds) Zoho gives codes again if this one is too many
   * within ten minutes, else null.
   */
  codeAsked(): Promise<number | null>;
  /** Zoho gave a token. */
  clear(): Promise<void>;
}

/** The throttle kept in this store. */
export function createThrottle(session: KeyValueStore, now: () => number): Throttle {
  async function kept() {
    const read = v.safeParse(Throttled, await session.get(SESSION_KEYS.throttle).catch(() => null));
    return read.success ? read.output : null;
  }

  return {
    async until() {
      const last = await kept();
      // Struck in the future means that the clock was set back: the wait cannot be told any more, so we ask.
      return last && last.struckAt <= now() && now() < last.retryAt ? last.retryAt : null;
    },
    async strike() {
      const last = await kept();
      const struckAt = now();
      const longAgo = !last || struckAt > last.retryAt + LONGEST_WAIT;
      const strikes = longAgo ? 1 : last.strikes + 1;
      const retryAt = struckAt + waitAfter(strikes);
      await session.set(SESSION_KEYS.throttle, { version: 1, strikes, struckAt, retryAt });
      return retryAt;
    },
    async codeAsked() {
      const read = v.safeParse(Codes, await session.get(SESSION_KEYS.codes).catch(() => null));
      // What lies ahead was noted by a clock that was set back since, and says nothing.
      const recent = (read.success ? read.output : []).filter((at) => at <= now() && at > now() - CODES_WITHIN);
      await session.set(SESSION_KEYS.codes, [...recent, now()].slice(-MOST_CODES)).catch(() => undefined);
      const [oldest] = recent.slice(-MOST_CODES);
      return oldest !== undefined && recent.length >= MOST_CODES ? oldest + CODES_WITHIN : null;
    },
    async clear() {
      await session.delete(SESSION_KEYS.throttle).catch(() => undefined);
    },
  };
}

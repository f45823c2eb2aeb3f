import { scrubError } from './scrub-error';
import { type DiaryEntry, type DiaryPlace, diaryItem } from './diary-item';

export interface DiaryDeps {
  kept: { get(): Promise<DiaryEntry[]>; set(entries: DiaryEntry[]): Promise<void> };
  /** Runs work while no other context writes the diary. */
  withLock<T>(work: () => Promise<T>): Promise<T>;
  /** Epoch milliseconds. */
  now(): number;
}

const MOST_ENTRIES = 50;
/** Characters of all entries together. */
const MOST_CHARACTERS = 64_000;
const LONGEST = { name: 60, message: 300, stack: 2_000 } as const;

/** Notes what nobody foresaw, for a diagnostics page to show: the last fifty, scrubbed. Never rejects. */
export function createDiary({ kept, withLock, now }: DiaryDeps) {
  return async function note(thrown: unknown, place: DiaryPlace): Promise<void> {
    const told = { place, ...tellOf(thrown) };
    await withLock(async () => {
      const [latest, ...older] = await kept.get();
      const isAgain = latest !== undefined && isSame(latest, told);
      const entry = { ...told, at: now(), times: isAgain ? latest.times + 1 : 1 };
      await kept.set(fitting([entry, ...(isAgain || !latest ? older : [latest, ...older])]));
    }).catch(() => undefined);
  };
}

type Told = Pick<DiaryEntry, 'place' | 'name' | 'message' | 'stack'>;

function isSame(one: Told, other: Told): boolean {
  return (['place', 'name', 'message', 'stack'] as const).every((field) => one[field] === other[field]);
}

function fitting(entries: DiaryEntry[]): DiaryEntry[] {
  let left = MOST_CHARACTERS;
  return entries.slice(0, MOST_ENTRIES).filter(({ name, message, stack }) => {
    left -= name.length + message.length + stack.length;
    return left >= 0;
  });
}

/** What is thrown may be anything, also something that throws when it is looked at. */
function tellOf(thrown: unknown): Omit<Told, 'place'> {
  try {
    // What our own errors were made from says more than they do.
    const error = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
    if (!(error instanceof Error)) {
      return {
        name: typeof error,
        message: typeof error === 'string' ? scrubError(error, LONGEST.message) : '',
        stack: '',
      };
    }
    const message = scrubError(error.message, LONGEST.message);
    // The engines begin the stack with the message, which is scrubbed on its own: only the lines of places stay.
    const places = (error.stack ?? '').split('\n').filter((line) => /^\s*at |@(?:chrome|moz)-extension:/.test(line));
    return {
      name: scrubError(error.name, LONGEST.name),
      message,
      stack: scrubError(places.join('\n').replaceAll('@moz-extension', ' moz-extension'), LONGEST.stack),
    };
  } catch {
    return { name: 'unreadable', message: '', stack: '' };
  }
}

/** Notes in this browser's diary. Never rejects. */
export const noteError = createDiary({
  kept: diaryItem,
  withLock: async (work) => await navigator.locks.request('deskside/diary', work),
  now: Date.now,
});

import type { Random } from '../../../demo/world/random.ts';
import type { Story } from './fleet.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Three editions whose limits differ. */
export const EDITIONS = ['EXPRESS', 'PROFESSIONAL', 'ENTERPRISE'] as const;
export type Edition = (typeof EDITIONS)[number];

export const FLEETS = [1, 10, 100, 300, 1000] as const;

/** A story for some agents, and the moment from which views are timed that were opened earlier. */
interface Told {
  title: string;
  timedFrom: number;
  tell(agents: number): Omit<Story, 'atOnce' | 'edition'>;
}

/** One ticket, opened at any moment of a time. */
const within =
  (ms: number) =>
  (_agent: number, random: Random): { at: number; ticket: number }[] => [{ at: random.next() * ms, ticket: 1 }];

export const CROWDS = {
  start: {
    title: 'Start of a shift: everybody opens the first ticket within one minute',
    timedFrom: 0,
    tell: (agents) => ({ agents, moves: within(MINUTE), until: 6 * MINUTE }),
  },
  cut: {
    title: 'The office has no network for two minutes, and is back for everybody at the same moment',
    timedFrom: 2 * MINUTE,
    tell: (agents) => ({
      agents,
      moves: within(100 * SECOND),
      trouble: { is: 'cut', from: 0, to: 2 * MINUTE },
      until: 8 * MINUTE,
    }),
  },
  down: {
    title: 'Zoho Desk answers 503 for five minutes; nobody is told when that ends',
    timedFrom: 5 * MINUTE,
    tell: (agents) => ({
      agents,
      moves: within(4 * MINUTE),
      trouble: { is: 'down', from: 0, to: 5 * MINUTE },
      until: 11 * MINUTE,
    }),
  },
} as const satisfies Record<string, Told>;
export type Crowd = keyof typeof CROWDS;

/** Half of all tickets are looked at for longer than this, in milliseconds. */
const LOOK_MS = 4 * MINUTE;
/** Of so many tickets opened, one was open before. */
const REVISIT = 4;

/** A shift of ordinary work: a hundred tickets in eight hours, every fourth of them one of those seen before. */
export function shift(agents: number, until: number): Omit<Story, 'atOnce' | 'edition'> {
  return {
    agents,
    until,
    moves: (_agent, random) => {
      const moves: { at: number; ticket: number }[] = [];
      let newest = 0;
      for (let at = random.next() * LOOK_MS; at < until; at += LOOK_MS * (0.4 + 1.6 * random.next())) {
        const isRevisit = newest > 2 && random.integer(REVISIT) === 0;
        newest += isRevisit ? 0 : 1;
        moves.push({ at, ticket: isRevisit ? newest - 1 - random.integer(Math.min(newest - 1, 10)) : newest });
      }
      return moves;
    },
  };
}

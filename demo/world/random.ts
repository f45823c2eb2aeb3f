/** A repeatable source of choices: the same seed gives the same world on every machine. */
export interface Random {
  /** 0 <= x < 1 */
  next(): number;
  /** An integer in 0 … below - 1. */
  integer(below: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One element; the list must not be empty. */
  pick<T>(list: readonly T[]): T;
  /** `count` different elements (or all, when there are fewer), in random order. */
  some<T>(list: readonly T[], count: number): T[];
}

/**
 * Creates a source from a text seed. The generator is mulberry32, seeded with an FNV-1a hash; both are small, public and
 * good enough for made-up people.
 */
export function randomFrom(seed: string): Random {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (below: number): number => Math.floor(next() * below);
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => list[integer(list.length)] as T,
    some: <T>(list: readonly T[], count: number): T[] => {
      const rest = [...list];
      const chosen: T[] = [];
      while (chosen.length < count && rest.length > 0) chosen.push(...rest.splice(integer(rest.length), 1));
      return chosen;
    },
  };
}

/** A 32-bit hash of a text. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

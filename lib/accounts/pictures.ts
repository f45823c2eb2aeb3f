import { cacheKey } from '../cache/keys';
import type { Ask } from '../messages/protocol';

export interface PicturesDeps {
  ask: Ask;
  /** What the worker's cache holds under a key. */
  cached(key: string): Promise<unknown>;
  orgId(): string | null;
}

/**
 * Gives pictures of the organization as data URLs, each asked for once at a time; null where there is none. Never rejects.
 * Whoever shows one remembers it: here none is kept.
 */
export function createPictures({ ask, cached, orgId }: PicturesDeps): (url: string) => Promise<string | null> {
  /** What is asked for, by its key in the cache, which has the organization in it. */
  const underWay = new Map<string, Promise<string | null>>();

  async function load(key: string, url: string): Promise<string | null> {
    try {
      const held = (await cached(key)) as { value?: string | null } | undefined;
      return held?.value ?? (await ask('picture/get', { url })).dataUrl;
    } catch {
      return null;
    } finally {
      underWay.delete(key);
    }
  }

  return async (url) => {
    const id = orgId();
    if (id === null) return null;
    const key = cacheKey(id, 'picture', url);
    const asked = underWay.get(key) ?? load(key, url);
    underWay.set(key, asked);
    return await asked;
  };
}

import { cacheKey } from '../cache/keys';
import type { Ask } from '../messages/protocol';

export interface PicturesDeps {
  ask: Ask;
  /** What the worker's cache holds under a key. */
  cached(key: string): Promise<unknown>;
  orgId(): string | null;
}

/** Gives pictures of the organization as data URLs, each asked for once; null where there is none. Never rejects. */
export function createPictures({ ask, cached, orgId }: PicturesDeps): (url: string) => Promise<string | null> {
  let of: string | null = null;
  const pictures = new Map<string, Promise<string | null>>();

  async function load(id: string, url: string): Promise<string | null> {
    try {
      const held = (await cached(cacheKey(id, 'picture', url))) as { value?: string | null } | undefined;
      return held?.value ?? (await ask('picture/get', { url })).dataUrl;
    } catch {
      return null;
    }
  }

  return async (url) => {
    const id = orgId();
    // What one organization showed goes with it.
    if (id !== of) pictures.clear();
    of = id;
    if (id === null) return null;
    const known = pictures.get(url) ?? load(id, url);
    pictures.set(url, known);
    return await known;
  };
}

/**
 * The body of an answer with its media type, or null when it is larger than `limit` bytes. It is counted as it arrives,
 * unpacked, and given up at once: a small answer may unpack to a gigabyte. What it says of its own length is only believed
 * when that is too much. Rejects as reading does, so the request's own signal bounds the time.
 */
export async function bodyUpTo(limit: number, response: Response): Promise<Blob | null> {
  const parts = await partsUpTo(limit, response);
  return parts && new Blob(parts, { type: response.headers.get('content-type') ?? '' });
}

/**
 * The same as UTF-8 text. Not by way of a Blob: its bytes go to the browser's own process and come back, which took longer
 * than all else that is done with an answer.
 */
export async function textUpTo(limit: number, response: Response): Promise<string | null> {
  const parts = await partsUpTo(limit, response);
  const decoder = new TextDecoder();
  return parts && parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
}

async function partsUpTo(limit: number, { body, headers }: Response): Promise<Uint8Array<ArrayBuffer>[] | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  if (!reader) return parts;
  let size = Number(headers.get('content-length')) > limit ? Infinity : 0;
  for (;;) {
    if (size > limit) {
      void reader.cancel().catch(() => undefined);
      return null;
    }
    const { done, value } = await reader.read();
    if (done) return parts;
    size += value.byteLength;
    parts.push(value);
  }
}

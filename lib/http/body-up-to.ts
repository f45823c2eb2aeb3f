/**
 * The body of an answer with its media type, or null when it is larger than `limit` bytes. It is counted as it arrives,
 * unpacked, and given up at once: a small answer may unpack to a gigabyte. What it says of its own length is only believed
 * when that is too much. Rejects as reading does, so the request's own signal bounds the time.
 */
export async function bodyUpTo(limit: number, { body, headers }: Response): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  if (reader) {
    let size = Number(headers.get('content-length')) > limit ? Infinity : 0;
    for (;;) {
      if (size > limit) {
        void reader.cancel().catch(() => undefined);
        return null;
      }
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      parts.push(value);
    }
  }
  return new Blob(parts, { type: headers.get('content-type') ?? '' });
}

/** A body that goes on until it is cancelled, or until its request's signal ends it, as a browser's does. */
export function endlessBody(chunk: number, signal?: AbortSignal | null) {
  const read = { bytes: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => signal?.addEventListener('abort', () => controller.error(signal.reason)),
    pull: (controller) => {
      read.bytes += chunk;
      controller.enqueue(new Uint8Array(chunk).fill(32));
    },
    cancel: () => void (read.isCancelled = true),
  });
  return { body, read };
}

/** A body of which not one byte arrives; it ends with its request's signal. */
export function silentBody(signal: AbortSignal | null | undefined): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start: (controller) => signal?.addEventListener('abort', () => controller.error(signal.reason)),
  });
}

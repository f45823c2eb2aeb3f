/** The part of a window or worker that tells of errors nobody caught, and of a page that is about to go. */
export interface ErrorSource {
  addEventListener(type: 'error', listener: (event: { error?: unknown; message?: string }) => void): void;
  addEventListener(type: 'unhandledrejection', listener: (event: { reason?: unknown }) => void): void;
  addEventListener(type: 'beforeunload', listener: () => void): void;
}

/** How long a page that is about to go may still be there, in milliseconds; who is asked and stays is watched again. */
const LEAVING_MS = 10_000;

/**
 * Hands on what nobody caught, from now on. What a page throws while it leaves is the leaving's doing: Firefox breaks
 * off what it loads, and each broken import rejects before the page is gone.
 * @param now in milliseconds
 */
export function watchErrors(source: ErrorSource, note: (thrown: unknown) => void, now = Date.now): void {
  let leaves = -Infinity;
  const noteUnlessLeaving = (thrown: unknown): void => {
    if (now() - leaves > LEAVING_MS) note(thrown);
  };
  source.addEventListener('error', ({ error, message }) => noteUnlessLeaving(error ?? message));
  source.addEventListener('unhandledrejection', ({ reason }) => noteUnlessLeaving(reason));
  source.addEventListener('beforeunload', () => {
    leaves = now();
  });
}

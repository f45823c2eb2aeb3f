/** The part of a window or worker that tells of errors nobody caught. */
export interface ErrorSource {
  addEventListener(type: 'error', listener: (event: { error?: unknown; message?: string }) => void): void;
  addEventListener(type: 'unhandledrejection', listener: (event: { reason?: unknown }) => void): void;
}

/** Hands on what nobody caught, from now on. */
export function watchErrors(source: ErrorSource, note: (thrown: unknown) => void): void {
  source.addEventListener('error', ({ error, message }) => note(error ?? message));
  source.addEventListener('unhandledrejection', ({ reason }) => note(reason));
}

import { type ViewDeps, inExtension } from '../../../lib/panel/view-deps';

/** The extension's own page without a document: seen all the time, and nobody comes back to it. */
export const viewInNode: ViewDeps = {
  ...inExtension,
  seen: { is: () => true, watch: () => undefined },
  lookedAt: () => undefined,
};

import type { KeptDraft } from './draft';

/** How much of a draft outlives a reload: all of it, what was typed without what was looked up, or nothing. */
export type KeptPart = 'all' | 'typed' | 'nothing';

/** Each makes half of what is left go, so that this many end every cache. */
const MOST_TRIES = 20;

/** Where drafts are kept. */
export interface DraftPlace {
  set(kept: KeptDraft): Promise<void>;
  /** Drops something that is only remembered; false when there is nothing more to drop. */
  makeRoom(): Promise<boolean>;
}

/** Where a draft goes on whose check could not be kept. */
const STEP_WITHOUT_CHECK: Record<KeptDraft['step'], KeptDraft['step']> = { who: 'who', badge: 'badge', check: 'badge' };

/**
 * Keeps a draft. In a full place, what is only remembered goes first, then the check, which can be made again; what the
 * user typed goes last. Tells how much was kept and never rejects.
 */
export async function keepDraft(place: DraftPlace, draft: KeptDraft): Promise<KeptPart> {
  const fits = async (kept: KeptDraft): Promise<boolean> =>
    await place.set(kept).then(
      () => true,
      () => false,
    );
  if (await fits(draft)) return 'all';
  for (let tries = 0; tries < MOST_TRIES && (await place.makeRoom().catch(() => false)); tries += 1) {
    if (await fits(draft)) return 'all';
  }
  if (draft.check === null) return 'nothing';
  const step = STEP_WITHOUT_CHECK[draft.step];
  return (await fits({ ...draft, step, check: null, checkedFor: '' })) ? 'typed' : 'nothing';
}

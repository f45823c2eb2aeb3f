import { useEffect, useState } from 'preact/hooks';
import { NO_DRAFT, type SignInDraft, signInDraftItem } from '../../lib/setup/sign-in-draft';

/**
 * What is filled in before signing in, and what changes it. It outlives the page: a panel that is closed and opened again goes
 * on with it. What comes late out of the storage never takes the place of what was typed meanwhile.
 */
export function useSignInDraft(): [SignInDraft, (change: Partial<SignInDraft>) => void] {
  const [draft, setDraft] = useState<SignInDraft | null>(null);
  useEffect(() => {
    void signInDraftItem.get().then((kept) => setDraft((typed) => typed ?? kept));
  }, []);
  const edit = (change: Partial<SignInDraft>): void => {
    setDraft((before) => {
      const after = { ...(before ?? NO_DRAFT), ...change };
      // Whoever cannot keep it can still sign in.
      void signInDraftItem.set(after).catch(() => undefined);
      return after;
    });
  };
  return [draft ?? NO_DRAFT, edit];
}

import { useEffect, useState } from 'preact/hooks';
import { FIRST_SIGN_IN, pageSignIn } from '../../lib/storage/sign-in-id';
import { signInsItem } from '../../lib/storage/sign-ins-item';

/** Whether the sign-in that this page is of has ended and been given up, so that nobody can sign in by it any more. */
export function useHasEnded(): boolean {
  const [hasEnded, setEnded] = useState(false);
  useEffect(() => {
    const own = pageSignIn();
    if (own === FIRST_SIGN_IN) return;
    const look = (all: readonly { id: string }[]): void => setEnded(!all.some(({ id }) => id === own));
    void signInsItem.get().then(look);
    return signInsItem.watch(look);
  }, []);
  return hasEnded;
}

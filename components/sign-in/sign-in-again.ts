import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Shows the sign-in form although somebody is signed in: for another organization, or for a permission that is missing. */
export const SignInAgain = createContext<() => void>(() => undefined);

/** The way to the sign-in form for any view that needs it. */
export function useSignInAgain(): () => void {
  return useContext(SignInAgain);
}

import { type SignInId, pageSignIn } from '../storage/sign-in-id';

/** For whom a page speaks: its sign-in, and the organization that it shows; null as long as it shows none. */
export interface Speaker {
  signIn: SignInId;
  orgId: string | null;
}

let shown: string | null = null;

/** Notes which organization the page shows from now on. */
export function showsOrganization(orgId: string | null): void {
  shown = orgId;
}

/** For whom this page speaks now. */
export function speaking(): Speaker {
  return { signIn: pageSignIn(), orgId: shown };
}

import type { Ledger } from '../ledger/ledger';
import { SAMPLE_ORGANIZATION, isSampleSignIn } from '../sample/sample';
import { type SignInId, pageSignIn } from '../storage/sign-in-id';

/** The ledger as a page sees it: that of the sample is of the sample alone, and every other knows nothing of it. */
export function ledgerOfPage(ledger: Ledger, signIn: SignInId = pageSignIn()): Ledger {
  const isOfSample = isSampleSignIn(signIn);
  return {
    ...ledger,
    list: async ({ fits, ...query }) =>
      await ledger.list({
        ...query,
        fits: (entry) => (entry.orgId === SAMPLE_ORGANIZATION) === isOfSample && (fits?.(entry) ?? true),
      }),
    clear: async () => await ledger.clear(isOfSample ? SAMPLE_ORGANIZATION : null),
  };
}

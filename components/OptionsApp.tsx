import type { SessionState } from '../lib/session/session-state';
import { isSampleSignIn } from '../lib/sample/sample';
import { pageSignIn } from '../lib/storage/sign-in-id';
import { t } from '../lib/text/t';
import { useAccount, useAccountActions } from './account-context';
import { Skeleton } from './basics/Skeleton';
import { Words } from './basics/Words';
import { AppearanceSection } from './options/AppearanceSection';
import { BrowserSection } from './options/BrowserSection';
import { DiagnosticsSection } from './options/DiagnosticsSection';
import { FairPlaySection, hintUnder } from './options/FairPlaySection';
import { KeysSection } from './options/KeysSection';
import { MacrosSection } from './options/MacrosSection';
import { PoliciesSection } from './options/PoliciesSection';
import { SampleSection } from './options/SampleSection';
import { SuggestionsSection } from './options/SuggestionsSection';
import { AddressesSection } from './own-hosts/AddressesSection';
import { PageShell } from './pages/PageShell';
import { Field } from './sign-in/Field';
import { RegistrationSteps } from './sign-in/RegistrationSteps';
import { SignInCard } from './sign-in/SignInCard';
import { SignOutDialog } from './sign-in/SignOutDialog';
import './styles/options.css';
import { usePolicy } from './use-policy';
import { creditWords } from './words/credit-words';
import { dataCentreName } from './words/data-centre-name';

/** The options page: the account, how to register at Zoho, the keys, and how it fares. */
export function OptionsApp() {
  const session = useAccount((state) => state.session);
  const isSample = isSampleSignIn(pageSignIn());
  // Before anybody has ever signed in, the card has this way too.
  const isFirst = useAccount((state) => state.session?.status !== 'signedIn' && state.signInDefaults.clientId === '');
  return (
    <PageShell page="options" of="options" isBusy={!session}>
      {!session && <Skeleton shape="person" />}
      {session && session.status !== 'signedIn' && <SignInCard />}
      {session?.status === 'signedIn' && (
        <>
          <h1 class="page-title">{t('optionsTitle')}</h1>
          <Account session={session} />
          <Credits />
          {!isSample && <AddressesSection session={session} />}
          <FairPlaySection />
          <SuggestionsSection />
          <MacrosSection />
          {!isSample && <RegistrationSteps isOpen={false} dataCentre={session.dataCentre} />}
        </>
      )}
      {session && <PoliciesSection />}
      {session && <AppearanceSection />}
      {session && <KeysSection />}
      {session && <BrowserSection />}
      {session && !isSample && !isFirst && <SampleSection />}
      {session && <DiagnosticsSection />}
      <SignOutDialog />
    </PageShell>
  );
}

function Account({ session }: { session: Extract<SessionState, { status: 'signedIn' }> }) {
  const actions = useAccountActions();
  return (
    <section class="options-section" aria-labelledby="options-account">
      <h2 id="options-account">{t('optionsAccount')}</h2>
      <dl>
        <dt>{t('optionsOrganization')}</dt>
        <dd>
          <Words of={session.organization.name} />
        </dd>
        {session.agent && (
          <>
            <dt>{t('optionsAgent')}</dt>
            <dd>
              <Words of={session.agent.name} />
            </dd>
          </>
        )}
        <dt>{t('optionsDataCentre')}</dt>
        <dd>{dataCentreName(session.dataCentre)}</dd>
      </dl>
      {!isSampleSignIn(pageSignIn()) && (
        <button type="button" class="button" onClick={() => void actions.signOut()}>
          {t('signOut')}
        </button>
      )}
    </section>
  );
}

/** The organization's API credits: how many went to Deskside today, and the limit one may set. */
function Credits() {
  const credits = useAccount((state) => state.credits);
  const cap = useAccount((state) => state.creditCap);
  const { dailyCredits } = usePolicy();
  const actions = useAccountActions();
  return (
    <section class="options-section" aria-labelledby="options-credits">
      <h2 id="options-credits">{t('optionsCredits')}</h2>
      <p>{creditWords(credits ?? { spent: 0, remaining: null })}</p>
      <Field id="credit-cap" label={t('creditCapLabel')} hint={hintUnder(t('creditCapHint'), dailyCredits)}>
        {(field) => (
          <input
            {...field}
            type="number"
            min="0"
            step="1"
            value={cap ?? ''}
            onChange={({ currentTarget: { value, valueAsNumber } }) => {
              if (value === '') actions.setCreditCap(null);
              else if (Number.isSafeInteger(valueAsNumber) && valueAsNumber >= 0) actions.setCreditCap(valueAsNumber);
            }}
          />
        )}
      </Field>
    </section>
  );
}

import { type TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SignInSettings } from '../../lib/auth/types';
import { isDataCentre } from '../../lib/desk-page/data-centres';
import type { Problem, ProblemKind } from '../../lib/problems/problem';
import { FIRST_SIGN_IN, pageSignIn } from '../../lib/storage/sign-in-id';
import { t } from '../../lib/text/t';
import { useAccount, useAccountActions } from '../account-context';
import { ProblemCard } from '../basics/ProblemCard';
import { DataCentreSelect } from './DataCentreSelect';
import { EndedSignIn, useHasEnded } from './EndedSignIn';
import { Field } from './Field';
import { OldConsent } from './OldConsent';
import { RegistrationSteps } from './RegistrationSteps';
import { UnsettledCard } from './UnsettledCard';

/** Problems whose next step points at the redirect URI below the form. */
const NAMES_THE_STEPS = new Set<ProblemKind>(['redirectNotRegistered', 'signInWindowClosed']);

const CLIENT_ID_MISSING: Problem = { kind: 'clientIdMissing' };
/** Without it Zoho gives its consent, and nothing comes of it. */
const HOST_NOT_ALLOWED: Problem = { kind: 'hostNotAllowed' };

interface SignInCardProps {
  onBack?: (() => void) | undefined;
}

/** Signing in: the form, or what is left to settle once Zoho has given access. */
export function SignInCard({ onBack }: SignInCardProps) {
  const session = useAccount((state) => state.session);
  const hasEnded = useHasEnded();
  if (hasEnded) return <EndedSignIn />;
  if (session?.status === 'unsettled') return <UnsettledCard session={session} />;
  return <SignInForm onBack={onBack} />;
}

/** The form. What is typed stays here, whatever becomes of the attempt; the secret is nowhere else. */
function SignInForm({ onBack }: SignInCardProps) {
  const session = useAccount((state) => state.session);
  const defaults = useAccount((state) => state.signInDefaults);
  const hostAccess = useAccount((state) => state.hostAccess);
  const actions = useAccountActions();
  // Undefined while untouched, so that defaults which arrive late still show.
  const [dataCentre, setDataCentre] = useState<SignInSettings['dataCentre']>();
  const [clientId, setClientId] = useState<string>();
  const [clientSecret, setClientSecret] = useState('');
  const [isIdMissing, setIdMissing] = useState(false);
  const idField = useRef<HTMLInputElement>(null);
  const secretField = useRef<HTMLInputElement>(null);
  const isSigningIn = session?.status === 'signingIn';
  const isBeside = pageSignIn() !== FIRST_SIGN_IN;
  const failure = session?.status === 'signedOut' ? session.problem : undefined;
  const isSecretAsked = failure?.kind === 'clientSecretNeeded' || failure?.kind === 'clientSecretWrong';
  useEffect(() => {
    if (isSecretAsked) secretField.current?.focus();
  }, [isSecretAsked]);
  const problem = isIdMissing ? CLIENT_ID_MISSING : hostAccess ? failure : HOST_NOT_ALLOWED;

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSigningIn) return;
    const id = (clientId ?? defaults.clientId).trim();
    setIdMissing(id === '');
    if (id === '') return idField.current?.focus();
    const secret = clientSecret.trim();
    void actions.signIn({
      dataCentre: dataCentre ?? defaults.dataCentre,
      clientId: id,
      ...(secret === '' ? {} : { clientSecret: secret }),
    });
  };
  return (
    <form class="sign-in" noValidate onSubmit={submit}>
      <header>
        <h1>{t('signInTitle')}</h1>
        <p class="quiet">{t('signInIntro')}</p>
      </header>
      {session?.status === 'signedOut' && session.note && <p class="notice">{t(session.note)}</p>}
      <Field id="data-centre" label={t('dataCentreLabel')} hint={t('dataCentreHint')}>
        {(field) => (
          <DataCentreSelect
            {...field}
            value={dataCentre ?? defaults.dataCentre}
            onChoose={(code) => isDataCentre(code) && setDataCentre(code)}
          />
        )}
      </Field>
      <Field id="client-id" label={t('clientIdLabel')} hint={t('clientIdHint')}>
        {(field) => (
          <input
            {...field}
            ref={idField}
            type="text"
            autocomplete="off"
            spellcheck={false}
            aria-invalid={isIdMissing}
            value={clientId ?? defaults.clientId}
            onInput={(event) => setClientId(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field id="client-secret" label={t('clientSecretLabel')} hint={t('clientSecretHint')}>
        {(field) => (
          <input
            {...field}
            ref={secretField}
            type="password"
            autocomplete="off"
            aria-invalid={isSecretAsked}
            value={clientSecret}
            onInput={(event) => setClientSecret(event.currentTarget.value)}
          />
        )}
      </Field>
      <div aria-live="polite">{problem && !isSigningIn && <ProblemCard problem={problem} />}</div>
      {failure?.kind === 'signInInterrupted' && <OldConsent />}
      <div class="sign-in-buttons">
        <button type="submit" class="button primary wide" aria-disabled={isSigningIn} data-busy={isSigningIn}>
          {isSigningIn ? t('waitingForZoho') : t('signIn')}
        </button>
        {isBeside && !isSigningIn && (
          <button type="button" class="button" onClick={() => void actions.leaveSignIn()}>
            {t('signInBesideNotHere')}
          </button>
        )}
        {onBack && (
          <button type="button" class="button" onClick={onBack}>
            {t('back')}
          </button>
        )}
      </div>
      <p class="quiet" aria-live="polite">
        {isSigningIn && t('windowOpenHint')}
      </p>
      <RegistrationSteps
        isOpen={defaults.clientId === '' || (failure !== undefined && NAMES_THE_STEPS.has(failure.kind))}
      />
    </form>
  );
}

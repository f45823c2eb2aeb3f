import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { deskOrigin, isDataCentre } from '../../lib/desk-page/data-centres';
import { beginFirstSteps } from '../../lib/first-steps/first-steps';
import type { Problem, ProblemKind } from '../../lib/problems/problem';
import { isSampleSignIn } from '../../lib/sample/sample';
import { FIRST_SIGN_IN, pageSignIn } from '../../lib/storage/sign-in-id';
import { isMoreThanId } from '../../lib/setup/set-up';
import { t } from '../../lib/text/t';
import { useAccount, useAccountActions } from '../account-context';
import { ProblemCard } from '../basics/ProblemCard';
import { SampleBegins, SampleEnded } from '../sample/SampleEnded';
import { ClientIdField } from './ClientIdField';
import { DataCentreSelect } from './DataCentreSelect';
import { EndedSignIn } from './EndedSignIn';
import { Field } from './Field';
import { FirstLines } from './FirstLines';
import { OldConsent } from './OldConsent';
import { RegistrationSteps, SetUpSteps } from './RegistrationSteps';
import { SampleWay } from './SampleWay';
import { TeamText } from './TeamText';
import { useFieldToMend } from './use-field-to-mend';
import { useSignInDraft } from './use-sign-in-draft';
import { UnsettledCard } from './UnsettledCard';
import { Ways } from './Ways';
import { useHasEnded } from './use-has-ended';
import { useSetSignIn } from './use-set-sign-in';

/** Problems whose next step points at what was registered. */
const NAMES_THE_STEPS = new Set<ProblemKind>([
  'redirectNotRegistered',
  'signInWindowClosed',
  'invalidClient',
  'clientSecretNeeded',
  'clientSecretWrong',
  'wrongDataCentre',
]);

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
  if (isSampleSignIn(pageSignIn())) return hasEnded ? <SampleEnded /> : <SampleBegins />;
  if (hasEnded) return <EndedSignIn />;
  if (session?.status === 'unsettled') return <UnsettledCard session={session} />;
  return <SignInForm onBack={onBack} />;
}

/** The form, and before anybody has ever signed in the ways to it. What is typed stays, whatever becomes of the attempt. */
function SignInForm({ onBack }: SignInCardProps) {
  const session = useAccount((state) => state.session);
  const defaults = useAccount((state) => state.signInDefaults);
  const hostAccess = useAccount((state) => state.hostAccess);
  const actions = useAccountActions();
  const [draft, edit] = useSignInDraft();
  // The secret is nowhere else.
  const [clientSecret, setClientSecret] = useState('');
  const [isIdMissing, setIdMissing] = useState(false);
  const idField = useRef<HTMLInputElement>(null);
  const isSigningIn = session?.status === 'signingIn';
  const isBeside = pageSignIn() !== FIRST_SIGN_IN;
  // Whoever is registering goes on with it when the first try did not work.
  const isFirst = !isBeside && (defaults.clientId === '' || draft.way === 'admin');
  const set = useSetSignIn();
  // Who has been given a client has nothing to register.
  const way = isFirst && set.clientId === null ? draft.way : 'form';
  const clientId = set.clientId ?? draft.clientId ?? defaults.clientId;
  const wanted = draft.dataCentre ?? defaults.dataCentre;
  const dataCentre = set.dataCentres.includes(wanted) ? wanted : (set.dataCentres[0] ?? wanted);
  const failure = session?.status === 'signedOut' ? session.problem : undefined;
  const isSecretAsked = failure?.kind === 'clientSecretNeeded' || failure?.kind === 'clientSecretWrong';
  useFieldToMend(failure?.kind);
  const hasToCompare = failure !== undefined && NAMES_THE_STEPS.has(failure.kind);
  const problem = isIdMissing ? CLIENT_ID_MISSING : hostAccess ? failure : HOST_NOT_ALLOWED;

  const isOfTab = draft.dataCentre === null && defaults.isOfTab === true && dataCentre === wanted;
  const ownHint = isOfTab ? t('dataCentreFromTab', new URL(deskOrigin(dataCentre)).host) : t('dataCentreHint');
  const dataCentreHint = set.dataCentres.length === 1 ? t('setByOrganization') : ownHint;

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSigningIn) return;
    const id = clientId.trim();
    const isUnread = isMoreThanId(id);
    setIdMissing(id === '');
    if (id === '' || isUnread) return idField.current?.focus();
    // Whoever signs in here for the first time is shown how to go on; without it they sign in all the same.
    if (isFirst) void beginFirstSteps().catch(() => undefined);
    const secret = clientSecret.trim();
    void actions.signIn({ dataCentre, clientId: id, ...(secret === '' ? {} : { clientSecret: secret }) });
  };
  return (
    <form class="sign-in" noValidate onSubmit={submit}>
      <header>
        <h1>{t('signInTitle')}</h1>
      </header>
      {session?.status === 'signedOut' && session.note && <p class="notice">{t(session.note)}</p>}
      {isFirst && <FirstLines />}
      {isFirst && set.clientId === null && <Ways chosen={way} onChoose={(chosen) => edit({ way: chosen })} />}
      {way === 'sample' && <SampleWay />}
      {way !== 'sample' && (
        <>
          <Field id="data-centre" label={t('dataCentreLabel')} hint={dataCentreHint}>
            {(field) => (
              <DataCentreSelect
                {...field}
                value={dataCentre}
                of={set.dataCentres}
                onChoose={(code) => isDataCentre(code) && edit({ dataCentre: code })}
              />
            )}
          </Field>
          {way === 'admin' && <SetUpSteps dataCentre={dataCentre} />}
          <ClientIdField
            inputRef={idField}
            value={clientId}
            isWrong={isIdMissing || failure?.kind === 'invalidClient'}
            isSet={set.clientId !== null}
            onChange={(found) =>
              edit({ clientId: found.clientId, ...(found.dataCentre && { dataCentre: found.dataCentre }) })
            }
          />
          <Field id="client-secret" label={t('clientSecretLabel')} hint={t('clientSecretHint')}>
            {(field) => (
              <input
                {...field}
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
          {way === 'admin' && clientId.trim() !== '' && !isMoreThanId(clientId) && (
            <TeamText clientId={clientId.trim()} dataCentre={dataCentre} />
          )}
          {way === 'form' && (hasToCompare || (!isFirst && set.clientId === null)) && (
            <RegistrationSteps isOpen={hasToCompare} dataCentre={dataCentre} />
          )}
        </>
      )}
    </form>
  );
}

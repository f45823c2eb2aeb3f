import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DeedState, Wanted } from '../../lib/administration/deed';
import { isMissing } from '../../lib/permissions/needs';
import { needOf } from '../../lib/permissions/rules.page';
import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { IconButton } from '../basics/IconButton';
import { useModal } from '../basics/use-modal';
import { Words } from '../basics/Words';
import '../styles/question.css';
import './administration.css';
import { AllowFirst } from './AllowFirst';
import { Outcome } from './Outcome';
import { useDeed } from './use-deed';

interface DeedDialogProps {
  /** Fit for the screen. */
  title: string;
  /** To whom or what: name, address, organization come by themselves below it. */
  facts: readonly (readonly [name: string, value: string])[];
  /** What the button says: the verb and the name. */
  verb: string;
  /** Whether it keeps somebody out of something, or cannot be taken back. */
  isGrave?: boolean;
  /** What happens, in words and numbers. */
  children: ComponentChildren;
  /** Whether and how it can be taken back. */
  undo: string;
  /** What is to be done; null while that is not known yet, and then `waiting` says for what. */
  wanted: Wanted | null;
  waiting?: string | null;
  /** In place of the button: what comes before one is asked to confirm. */
  before?: ComponentChildren;
  /** What can be done next, once it is done. */
  next?: ComponentChildren;
  changed: () => void;
  onClose: () => void;
}

/** What is still to be answered by Desk: the dialog stays until then. */
const IS_UNDER_WAY: Readonly<Record<DeedState['is'], boolean>> = {
  ready: false,
  sending: true,
  looking: true,
  refused: false,
  open: false,
  done: false,
  undoing: true,
  undone: false,
  notUndone: false,
};
const CAN_BE_DONE: Readonly<Record<DeedState['is'], boolean>> = {
  ready: true,
  sending: true,
  looking: true,
  refused: true,
  open: true,
  done: false,
  undoing: false,
  undone: false,
  notUndone: false,
};

/**
 * Asks before something is done to an agent or a team, does it, and tells what came of it. Nothing that writes has the focus
 * when it opens, and a held Enter writes nothing; while Desk is asked, Escape does not take the answer away.
 */
export function DeedDialog(props: DeedDialogProps) {
  const { title, facts, verb, wanted, waiting = null, isGrave = false, before, onClose } = props;
  const dialog = useModal();
  const heading = useRef<HTMLHeadingElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const session = useAccount((state) => state.session);
  const isOnline = useAccount((state) => state.online);
  const deed = useDeed(props.changed);
  const { is } = deed.deed;
  const signedIn = session?.status === 'signedIn' ? session : null;
  const granted = deed.consent.scopes ?? signedIn?.scopes;
  const isRefusedForScope = deed.deed.is === 'refused' && deed.deed.problem.kind === 'scopeMissing';
  const needsConsent = wanted !== null && (isMissing(needOf(wanted.action), granted) || isRefusedForScope);
  const isUnderWay = IS_UNDER_WAY[is];
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    // The button that had the focus has gone.
    if (is !== 'ready' && !isUnderWay) outcome.current?.focus();
  }, [is, isUnderWay]);
  const isOff = isUnderWay || wanted === null || waiting !== null || !isOnline;
  return (
    <dialog
      ref={dialog}
      class="question deed"
      aria-labelledby="deed-title"
      onClose={onClose}
      onCancel={(event) => {
        if (isUnderWay) event.preventDefault();
      }}
      onKeyDown={(event) => {
        // The card under it is not closed along with it.
        if (event.key === 'Escape') event.stopPropagation();
        if (event.key === 'Enter' && event.repeat) event.preventDefault();
      }}
    >
      <div class="deed-head">
        <h2 id="deed-title" ref={heading} tabIndex={-1} autofocus>
          {title}
        </h2>
        <IconButton icon="close" label={t('close')} onClick={() => !isUnderWay && onClose()} />
      </div>
      <dl class="card-facts">
        {[...facts, ...(signedIn ? [[t('deedOrganization'), signedIn.organization.name] as const] : [])].map(
          ([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Words of={value} />
              </dd>
            </div>
          ),
        )}
      </dl>
      {CAN_BE_DONE[is] && (
        <div class="question-text">
          {props.children}
          {before === undefined && <p class="quiet">{props.undo}</p>}
        </div>
      )}
      <div class="deed-outcome" ref={outcome} tabIndex={-1} role="status">
        <Outcome deed={deed} name={wanted?.name ?? ''} />
      </div>
      {!isOnline && CAN_BE_DONE[is] && <p class="notice">{t('deedOffline')}</p>}
      <div class="question-answers">
        {CAN_BE_DONE[is] && before}
        {CAN_BE_DONE[is] && before === undefined && needsConsent && wanted !== null && (
          <AllowFirst deed={deed} action={wanted.action} orgId={signedIn?.organization.id ?? null} />
        )}
        {CAN_BE_DONE[is] && before === undefined && !needsConsent && (
          <>
            {waiting !== null && <p class="quiet">{waiting}</p>}
            <button
              type="button"
              class={`button deed-verb ${isGrave ? 'danger' : 'primary'}`}
              aria-disabled={isOff}
              data-busy={isUnderWay}
              onClick={() => {
                if (!isOff && wanted !== null) void deed.run(wanted);
              }}
            >
              <span class="clip">{is === 'open' ? t('deedLookAgain') : verb}</span>
            </button>
          </>
        )}
        {is === 'done' && props.next}
        <button type="button" class="button" aria-disabled={isUnderWay} onClick={() => !isUnderWay && onClose()}>
          {CAN_BE_DONE[is] ? t('cancel') : t('close')}
        </button>
      </div>
    </dialog>
  );
}

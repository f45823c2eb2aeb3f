import { useState } from 'preact/hooks';
import type { Ticket } from '../../lib/desk-api/records';
import { dueOn } from '../../lib/panel/ticket-values';
import { type TextKey, t } from '../../lib/text/t';
import { useModal } from '../basics/use-modal';
import { useOnce } from '../list/use-once';
import { useActions } from '../panel-context';
import '../styles/question.css';
import { type MomentFault, localText, momentOf } from '../words/local-moment';
import { nextDays } from '../words/next-days';
import { useNow } from '../words/use-now';
import { ticketTitle } from '../words/ticket-title';
import { useWhyNot } from './use-why-not';
import { language } from '../../lib/text/language';

const FAULTS = { empty: 'dateEmpty', past: 'datePast', skipped: 'dateSkipped' } satisfies Record<MomentFault, TextKey>;

/** With the time zone, so that nobody takes it for another one's. */
const IN_FULL: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
};

/** Where the field begins: at the date there is, where it is still to come, else at the next of the usual ones. */
function first({ dueAt }: Ticket, now: number): string {
  return localText(dueAt !== null && dueAt > now ? dueAt : (nextDays(now)[1]?.at ?? now));
}

/** Asks for any day and time as the due date, by the clock of this computer; what is past already is told, not sent. */
export function PickDateDialog({ ticket }: { ticket: Ticket }) {
  const { closeTicketDialog, setField } = useActions();
  const dialog = useModal();
  const once = useOnce();
  const whyNot = useWhyNot('setDueDate', ticket);
  const [text, setText] = useState(() => first(ticket, Date.now()));
  const moment = momentOf(text, useNow());
  const [isAsked, setAsked] = useState(false);

  const submit = (event: Event): void => {
    event.preventDefault();
    setAsked(true);
    // Looked at once more: the minute may have passed meanwhile.
    const chosen = momentOf(text, Date.now());
    if (!('at' in chosen) || whyNot !== null) return;
    once(() => {
      closeTicketDialog();
      void setField('dueDate', ticket, dueOn(chosen.at));
    });
  };
  const isWrong = 'fault' in moment && (isAsked || moment.fault !== 'empty');
  return (
    <dialog ref={dialog} class="question" aria-labelledby="pick-date-title" closedby="any" onClose={closeTicketDialog}>
      <h2 id="pick-date-title">{t('setDueDate')}</h2>
      <p class="two-lines">
        <bdi>{ticketTitle(ticket)}</bdi>
      </p>
      <form class="question-form" noValidate onSubmit={submit}>
        <input
          class="input"
          type="datetime-local"
          aria-label={t('pickDateTitle')}
          aria-describedby="pick-date-says"
          aria-invalid={isWrong}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- one opens it to choose
          autofocus
          required
          value={text}
          onInput={({ currentTarget: { value } }) => setText(value)}
          onKeyDown={(event) => {
            // A held Enter, that of the list before for instance, answers nothing.
            if (event.key === 'Enter' && event.repeat) event.preventDefault();
          }}
        />
        <p id="pick-date-says" class={isWrong ? 'is-wrong' : 'quiet'} aria-live="polite">
          {'at' in moment
            ? t('dateIs', new Date(moment.at).toLocaleString(language(), IN_FULL))
            : isWrong
              ? t(FAULTS[moment.fault])
              : t('pickDateHint')}
        </p>
        {whyNot !== null && <p class="quiet">{whyNot}</p>}
        <div class="question-answers">
          <button type="submit" class="button primary" disabled={whyNot !== null}>
            {t('setDueDate')} <kbd aria-hidden="true">{t('keyEnter')}</kbd>
          </button>
          <button type="button" class="button" onClick={closeTicketDialog}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

import { useEffect } from 'preact/hooks';
import { LONGEST_COMMENT } from '../../lib/actions/specs';
import type { Ticket } from '../../lib/desk-api/records';
import { NO_DRAFT, type WritingKind } from '../../lib/storage/draft-items';
import { type TextKey, t, tCount } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { useModal } from '../basics/use-modal';
import { isFreshPress } from '../list/list-keys';
import { useActions, usePanel } from '../panel-context';
import '../styles/writing.css';
import { ticketTitle } from '../words/ticket-title';

const WORDS = {
  note: { name: 'privateNote', who: 'privateNoteHint', send: 'addNote' },
  comment: { name: 'publicComment', who: 'publicCommentHint', send: 'addComment' },
} satisfies Record<WritingKind, Record<string, TextKey>>;

/** The dialog in which a note or a comment is written. Closing it keeps what was typed, for this ticket. */
export function WritingDialog({ kind, ticket }: { kind: WritingKind; ticket: Ticket }) {
  const actions = useActions();
  const dialog = useModal();
  const { id } = ticket;
  const known = usePanel((state) => state.extras.drafts[id]);
  const draft = known ?? NO_DRAFT;
  const isKnown = known !== undefined;
  useEffect(() => void (isKnown || actions.openDraft(id)), [actions, id, isKnown]);
  const { name, who, send } = WORDS[kind];
  const text = draft[kind];
  const isOnItsWay = draft.sent !== undefined;
  // Cut off by nobody: what was pasted stays whole, and the user decides what goes.
  const tooMany = Math.max(0, text.trim().length - LONGEST_COMMENT);
  const canSend = text.trim() !== '' && tooMany === 0 && !isOnItsWay;

  const submit = (): void => {
    if (!canSend) return;
    actions.closeTicketDialog();
    void actions.sendDraft(id, kind);
  };
  return (
    <dialog
      ref={dialog}
      class="picker writing"
      aria-label={t(name)}
      closedby="any"
      onClose={actions.closeTicketDialog}
      data-kind={kind}
    >
      <div class="picker-head">
        <div class="picker-title">
          <h2>{t(name)}</h2>
          <p class="quiet clip">
            <bdi>{ticketTitle(ticket)}</bdi>
          </p>
        </div>
        <IconButton icon="close" label={t('close')} onClick={actions.closeTicketDialog} />
      </div>
      <textarea
        class="input"
        aria-label={t(name)}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- one opens it to write
        autofocus
        rows={7}
        dir="auto"
        aria-invalid={tooMany > 0}
        value={text}
        onInput={(event) => actions.typeDraft(id, kind, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !isFreshPress(event)) return;
          event.preventDefault();
          submit();
        }}
      />
      <p class="writing-note" aria-live="polite">
        {tooMany > 0 && tCount('writingTooLong', tooMany, LONGEST_COMMENT)}
      </p>
      {isOnItsWay && (
        <p class="writing-note">
          {t('writingOnItsWay')}{' '}
          <button type="button" class="text-button" onClick={() => actions.takeBack(id)}>
            {t('writingTakeBack')}
          </button>
        </p>
      )}
      <div class="writing-foot">
        <span class="writing-who">{t(who)}</span>
        <button type="button" class="button primary" disabled={!canSend} onClick={submit}>
          {t(send)} <kbd aria-hidden="true">{t('keyCtrlEnter')}</kbd>
        </button>
      </div>
    </dialog>
  );
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { About } from '../../lib/actions/request';
import type { Ticket } from '../../lib/desk-api/records';
import type { Macro } from '../../lib/macros/macro';
import type { PartName } from '../../lib/macros/parts';
import { whoAndWhere } from '../../lib/panel/on-screen';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { useModal } from '../basics/use-modal';
import { isFreshPress } from '../list/list-keys';
import { useOnce } from '../list/use-once';
import { useActions, usePanel } from '../panel-context';
import { ticketTitle } from '../words/ticket-title';
import { MacroPart } from './MacroPart';
import { type ShownPart, useMacroPlan } from './use-macro-plan';

interface MacroFormProps {
  macro: Macro;
  ticket: Ticket;
  /** What else can be done beside running it. */
  children: ComponentChildren;
}

/** Exactly what a macro will do, to whom, each part to be left out; nothing is done before it is sent from here. */
export function MacroForm({ macro, ticket, children }: MacroFormProps) {
  const actions = useActions();
  // One that makes room for the list or another macro is closed too, and tells of it later: that closes nothing else.
  const isGone = useRef(false);
  useLayoutEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  const dialog = useModal();
  const once = useOnce();
  const { parts, text, readAgain } = useMacroPlan(macro, ticket);
  const about = useAbout(ticket);
  const wanted = parts.filter(({ isOut }) => !isOut);
  const blocked = wanted.filter(({ why }) => why !== null);
  // What is still being read says so itself, and is no reason to leave it out.
  const isForGood = blocked.some(({ whyNot }) => whyNot !== 'loading');
  const canRun = wanted.length > 0 && blocked.length === 0;
  const setOut = (part: PartName, isOut: boolean): void => {
    const others = parts.filter((each) => each.isOut && each.part !== part).map((each) => each.part);
    actions.editMacro(ticket.id, macro.id, { leftOut: isOut ? [...others, part] : others });
  };
  const run = (): void => {
    if (!canRun) return;
    once(() => {
      actions.closeTicketDialog();
      void actions.runMacro({ ticketId: ticket.id, macro, parts: wanted.map(asPlanned), about });
    });
  };
  return (
    <dialog
      ref={dialog}
      class="picker writing macro"
      aria-label={displayText(macro.name, 80)}
      closedby="any"
      onClose={() => {
        if (!isGone.current) actions.closeTicketDialog();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !isFreshPress(event)) return;
        event.preventDefault();
        run();
      }}
    >
      <div class="picker-head">
        <div class="picker-title">
          <h2 class="clip">
            <bdi>{displayText(macro.name, 80)}</bdi>
          </h2>
          <p class="quiet clip">
            <bdi>{ticketTitle(ticket)}</bdi>
          </p>
        </div>
        <IconButton icon="close" label={t('close')} onClick={actions.closeTicketDialog} />
      </div>
      <ul class="macro-parts" aria-label={t('macroParts')}>
        {parts.map((part, index) => (
          <MacroPart
            key={part.part}
            isFirst={index === 0}
            part={part}
            macro={macro}
            onLeaveOut={(isOut) => setOut(part.part, isOut)}
            onRetry={part.whyNot === 'unreadable' ? readAgain : undefined}
          >
            {part.part === 'comment' && (
              <textarea
                class="input"
                aria-label={t('macroCommentText')}
                rows={6}
                dir="auto"
                aria-invalid={part.why !== null}
                value={text}
                onInput={({ currentTarget: { value } }) => actions.editMacro(ticket.id, macro.id, { text: value })}
              />
            )}
          </MacroPart>
        ))}
      </ul>
      <div class="writing-foot">
        {children}
        <span class="writing-note" aria-live="polite">
          {wanted.length === 0 ? t('macroNothingLeft') : isForGood ? t('macroRunHint') : ''}
        </span>
        <button type="button" class="button primary" disabled={!canRun} onClick={run}>
          {t('macroRun')} <kbd aria-hidden="true">{t('keyCtrlEnter')}</kbd>
        </button>
      </div>
    </dialog>
  );
}

/** Whom it is about and where, as it is on screen. */
function useAbout(ticket: Ticket): About {
  const name = usePanel((state) => whoAndWhere(state).person.name);
  const contactId = usePanel((state) => whoAndWhere(state).person.contactId);
  const number = usePanel((state) => whoAndWhere(state).ticket?.number ?? null);
  return { person: { name, contactId }, ticket: { id: ticket.id, number } };
}

function asPlanned({ part, what, wish, whyNot }: ShownPart) {
  return { part, what, wish, whyNot };
}

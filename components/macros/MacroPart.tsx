import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Macro } from '../../lib/macros/macro';
import type { PartName } from '../../lib/macros/parts';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { usePanel } from '../panel-context';
import { doesWords } from './macro-words';
import { MacroWarnings } from './MacroWarnings';
import type { ShownPart } from './use-macro-plan';

interface MacroPartProps {
  part: ShownPart;
  macro: Macro;
  /** It has the focus at first: on a checkbox, an Enter that is still held does nothing. */
  isFirst: boolean;
  onLeaveOut: (isOut: boolean) => void;
  /** Asks once more for what could not be read; absent where nothing has to be. */
  onRetry: (() => void) | undefined;
  /** The part's own field, if it has one. */
  children: ComponentChildren;
}

/** One part of a macro: what it does to whom, whether it is left out, and why it cannot be done now. */
export function MacroPart({ part, macro, isFirst, onLeaveOut, onRetry, children }: MacroPartProps) {
  const reason = useId();
  const { isOut, why } = part;
  return (
    <li class="macro-part" data-part={part.part} data-out={isOut || undefined} data-blocked={why !== null || undefined}>
      <label class="macro-does">
        <input
          type="checkbox"
          autofocus={isFirst}
          checked={!isOut}
          aria-describedby={why === null ? undefined : reason}
          onChange={({ currentTarget }) => onLeaveOut(!currentTarget.checked)}
        />
        <span>
          {doesWords(part, macro)} <Whom part={part} macro={macro} />
        </span>
      </label>
      {!isOut && part.part === 'comment' && (
        <span class="writing-who" data-public={macro.comment?.isPublic}>
          {t(macro.comment?.isPublic === true ? 'publicCommentHint' : 'privateNoteHint')}
        </span>
      )}
      {!isOut && children}
      {!isOut && part.part === 'badge' && <MacroWarnings wish={part.wish} />}
      {why !== null && !isOut && (
        <p id={reason} class="macro-why">
          {why}{' '}
          {onRetry && (
            <button type="button" class="text-button" onClick={onRetry}>
              {t('retry')}
            </button>
          )}
        </p>
      )}
    </li>
  );
}

/** Whether a part reaches somebody by itself; what is done to the ticket does not. */
const REACHES: Readonly<Record<PartName, (macro: Macro) => boolean>> = {
  comment: ({ comment }) => comment?.isPublic === true,
  badge: () => true,
  label: () => true,
  tags: () => false,
  status: () => false,
};

/** Whom a badge, a label or what the customer sees goes to. */
function Whom({ part: { part }, macro }: Pick<MacroPartProps, 'part' | 'macro'>) {
  const name = usePanel((state) => state.requester.value?.name ?? state.ticket.value?.contact?.name ?? '');
  if (!REACHES[part](macro)) return null;
  const shown = displayText(name, 80);
  return <bdi class="quiet">{shown === '' ? t('macroToNobody') : t('macroToWhom', shown)}</bdi>;
}

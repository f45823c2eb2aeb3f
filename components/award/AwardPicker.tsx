import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BadgeHolder } from '../../lib/messages/protocol';
import type { RankedBadge } from '../../lib/badges/rank-badges';
import { t, tCount } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { ProblemCard } from '../basics/ProblemCard';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import '../styles/picker.css';
import { BadgeList, optionId } from './BadgeList';
import { PickerRecipient } from './PickerRecipient';
import { useAwardable } from './use-awardable';

/** The dialog in which a badge is chosen, when it is open. */
export function AwardPicker() {
  const holder = usePanel((state) => state.pickerFor);
  return holder && <PickerDialog key={holder.userId} holder={holder} />;
}

/** A modal dialog from its first moment to its last; afterwards the focus is where it was before. */
function useModal() {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return ref;
}

function PickerDialog({ holder }: { holder: BadgeHolder }) {
  const actions = useActions();
  const dialog = useModal();
  const [query, setQuery] = useState('');
  const ranked = useAwardable(holder, query);
  // With nothing typed the first badge that can be awarded; else the best fit, whether or not it can.
  const first = query.trim() === '' ? ranked.findIndex((line) => !line.held) : 0;
  const [chosen, setChosen] = useState<number | null>(null);
  const active = Math.min(chosen ?? first, ranked.length - 1);

  const take = (line: RankedBadge | undefined) => {
    if (!line || line.held) return;
    actions.closePicker();
    void actions.award(holder, line.badge);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || ranked.length === 0) return;
    const last = ranked.length - 1;
    const next = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      Home: 0,
      End: last,
    };
    if (Object.hasOwn(next, event.key)) setChosen(next[event.key as keyof typeof next]);
    else if (event.key === 'Enter') take(ranked[active]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      class="picker"
      aria-label={t('awardBadge')}
      onClose={() => actions.closePicker()}
      closedby="any"
    >
      <div class="picker-head">
        <div class="picker-title">
          <h2>{t('awardBadge')}</h2>
          <PickerRecipient holder={holder} />
        </div>
        <IconButton icon="close" label={t('close')} onClick={() => actions.closePicker()} />
      </div>
      <div class="picker-search">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label={t('searchBadges')}
          placeholder={t('searchBadges')}
          aria-autocomplete="list"
          aria-expanded={ranked.length > 0}
          aria-controls={ranked.length > 0 ? 'badge-list' : undefined}
          aria-activedescendant={ranked[active] ? optionId(active) : undefined}
          autocomplete="off"
          spellcheck={false}
          autofocus
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setChosen(null);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {ranked.length > 0 && <BadgeList ranked={ranked} active={active} onPoint={setChosen} onTake={take} key={query} />}
      <PickerNote query={query} found={ranked.length} />
      <PickerFoot found={ranked.length} />
    </dialog>
  );
}

/** What there is to say when there is no list: on its way, failed, nothing there, nothing found. */
function PickerNote({ query, found }: { query: string; found: number }) {
  const catalogue = usePanel((state) => state.catalogue);
  const actions = useActions();
  if (found > 0) return null;
  if (catalogue.value === undefined && catalogue.problem) {
    return (
      <div class="picker-note">
        <ProblemCard problem={catalogue.problem} onRetry={() => actions.retry('catalogue')} />
      </div>
    );
  }
  const text =
    catalogue.value === undefined
      ? t('loadingBadges')
      : catalogue.value.length === 0
        ? t('noBadgesInCatalogue')
        : t('noBadgeMatches', query.trim());
  return (
    <p class="picker-note quiet" aria-live="polite">
      {text}
    </p>
  );
}

/** The keys of the picker, and how many badges there are to choose from. */
function PickerFoot({ found }: { found: number }) {
  const hints = [
    ['keyArrows', 'pickerHintMove'],
    ['keyEnter', 'pickerHintAward'],
    ['keyEscape', 'pickerHintClose'],
  ] as const;
  return (
    <div class="picker-foot">
      {hints.map(([key, text]) => (
        <span key={key} aria-hidden="true">
          <kbd>{t(key)}</kbd> {t(text)}
        </span>
      ))}
      <span class="picker-count" aria-live="polite">
        {found > 0 && tCount('badgesFound', found)}
      </span>
    </div>
  );
}

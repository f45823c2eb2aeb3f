import { useEffect, useRef, useState } from 'preact/hooks';
import type { RankedBadge } from '../../lib/badges/rank-badges.page';
import type { Badge } from '../../lib/desk-api/records';
import type { PickerTarget } from '../../lib/panel/panel-state';
import { memberWish } from '../../lib/panel/wish';
import { t } from '../../lib/text/t';
import { useHeldIds } from '../actions/use-shown';
import { FairPlayNote } from '../fair-play/FairPlayNote';
import { useFairPlay } from '../fair-play/use-fair-play';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { BadgeList, optionId } from './BadgeList';
import { PickerFoot } from './PickerFoot';
import { PickerNote } from './PickerNote';
import { useAwardable } from './use-awardable';
import { useMarks } from './use-marks';
import { usePickerKeys } from './use-picker-keys';

/** Searching, marking and awarding badges for one help-center user, by keyboard alone if one likes. */
export function BadgePicker({ holder }: { holder: PickerTarget }) {
  const actions = useActions();
  const search = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [reason, setReason] = useState('');
  /** By id, so that the highlight stays with its badge when pinning moves it. */
  const [chosenId, setChosenId] = useState<string | null>(holder.badgeId ?? null);
  const marks = useMarks();
  const fairPlay = useFairPlay(holder);
  const heldIds = useHeldIds(holder.userId, 'badges');
  const ranked = useAwardable(holder.userId, query);
  const writesComment = usePanel((state) => state.writesComment);
  const isAsking = usePanel((state) => state.catalogue.value === undefined);

  const chosen = ranked.findIndex((line) => line.badge.id === chosenId);
  // With nothing typed the first badge that can be awarded; else the best fit, whether or not it can.
  const first = query.trim() === '' ? ranked.findIndex((line) => !line.held) : Math.min(0, ranked.length - 1);
  const active = chosen >= 0 ? chosen : first;
  const choose = (index: number) => setChosenId(ranked[index]?.badge.id ?? null);

  const award = (badges: Badge[]) => {
    const wanted = badges.filter(({ id }) => !heldIds.has(id));
    if (wanted.length === 0) return;
    fairPlay.consider(wanted, () => {
      actions.closePicker();
      const wish = memberWish('awardBadges', holder, wanted);
      void actions.run({ ...wish, about: holder.about, reason, writeComment: writesComment });
    });
  };
  const next = marks.marked.length > 0 ? marks.marked : ranked.slice(active, active + 1).map(({ badge }) => badge);
  const finish = () => award(next);
  const mark = (line: RankedBadge | undefined) => {
    if (!line) return;
    marks.toggle(line);
    // What comes next is another search.
    search.current?.select();
  };
  const keys = usePickerKeys({
    count: ranked.length,
    active,
    isEmpty: query === '',
    move: choose,
    finish,
    mark: () => mark(ranked[active]),
    pin: () => ranked[active] && actions.togglePin(ranked[active].badge),
  });

  // Where the dialog was there before, asking whom it is for; else it opens with the focus here by itself.
  useEffect(() => search.current?.focus(), []);
  return (
    <>
      <div class="picker-search">
        <Icon name="search" />
        <input
          ref={search}
          type="text"
          role="combobox"
          aria-label={t('searchBadges')}
          placeholder={t('searchBadges')}
          aria-autocomplete="list"
          aria-keyshortcuts="Alt+P Control+Space"
          aria-expanded={ranked.length > 0}
          aria-controls={ranked.length > 0 ? 'badge-list' : undefined}
          aria-activedescendant={ranked[active] ? optionId(active) : undefined}
          autocomplete="off"
          spellcheck={false}
          autofocus
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setChosenId(null);
            keys.typed();
          }}
          onKeyDown={keys.onKeyDown}
        />
      </div>
      {ranked.length > 0 ? (
        <BadgeList
          key={query}
          ranked={ranked}
          active={active}
          marks={marks}
          onPoint={choose}
          onMark={mark}
          onTake={(line) => (marks.marked.length > 0 ? mark(line) : award([line.badge]))}
        />
      ) : (
        <PickerNote query={query} />
      )}
      <FairPlayNote warnings={fairPlay.warningsAbout(next.filter(({ id }) => !heldIds.has(id)))} />
      {!isAsking && (
        <PickerFoot
          found={ranked.length}
          marked={marks.marked}
          activeLine={ranked[active]}
          reason={reason}
          onReason={setReason}
          onAward={finish}
        />
      )}
    </>
  );
}

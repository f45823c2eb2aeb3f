import { useState } from 'preact/hooks';
import type { Badge } from '../../lib/desk-api/records';
import { knownBadges } from '../../lib/panel/catalogue-pages';
import type { PickerTarget } from '../../lib/panel/panel-state';
import { isHelpCenterForbidden } from '../../lib/policy/left-out';
import { memberWish } from '../../lib/panel/wish';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useHeldIds } from '../actions/use-shown';
import { FairPlayNote } from '../fair-play/FairPlayNote';
import { useFairPlay } from '../fair-play/use-fair-play';
import { ChooseList } from '../list/ChooseList';
import { isFreshPress } from '../list/list-keys';
import { ListNote } from '../list/ListNote';
import { useAskAnew } from '../list/use-ask-anew';
import { useListSearch } from '../list/use-list-search';
import { useOnce } from '../list/use-once';
import { useActions, usePanel } from '../panel-context';
import { usePolicy } from '../use-policy';
import { BadgeOption } from './BadgeOption';
import { CatalogueNote, useReadsOn } from './CatalogueNote';
import { PickerFoot } from './PickerFoot';
import { PinMark } from './PinMark';
import { useFindAwardable } from './use-awardable';
import { useHeldEnter } from './use-held-enter';
import { useMarks } from './use-marks';

/** Searching, marking and awarding badges for one help-center user, by keyboard alone if one likes. */
export function BadgePicker({ holder }: { holder: PickerTarget }) {
  const actions = useActions();
  const once = useOnce();
  const [reason, setReason] = useState('');
  const marks = useMarks();
  const fairPlay = useFairPlay(holder);
  const heldIds = useHeldIds(holder.userId, 'badges');
  const list = useListSearch(useFindAwardable(holder), holder.badgeId);
  const policy = usePolicy();
  const writesComment = usePanel(
    (state) => state.writesComment && !state.ticket.value?.unchangeable && policy.allowComments !== false,
  );
  const catalogue = usePanel((state) => state.catalogue);
  const [openedAt] = useState(Date.now);
  const [wasBegun] = useState(catalogue.begun !== undefined);
  // What was read since the picker opened is not asked for again.
  const isKnown = catalogue.value !== undefined && !wasBegun && (catalogue.at ?? 0) <= openedAt;
  useAskAnew(list, isKnown, () => actions.retry('catalogue'));
  const [lastShown, setLastShown] = useState(0);
  const isSearching = !list.isEmpty || (holder.badgeId !== undefined && list.entries.length === 0);
  useReadsOn(isSearching, Math.max(lastShown, list.active), list.entries.length);
  // What fits best is not known before all are: Enter takes what somebody has moved to, or waits until it is.
  const isOpenSearch = isSearching && catalogue.value === undefined && !catalogue.problem && !list.isChosen;

  const award = (badges: Badge[]) => {
    const wanted = badges.filter(({ id }) => !heldIds.has(id));
    if (wanted.length === 0) return;
    fairPlay.consider(wanted, () =>
      once(() => {
        actions.closePicker();
        const wish = memberWish('awardBadges', holder, wanted);
        void actions.run({ ...wish, about: holder.about, reason, writeComment: writesComment });
      }),
    );
  };
  const isMarking = marks.marked.length > 0;
  const highlighted = list.entry?.reason === undefined ? list.entry : undefined;
  const next = isMarking ? marks.marked : highlighted ? [highlighted.badge] : [];
  const held = useHeldEnter(list, {
    isOpen: isOpenSearch && !isMarking,
    isWhole: catalogue.value !== undefined,
    take: () => award(next),
  });
  const finish = () => {
    if (isMarking || !isOpenSearch) award(next);
    else held.hold();
  };

  const onKey = (event: KeyboardEvent): boolean => {
    // By place, because with Alt the key prints something else on a Mac.
    const isPin = event.altKey && event.code === 'KeyP' && list.entry !== undefined;
    if (!isPin) return false;
    event.preventDefault();
    if (isFreshPress(event) && list.entry) actions.togglePin(list.entry.badge);
    return true;
  };
  return (
    <>
      <ChooseList
        list={list}
        searchLabel={t('searchBadges')}
        listLabel={t('badgeList')}
        keyShortcuts="Alt+P Control+Space"
        isSelected={({ id }) => marks.has(id)}
        onEnter={finish}
        onTake={(line, mark) => (isMarking ? mark() : award([line.badge]))}
        onMark={marks.toggle}
        onKey={onKey}
        onShown={catalogue.value ? undefined : setLastShown}
        renderOption={(line, mark) => (
          <BadgeOption line={line} isMarked={marks.has(line.id)} isMarking={isMarking} onMark={mark} />
        )}
        renderEnd={(line) => <PinMark line={line} />}
        note={
          <ListNote
            all={catalogue.value}
            isLoading={catalogue.loading}
            problem={catalogue.problem}
            query={list.query}
            words={{
              loading: t('loadingBadges'),
              none: t('noBadgesInCatalogue'),
              noMatch: (query) => t('noBadgeMatches', query),
            }}
            onRetry={() => actions.retry('catalogue')}
          />
        }
      />
      <FairPlayNote warnings={fairPlay.warningsAbout(next.filter(({ id }) => !heldIds.has(id)))} />
      <p class="picker-state quiet" aria-live="polite">
        {held.entry && t('awardWaits', displayText(held.entry.badge.name))}
      </p>
      {!held.entry && <CatalogueNote />}
      {isHelpCenterForbidden(policy, holder.helpCenterId) && <p class="picker-state quiet">{t('policyHelpCenter')}</p>}
      {knownBadges(catalogue) !== undefined && (
        <PickerFoot
          isWhole={catalogue.value !== undefined}
          found={list.entries.length}
          marked={marks.marked}
          activeLine={list.entry}
          reason={reason}
          onReason={setReason}
          onAward={finish}
        />
      )}
    </>
  );
}

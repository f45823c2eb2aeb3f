import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RankedBadge } from '../../lib/badges/rank-badges';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { Icon } from '../icons';
import { BadgeIcon } from '../regions/BadgeTile';

/** How many options are in the page at first, and how many more when the end comes near. */
const PAGE = 50;
const NEAR_THE_END_PX = 300;

/** Id of the option at a position, for `aria-activedescendant`. */
export function optionId(index: number): string {
  return `badge-option-${index}`;
}

interface BadgeListProps {
  ranked: RankedBadge[];
  active: number;
  onPoint: (index: number) => void;
  onTake: (line: RankedBadge) => void;
}

/** The badges to choose from: a first page, and more as it is scrolled, so that thousands cost no more than fifty. */
export function BadgeList({ ranked, active, onPoint, onTake }: BadgeListProps) {
  const [pages, setPages] = useState(1);
  const shown = Math.max(pages * PAGE, active + 2);
  const recent = ranked.filter((line) => line.group === 'recent').length;
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const options = ranked
    .slice(0, shown)
    .map((line, index) => (
      <BadgeOption
        key={line.badge.id}
        line={line}
        index={index}
        isActive={index === active}
        onPoint={() => index !== active && onPoint(index)}
        onTake={() => onTake(line)}
      />
    ));
  return (
    <div
      class="picker-list"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <select> can hold no pictures and no second line
      role="listbox"
      id="badge-list"
      aria-label={t('badgeList')}
      ref={list}
      onScroll={({ currentTarget: box }) => {
        const left = box.scrollHeight - box.scrollTop - box.clientHeight;
        if (left < NEAR_THE_END_PX && shown < ranked.length) setPages(pages + 1);
      }}
    >
      {recent > 0 && <OptionGroup name={t('recentlyAwarded')}>{options.slice(0, recent)}</OptionGroup>}
      {recent > 0 && options.length > recent && (
        <OptionGroup name={t('allBadges')}>{options.slice(recent)}</OptionGroup>
      )}
      {recent === 0 && options}
    </div>
  );
}

function OptionGroup({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- options of a listbox, no form fields
    <div role="group" aria-label={name}>
      <div class="picker-group" aria-hidden="true">
        {name}
      </div>
      {children}
    </div>
  );
}

interface BadgeOptionProps {
  line: RankedBadge;
  index: number;
  isActive: boolean;
  onPoint: () => void;
  onTake: () => void;
}

function BadgeOption({ line: { badge, held }, index, isActive, onPoint, onTake }: BadgeOptionProps) {
  return (
    // Keys are handled by the search field, which keeps the focus and names the option as its active descendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      id={optionId(index)}
      class="option"
      aria-selected={isActive}
      aria-disabled={held}
      onPointerMove={onPoint}
      onClick={onTake}
    >
      <BadgeIcon badge={badge} />
      <span class="option-lines">
        <span class="clip option-name">
          <Words of={badge.name || t('noName')} />
        </span>
        {badge.description && (
          <span class="clip quiet" title={displayText(badge.description)}>
            <Words of={badge.description} />
          </span>
        )}
      </span>
      <span class="option-mark quiet">
        {held ? (
          <>
            <Icon name="check" />
            {t('alreadyHeld')}
          </>
        ) : badge.isCustom ? (
          <span class="chip">{t('customBadge')}</span>
        ) : (
          <span class="unseen">{t('defaultBadge')}</span>
        )}
      </span>
    </div>
  );
}

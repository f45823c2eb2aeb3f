import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RankedBadge } from '../../lib/badges/rank-badges.page';
import { t } from '../../lib/text/t';
import { BadgeOption } from './BadgeOption';
import type { Marks } from './use-marks';

/** How many options are in the page at first, and how many more when the end comes near. */
const PAGE = 50;
const NEAR_THE_END_PX = 300;
const GROUPS = ['pinned', 'recent', 'all'] as const;

/** Id of the option at a position, for `aria-activedescendant`. */
export function optionId(index: number): string {
  return `badge-option-${index}`;
}

interface BadgeListProps {
  ranked: RankedBadge[];
  active: number;
  marks: Marks;
  onPoint: (index: number) => void;
  onMark: (line: RankedBadge) => void;
  onTake: (line: RankedBadge) => void;
}

/** The badges to choose from: a first page, and more as it is scrolled, so that thousands cost no more than fifty. */
export function BadgeList({ ranked, active, marks, onPoint, onMark, onTake }: BadgeListProps) {
  const [pages, setPages] = useState(1);
  const shown = Math.max(pages * PAGE, active + 2);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[data-active=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const lines = ranked.slice(0, shown).map((line, index) => ({ line, index }));
  const groups = GROUPS.map((group) => ({ group, lines: lines.filter(({ line }) => line.group === group) })).filter(
    (each) => each.lines.length > 0,
  );
  const optionOf = ({ line, index }: { line: RankedBadge; index: number }) => (
    <BadgeOption
      key={line.badge.id}
      line={line}
      id={optionId(index)}
      isActive={index === active}
      isMarked={marks.has(line.badge.id)}
      onPoint={() => index !== active && onPoint(index)}
      onMark={() => onMark(line)}
      onTake={() => onTake(line)}
    />
  );
  return (
    <div
      class="picker-list"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <select> can hold no pictures and no second line
      role="listbox"
      id="badge-list"
      aria-label={t('badgeList')}
      aria-multiselectable="true"
      ref={list}
      data-marking={marks.marked.length > 0}
      onScroll={({ currentTarget: box }) => {
        const left = box.scrollHeight - box.scrollTop - box.clientHeight;
        if (left < NEAR_THE_END_PX && shown < ranked.length) setPages(pages + 1);
      }}
    >
      {groups.length > 1
        ? groups.map((each) => (
            <OptionGroup key={each.group} name={groupName(each.group)}>
              {each.lines.map(optionOf)}
            </OptionGroup>
          ))
        : lines.map(optionOf)}
    </div>
  );
}

function groupName(group: RankedBadge['group']): string {
  return t(({ pinned: 'pinnedBadges', recent: 'recentlyAwarded', all: 'allBadges' } as const)[group]);
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

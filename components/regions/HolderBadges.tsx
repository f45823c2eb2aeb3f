import { Fragment } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Badge, Holder } from '../../lib/desk-api/records';
import { t, tCount } from '../../lib/text/t';
import { useShown } from '../actions/use-shown';
import { PartBody } from '../basics/PartBody';
import { Skeleton } from '../basics/Skeleton';
import { useActions, usePanel } from '../panel-context';
import { later } from '../basics/later';
import { BadgeTile } from './BadgeTile';

const EarnedNote = later(async () => (await import('./EarnedNote')).EarnedNote);

/** Two lines of tiles at 360 px; where there are more, the last one of these says how many. */
const SHOWN_FIRST = 6;

/** The badges one help-center user holds, with those on their way in and without those on their way out. */
export function HolderBadges({ holder }: { holder: Holder }) {
  const parts = usePanel((state) => state.holders[holder.userId]);
  const actions = useActions();
  const skeleton = <Skeleton shape="tiles" />;
  if (!parts) return skeleton;
  return (
    <PartBody
      isOfView
      part={parts.badges}
      onRetry={() => actions.retryHolder(holder.userId, 'badges')}
      skeleton={skeleton}
    >
      {(badges: Badge[]) => <BadgeGrid badges={badges} holder={holder} />}
    </PartBody>
  );
}

function BadgeGrid({ badges, holder }: { badges: Badge[]; holder: Holder }) {
  const [showsAll, setShowsAll] = useState(false);
  const [earnedId, setEarnedId] = useState<string | null>(null);
  const { staying, coming } = useShown(holder.userId, 'badges', badges);
  const held = useMemo(
    () => [
      ...coming.map((badge) => ({ badge, isPending: true })),
      ...staying.map((badge) => ({ badge, isPending: false })),
    ],
    [staying, coming],
  );

  const isFolded = held.length > SHOWN_FIRST && !showsAll;
  if (held.length === 0) return <p class="quiet resting">{t('noBadges')}</p>;
  return (
    <>
      <ul class="badges">
        {(isFolded ? held.slice(0, SHOWN_FIRST - 1) : held).map(({ badge, isPending }) => (
          <Fragment key={badge.id}>
            <BadgeTile
              badge={badge}
              holder={holder}
              isPending={isPending}
              isEarnedShown={earnedId === badge.id}
              onEarned={() => setEarnedId(earnedId === badge.id ? null : badge.id)}
            />
            {earnedId === badge.id && <EarnedNote badge={badge} holder={holder} onClose={() => setEarnedId(null)} />}
          </Fragment>
        ))}
        {held.length > SHOWN_FIRST && (
          <li>
            <button
              type="button"
              class="badge more"
              aria-label={isFolded ? tCount('showAllBadges', held.length) : undefined}
              aria-expanded={!isFolded}
              onClick={() => setShowsAll(!showsAll)}
            >
              {isFolded ? `+${held.length - SHOWN_FIRST + 1}` : t('showFewerBadges')}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}

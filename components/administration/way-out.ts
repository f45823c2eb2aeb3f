import type { Problem, ProblemKind } from '../../lib/problems/problem';
import { displayText } from '../../lib/text/display-text';
import { type TextKey, t } from '../../lib/text/t';

/** What somebody who administers can do about it: $1 is the agent or team. */
const WAYS_OUT: Readonly<Partial<Record<ProblemKind, TextKey>>> = {
  onlyLiveChatUser: 'wayOutLiveChat',
  integrationAdmin: 'wayOutIntegration',
  forbidden: 'wayOutForbidden',
  notFound: 'wayOutGone',
};

/** Of an edition that allows no more of something: what makes room for one more, by the feature that Desk names. */
const ROOM: Readonly<Record<string, TextKey>> = {
  AGENTS: 'wayOutSeats',
  LIGHT_AGENTS: 'wayOutSeats',
};

/** The way out of a refusal, in words; null where the problem itself says it. */
export function wayOut({ kind, feature }: Problem, name: string): string | null {
  const shown = displayText(name, 80) || t('noName');
  const room =
    kind === 'editionLimit' && feature !== undefined && Object.hasOwn(ROOM, feature) ? ROOM[feature] : undefined;
  const key = room ?? WAYS_OUT[kind];
  return key === undefined ? null : t(key, shown);
}

import type { CardKind } from '../../lib/panel/cards';
import { AGENT_CARD } from './agent-card';
import { CHANNEL_CARD } from './channel-card';
import { DEPARTMENT_CARD } from './department-card';
import { PROFILE_CARD } from './profile-card';
import { REQUESTER_CARD } from './requester-card';
import { ROLE_CARD } from './role-card';
import type { CardSpec } from './section';
import { TEAM_CARD } from './team-card';

const KINDS: { [K in CardKind]: CardSpec<K> } = {
  agent: AGENT_CARD,
  team: TEAM_CARD,
  department: DEPARTMENT_CARD,
  requester: REQUESTER_CARD,
  role: ROLE_CARD,
  profile: PROFILE_CARD,
  channel: CHANNEL_CARD,
};

/** Every kind of card there is. A card is shown by the row of its own kind alone, which is what the cast says. */
export const CARDS = KINDS as unknown as Readonly<Record<CardKind, CardSpec<CardKind>>>;

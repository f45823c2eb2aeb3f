import { FAIR_PLAY_OFF, type FairPlaySettings } from '../fair-play/fair-play-off';
import { isFairPlaySettings } from '../fair-play/settings';
import { type ParkedAward, isParkedAward } from '../parked/parked-awards';
import { DEFAULT_SUGGESTIONS, type SuggestionSettings, isSuggestionSettings } from '../suggestions/rules';
import { type Guard, isListOf, isMapOf } from './guards';
import { itemAt } from './item';
import { FAIR_PLAY, PARKED_AWARDS, SINGLE_KEYS, SUGGESTIONS } from './person-keys';

/** What Deskside warns of before an award; the user's own choice, so it stays after signing out. */
export const fairPlayItem = itemAt<FairPlaySettings>('local', FAIR_PLAY, isFairPlaySettings, FAIR_PLAY_OFF);

/** When which badge is suggested; written by the user, so it stays after signing out. */
export const suggestionsItem = itemAt<SuggestionSettings>(
  'local',
  SUGGESTIONS,
  isSuggestionSettings,
  DEFAULT_SUGGESTIONS,
);

/** Awards that wait for somebody's account, latest first, by organization id. */
export const parkedAwardsItem = itemAt<Record<string, ParkedAward[]>>(
  'local',
  PARKED_AWARDS,
  isMapOf(isListOf(isParkedAward)),
  {},
);

const isFlag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

/** Whether single keys do anything in the panel; the user's own choice, so it stays after signing out. */
export const singleKeysItem = itemAt('local', SINGLE_KEYS, isFlag, true);

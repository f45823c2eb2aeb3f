import { FAIR_PLAY_OFF, type FairPlaySettings } from '../fair-play/fair-play-off.both';
import { isFairPlaySettings } from '../fair-play/settings.both';
import { type ParkedAward, isParkedAward } from '../parked/parked-awards';
import { DEFAULT_SUGGESTIONS, type SuggestionSettings, isSuggestionSettings } from '../suggestions/rules.both';
import { type Guard, isListOf, isMapOf } from './guards';
import { defineItem } from './item';

/** What Deskside warns of before an award; the user's own choice, so it stays after signing out. */
export const fairPlayItem = defineItem<FairPlaySettings>('local', 'fairPlay', isFairPlaySettings, FAIR_PLAY_OFF, {
  /* written by the user, for whichever organization */ cleared: 'never',
});

/** When which badge is suggested; written by the user, so it stays after signing out. */
export const suggestionsItem = defineItem<SuggestionSettings>(
  'local',
  'suggestions',
  isSuggestionSettings,
  DEFAULT_SUGGESTIONS,
  { /* written by the user, for whichever organization */ cleared: 'never' },
);

/** Awards that wait for somebody's account, latest first, by organization id. */
export const parkedAwardsItem = defineItem<Record<string, ParkedAward[]>>(
  'local',
  'parkedAwards',
  isMapOf(isListOf(isParkedAward)),
  {},
  { /* names people and badges */ cleared: 'signOut' },
);

const isFlag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

/** Whether single keys do anything in the panel; the user's own choice, so it stays after signing out. */
export const singleKeysItem = defineItem('local', 'singleKeys', isFlag, true, {
  /* a choice of the user */ cleared: 'never',
});

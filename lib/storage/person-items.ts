import { FAIR_PLAY_OFF, type FairPlaySettings } from '../fair-play/fair-play-off.both';
import { isFairPlaySettings } from '../fair-play/settings.both';
import { type ParkedAward, isParkedAward } from '../parked/parked-awards';
import { DEFAULT_SUGGESTIONS, type SuggestionSettings, isSuggestionSettings } from '../suggestions/rules.both';
import { type Guard, isListOf, isMapOf } from './guards';
import { defineItem } from './item';

/** What Deskside warns of before an award; the user's own choice, so it stays after signing out. */
export const fairPlayItem = defineItem<FairPlaySettings>('local', 'fairPlay', isFairPlaySettings, FAIR_PLAY_OFF, {
  cleared: 'never',
  why: 'written by the user, for whichever organization',
});

/** When which badge is suggested; written by the user, so it stays after signing out. */
export const suggestionsItem = defineItem<SuggestionSettings>(
  'local',
  'suggestions',
  isSuggestionSettings,
  DEFAULT_SUGGESTIONS,
  { cleared: 'never', why: 'written by the user, for whichever organization' },
);

/** Awards that wait for somebody's account, latest first, by organization id. */
export const parkedAwardsItem = defineItem<Record<string, ParkedAward[]>>(
  'local',
  'parkedAwards',
  isMapOf(isListOf(isParkedAward)),
  {},
  { cleared: 'signOut', why: 'names people and badges' },
);

const isFlag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

/** Whether single keys do anything in the panel; the user's own choice, so it stays after signing out. */
export const singleKeysItem = defineItem('local', 'singleKeys', isFlag, true, {
  cleared: 'never',
  why: 'a choice of the user',
});

import { FAIR_PLAY_OFF, type FairPlaySettings } from '../fair-play/fair-play-off';
import { isFairPlaySettings } from '../fair-play/settings';
import { type Macro, isMacrosByOrganization } from '../macros/macro';
import { type MacroWork, NO_WORK, isMacroWork } from '../macros/run';
import { type ParkedAward, isParkedAward } from '../parked/parked-awards';
import { DEFAULT_SUGGESTIONS, type SuggestionSettings, isSuggestionSettings } from '../suggestions/rules';
import { FOLD_NAMES, type FoldName } from './fold-names.page';
import { isListOf, isMapOf, isOneOf, isFlag } from './guards';
import { type Item, itemAt } from './item';
import { FAIR_PLAY, MACROS, MACRO_WORK, OPEN_FOLDS, PARKED_AWARDS, SINGLE_KEYS, SUGGESTIONS } from './person-keys';

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

/** Which parts of the panel were left open, by organization id. */
export const openFoldsItem = itemAt<Record<string, FoldName[]>>(
  'local',
  OPEN_FOLDS,
  isMapOf(isListOf(isOneOf(FOLD_NAMES))),
  {},
);

/** Whether single keys do anything in the panel; the user's own choice, so it stays after signing out. */
export const singleKeysItem = itemAt('local', SINGLE_KEYS, isFlag, true);

/** The macros users have made, by organization id; an organization without any has the one Deskside comes with. */
export const macrosItem = itemAt<Record<string, Macro[]>>('local', MACROS, isMacrosByOrganization, {});

/** What is begun with macros on a ticket: on disk, because it has to outlive panel and browser. @param id `orgId:ticketId` */
export function macroWorkItem(id: string): Item<MacroWork> {
  return itemAt<MacroWork>('local', MACRO_WORK + id, isMacroWork, NO_WORK);
}

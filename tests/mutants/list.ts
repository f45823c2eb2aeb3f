import { ACCOUNT_VIEW } from './list/account-view';
import { ADMINISTERING } from './list/administering';
import { ACTIONS } from './list/actions';
import { ASKED_AHEAD } from './list/asked-ahead';
import { ASSIGNMENT } from './list/assignment';
import { AUTH } from './list/auth';
import { BADGE_PAGES } from './list/badge-pages';
import { BULK } from './list/bulk';
import { BY_KEYBOARD } from './list/by-keyboard';
import { CARDS } from './list/cards';
import { CHANGE } from './list/change';
import { CROWD } from './list/crowd';
import { MOVES } from './list/moves';
import { DESK_API } from './list/desk-api';
import { DESIGN } from './list/design';
import { DIRECTORY_OF_ALL } from './list/directory';
import { KEPT } from './list/kept';
import { MACROS } from './list/macros';
import { MESSAGES } from './list/messages';
import { AT_HAND } from './list/paint';
import { OWN_HOSTS } from './list/own-hosts';
import { RECOGNITION } from './list/recognition';
import { PAGES_AND_TEXTS } from './list/pages-and-texts';
import { PACKAGING } from './list/packaging';
import { PALETTE } from './list/palette';
import { PANEL } from './list/panel';
import { PERMISSIONS } from './list/permissions';
import { SAMPLE_DATA } from './list/sample';
import { SERVICE } from './list/service';
import { SIDE_BY_SIDE } from './list/side-by-side';
import { TAGS_AND_COMMANDS } from './list/tags';
import { WINDOWS } from './list/windows';
import { POLICY } from './list/policy';
import type { PlacedMutant, Target } from './mutant';

const AREAS: Record<string, readonly Target[]> = {
  auth: AUTH,
  messages: MESSAGES,
  'desk-api': DESK_API,
  'pages-and-texts': PAGES_AND_TEXTS,
  actions: ACTIONS,
  assignment: ASSIGNMENT,
  service: SERVICE,
  'asked-ahead': ASKED_AHEAD,
  'by-keyboard': BY_KEYBOARD,
  design: DESIGN,
  directory: DIRECTORY_OF_ALL,
  kept: KEPT,
  'badge-pages': BADGE_PAGES,
  bulk: BULK,
  panel: PANEL,
  permissions: PERMISSIONS,
  cards: CARDS,
  'account-view': ACCOUNT_VIEW,
  administering: ADMINISTERING,
  tags: TAGS_AND_COMMANDS,
  macros: MACROS,
  crowd: CROWD,
  moves: MOVES,
  'own-hosts': OWN_HOSTS,
  recognition: RECOGNITION,
  change: CHANGE,
  palette: PALETTE,
  'at-hand': AT_HAND,
  windows: WINDOWS,
  'side-by-side': SIDE_BY_SIDE,
  policy: POLICY,
  sample: SAMPLE_DATA,
  packaging: PACKAGING,
};

/** Every mutant there is, in the order of the areas. */
export const MUTANTS: readonly PlacedMutant[] = Object.entries(AREAS).flatMap(([area, targets]) =>
  targets.flatMap(({ file, tests, mutants }) => mutants.map((mutant) => ({ area, file, tests, ...mutant }))),
);

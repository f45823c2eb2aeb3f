import type { Viewed } from '../../lib/storage/palette-items.page';
import type { IconName } from '../icons';

/** The icon that stands before a record of Desk, by what it is. */
export const RECORD_ICONS: Readonly<Record<Viewed['kind'], IconName>> = {
  ticket: 'desk',
  contact: 'person',
  account: 'account',
};

import { isListOf, isText } from './guards';
import { itemAt } from './item';
import { DISMISSED_HOSTS } from './person-keys';

/** Hosts that the panel is not to offer again. */
export const dismissedHostsItem = itemAt<string[]>('local', DISMISSED_HOSTS, isListOf(isText), []);

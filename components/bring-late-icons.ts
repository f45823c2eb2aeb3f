import { addIcons } from './icons';
import { LATE_ICONS } from './late-icons';

addIcons(LATE_ICONS);

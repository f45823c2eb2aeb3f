import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { wearAppearance } from '../lib/appearance/wear';

/** At the head of the pages that fill a tab; the panel does the same in `first-reads.ts`. */
export default defineUnlistedScript(wearAppearance);

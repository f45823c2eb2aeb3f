import type { FairPlayWarning } from '../../lib/fair-play/warnings';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { relativeTime } from '../words/relative-time';

const COLLEAGUE = { desk: 'fairPlayColleague', domain: 'fairPlayColleagueDomain' } as const;

/** A warning in one sentence. */
export function warningWords(warning: FairPlayWarning, now: number): string {
  switch (warning.kind) {
    case 'self':
      return t('fairPlaySelf');
    case 'colleague':
      return t(COLLEAGUE[warning.because]);
    case 'again': {
      const name = displayText(warning.badge.name, 80) || t('noName');
      return t('fairPlayAgain', name, relativeTime(warning.at, now));
    }
    case 'allowance':
      return tCount('fairPlayAllowance', warning.given, warning.allowance);
  }
}

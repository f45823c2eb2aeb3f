import type { FairPlayWarning } from '../../lib/fair-play/warnings';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { relativeTime } from '../words/relative-time';

/** A warning in one sentence. */
export function warningWords(warning: FairPlayWarning, now: number): string {
  if (warning.kind === 'self') return t('fairPlaySelf');
  if (warning.kind === 'colleague') {
    return t(warning.because === 'desk' ? 'fairPlayColleague' : 'fairPlayColleagueDomain');
  }
  if (warning.kind === 'again') {
    const name = displayText(warning.badge.name, 80) || t('noName');
    return t('fairPlayAgain', name, relativeTime(warning.at, now));
  }
  return tCount('fairPlayAllowance', warning.given, warning.allowance);
}

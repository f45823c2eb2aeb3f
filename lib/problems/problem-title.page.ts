import { t } from '../text/t';
import type { Problem } from './problem';

/** What happened, in a few words; `when` is the text for the time after which asking again makes sense. */
export function problemTitle({ kind, feature, edition }: Problem, when = ''): string {
  return t(`problem_${kind}_title`, when, feature ?? t('featureUnknown'), edition ?? t('editionUnknown'));
}

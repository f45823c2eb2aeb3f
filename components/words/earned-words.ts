import type { EarnedWindow } from '../../lib/messages/action-messages';
import { t } from '../../lib/text/t';
import { language } from '../../lib/text/language';

/** When a badge was earned, as precisely as it is known and no more. `name` is already fit for the screen. */
export function earnedWords(name: string, { from, to }: EarnedWindow, now: number): string {
  if (from === null && to === null) return t('earnedUnknown', name);
  if (from === null || to === null) {
    const moment = from ?? to ?? now;
    return t(from === null ? 'earnedUntil' : 'earnedFrom', name, dayFormat([moment], now).format(moment));
  }
  const format = dayFormat([from, to], now);
  const [first, last] = from <= to ? [from, to] : [to, from];
  if (format.format(first) === format.format(last)) return t('earnedOn', name, format.format(first));
  return t('earnedBetween', name, format.format(first), format.format(last));
}

/** The year is said unless it is this one. */
function dayFormat(moments: number[], now: number): Intl.DateTimeFormat {
  const thisYear = new Date(now).getFullYear();
  const isThisYear = moments.every((moment) => new Date(moment).getFullYear() === thisYear);
  return new Intl.DateTimeFormat(language(), {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
}

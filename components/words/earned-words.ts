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
  return t('earnedBetween', name, rangeWords(format, first, last));
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

/** "3 and 9 March": what two days have in common is said once, and a word stands where the dash would. */
function rangeWords(format: Intl.DateTimeFormat, from: number, to: number): string {
  const parts = format.formatRangeToParts(from, to);
  const dash = parts.findIndex(
    ({ source }, index) =>
      source === 'shared' &&
      parts.slice(0, index).some((before) => before.source === 'startRange') &&
      parts.slice(index + 1).some((after) => after.source === 'endRange'),
  );
  return parts.map(({ value }, index) => (index === dash ? t('earnedAnd') : value)).join('');
}

import type { DayTally } from '../../lib/ledger-page/recognition';
import { type Period, daysInColumn } from '../../lib/ledger-page/recognition-period';
import { t, tCount } from '../../lib/text/t';
import { dayOf } from '../words/relative-time';

interface RecognitionChartProps {
  columns: readonly DayTally[];
  period: Period;
}

/** A column for each day, or week, of the period. The numbers are in the tallies and in the file; this shows their course. */
export function RecognitionChart({ columns, period }: RecognitionChartProps) {
  const most = Math.max(1, ...columns.map(({ count }) => count));
  const best = columns.findLast(({ count }) => count === most);
  const first = columns[0];
  const last = columns.at(-1);
  if (!first || !last || !best) return null;
  const isDay = daysInColumn(period) === 1;
  const title = isDay ? t('recognition_byDay') : t('recognition_byWeek');
  const peak = t(
    isDay ? 'recognition_peakDay' : 'recognition_peakWeek',
    tCount('recognition_badges', most),
    dayOf(best.from),
  );
  return (
    <section class="recognition-part" aria-label={title}>
      <h2>{title}</h2>
      <div class="recognition-chart" role="img" aria-label={peak}>
        {columns.map(({ from, count }) => (
          <span
            key={from}
            class="recognition-column"
            data-empty={count === 0}
            style={{ '--share': count / most }}
            title={t('recognition_column', dayOf(from), tCount('recognition_badges', count))}
          />
        ))}
      </div>
      <p class="recognition-ends quiet" aria-hidden="true">
        <span>{dayOf(first.from)}</span>
        <span>{peak}</span>
        <span>{dayOf(last.from)}</span>
      </p>
    </section>
  );
}

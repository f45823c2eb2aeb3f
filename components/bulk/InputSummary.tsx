import type { ParsedInput } from '../../lib/bulk/person-key.both';
import { t, tCount } from '../../lib/text/t';
import { Words } from '../basics/Words';

const MOST_LINES_SHOWN = 50;

const WORDS = {
  people: { found: 'bulk_peopleFound', bad: 'bulk_badLines' },
  tickets: { found: 'bulk_ticketsFound', bad: 'bulk_badTickets' },
} as const;

/** What a paste amounts to, while it is typed; lines that name nobody can be looked at. */
export function InputSummary({ input, of }: { input: ParsedInput; of: keyof typeof WORDS }) {
  const { rows, bad, duplicates, beyondLimit } = input;
  const isEmpty = rows.length === 0 && bad.length === 0;
  const parts = [
    tCount(WORDS[of].found, rows.length),
    duplicates > 0 && tCount('bulk_duplicates', duplicates),
    beyondLimit > 0 && tCount('bulk_beyondLimit', beyondLimit),
  ].filter((part) => typeof part === 'string');
  return (
    <div class="bulk-summary">
      <p aria-live="polite">{isEmpty ? <span class="quiet">{t('bulk_nobodyYet')}</span> : parts.join(' · ')}</p>
      {bad.length > 0 && (
        <details>
          <summary>{tCount(WORDS[of].bad, bad.length)}</summary>
          <ul>
            {bad.slice(0, MOST_LINES_SHOWN).map(({ line, text, why }) => (
              <li key={`${line} ${text}`}>
                {t('bulk_badLine', line, t(`bulk_bad_${why}`))}
                <span class="quiet clip">
                  <Words of={text} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

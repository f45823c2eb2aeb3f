import { useState } from 'preact/hooks';
import type { BadRow, ParsedInput } from '../../lib/bulk/person-key.both';
import { t, tCount } from '../../lib/text/t';
import { Words } from '../basics/Words';

const PAGE = 50;

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
          <BadRows bad={bad} />
        </details>
      )}
    </div>
  );
}

/** All of them can be seen, some at a time. */
function BadRows({ bad }: { bad: BadRow[] }) {
  const [pages, setPages] = useState(1);
  const shown = bad.slice(0, pages * PAGE);
  const more = Math.min(PAGE, bad.length - shown.length);
  return (
    <>
      <ul>
        {shown.map(({ line, text, why }, index) => (
          // oxlint-disable-next-line no-array-index-key -- The same word may stand twice in a line; rows only follow.
          <li key={`${index} ${text}`}>
            {t('bulk_badLine', line, t(`bulk_bad_${why}`))}
            <span class="quiet clip">
              <Words of={text} />
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="button" onClick={() => setPages(pages + 1)}>
          {tCount('bulk_showMore', more)}
        </button>
      )}
    </>
  );
}

import { useMemo, useState } from 'preact/hooks';
import { REPORTED_STATES, stateWords, whyOf } from '../../lib/bulk/report';
import type { RowState, Run, RunRow } from '../../lib/bulk/run';
import { displayText } from '../../lib/text/display-text';
import { tCount } from '../../lib/text/t';
import { Words } from '../basics/Words';
import './bulk-run.css';

const PAGE = 100;
/** What somebody has to look into. */
const OPEN: ReadonlySet<RowState> = new Set(['refused', 'notUndone', 'unsure']);

/** Who belongs to which outcome, with the reasons; folded where there is nothing to look into. */
export function Outcomes({ run, only }: { run: Run; only?: readonly RowState[] }) {
  const groups = useMemo(
    () => REPORTED_STATES.map((state) => ({ state, rows: run.rows.filter((row) => row.state === state) })),
    [run],
  );
  const shown = groups.filter(({ state, rows }) => rows.length > 0 && (only?.includes(state) ?? true));
  return (
    <div class="bulk-outcomes">
      {shown.map(({ state, rows }) => (
        <details key={state} data-state={state} open={OPEN.has(state)}>
          <summary>
            {stateWords(state)} <span class="count">{rows.length}</span>
          </summary>
          <People rows={rows} />
        </details>
      ))}
    </div>
  );
}

function People({ rows }: { rows: RunRow[] }) {
  const [pages, setPages] = useState(1);
  const shown = rows.slice(0, pages * PAGE);
  const more = Math.min(PAGE, rows.length - shown.length);
  return (
    <>
      <ul>
        {shown.map((row) => {
          const why = whyOf(row);
          const email = row.email === row.person.name ? null : row.email;
          return (
            <li key={row.n}>
              <span class="clip" title={displayText(row.person.name)}>
                <Words of={row.person.name} />
              </span>
              {email && (
                <span class="quiet clip">
                  <Words of={email} />
                </span>
              )}
              {why !== '' && <span class="quiet">{displayText(why)}</span>}
            </li>
          );
        })}
      </ul>
      {more > 0 && (
        <button type="button" class="text-button" onClick={() => setPages(pages + 1)}>
          {tCount('bulk_showMore', more)}
        </button>
      )}
    </>
  );
}

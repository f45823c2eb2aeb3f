import { useEffect, useState } from 'preact/hooks';
import type { RunHead } from '../../lib/bulk/run';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { useActions } from '../panel-context';

/** Phases in which somebody still waits for something. */
const OPEN_PHASES: ReadonlySet<RunHead['phase']> = new Set<RunHead['phase']>([
  'running',
  'paused',
  'undoing',
  'undoPaused',
  'inviting',
  'invitePaused',
]);

/** A run of awarding to many that has not come to its end, with the way back to it. */
export function LastRun({ orgId }: { orgId: string }) {
  const { openPage } = useActions();
  const [head, setHead] = useState<RunHead | null>(null);
  useEffect(() => {
    let isGone = false;
    void import('../../lib/bulk/run-store')
      .then(async ({ loadHead, runDatabase }) => await loadHead(runDatabase(), orgId))
      // A database that cannot be read has nothing to tell here; the page itself says what is the matter.
      .catch(() => null)
      .then((loaded) => isGone || setHead(loaded));
    return () => {
      isGone = true;
    };
  }, [orgId]);
  if (!head || !OPEN_PHASES.has(head.phase)) return null;
  return (
    <div class="group" role="group" aria-label={t('runUnderWay')}>
      <p>{tCount('runOpen', head.total, displayText(head.badge.name) || t('noName'))}</p>
      <button type="button" class="button" onClick={() => openPage('bulk')}>
        {t('goToRun')}
      </button>
    </div>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import { estimateCredits } from '../../lib/credits/estimate.both';
import { askedAgents } from '../../lib/directory-page/asked-agents';
import { reachOf } from '../../lib/directory-page/directory-page';
import type { Part } from '../../lib/panel/part';
import { wantedPart } from '../../lib/panel/wanted';
import { describeProblem } from '../../lib/problems/describe.page';
import { agentsKey, isCountable } from '../../lib/records/agents-query';
import { t, tCount } from '../../lib/text/t';
import { useDirectory, useDirectoryActions } from './directory-context';

const COST = estimateCredits({ method: 'GET', path: '/agents/count' });

/**
 * How many agents the list would have to its end, where it has not been read so far and Desk can count them: as dear as many
 * pages, and so asked for by a click that says what it costs. Once it is said, the button goes, and its line has the focus.
 */
export function CountAll() {
  const { want } = useDirectoryActions();
  const view = useDirectory((state) => state.view);
  const list = useDirectory((state) => state.list);
  const wanted = useDirectory((state) => state.wanted);
  const { wanted: agents } = askedAgents(view);
  if (!list || list.isOfBefore || list.next === null || agents === null) return null;
  if (reachOf({ view }, list).isFiltered || !isCountable(agents)) return null;
  const key = agentsKey(0, agents);
  const part: Part<{ count: number }> | undefined = wantedPart({ wanted }, 'agentCount', key);
  const isAsking = part?.loading === true;
  return (
    <p class="directory-count quiet" role="status" tabIndex={-1}>
      {part?.value && tCount('directoryInAll', part.value.count)}
      {part?.problem && `${t('directoryCountFailed', describeProblem(part.problem).title)} `}
      {!part?.value && (
        <CountButton
          isAsking={isAsking}
          onClick={() => isAsking || want('agentCount', key, part?.problem !== undefined)}
        />
      )}
    </p>
  );
}

interface CountButtonProps {
  isAsking: boolean;
  onClick: () => void;
}

function CountButton({ isAsking, onClick }: CountButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const mine = button.current;
    const line = mine?.parentElement;
    // As it goes, and still has the focus: afterwards it would be the page's main part (`keepPlace`).
    return () => {
      if (document.activeElement === mine) line?.focus();
    };
  }, []);
  return (
    <button
      ref={button}
      type="button"
      class="text-button"
      aria-disabled={isAsking}
      title={t('directoryCountCost', COST)}
      onClick={onClick}
    >
      {t(isAsking ? 'directoryCounting' : 'directoryCount', COST)}
    </button>
  );
}

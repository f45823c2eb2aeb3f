import { estimateCredits } from '../../lib/credits/estimate.both';
import { reachOf } from '../../lib/directory-page/directory-page';
import { offerOf } from '../../lib/directory-page/pages';
import { DIRECTORY } from '../../lib/directory-page/rows';
import { MOST_IDS } from '../../lib/records/resources';
import { describeProblem } from '../../lib/problems/describe.page';
import { t, tCount } from '../../lib/text/t';
import { useDirectory, useDirectoryActions } from './directory-context';
import { Check } from './DirectoryFilters';
import type { useRows } from './use-rows';

type Rows = ReturnType<typeof useRows>;

const LOAD_COST = estimateCredits({ method: 'GET', path: '/agentsTicketsCount' });

/** How many there are, said to eyes and ears. */
export function CountLine({ rows }: { rows: Rows }) {
  return (
    <p class="directory-count quiet" role="status">
      {useCountWords(rows)}
    </p>
  );
}

function useCountWords({ fits, unknown, isOfBefore, lookedThrough }: Rows): string {
  const { kind } = useDirectory((state) => state.view);
  const list = useDirectory((state) => state.list);
  const { whole } = DIRECTORY[kind];
  const part = useDirectory((state) => (whole ? state.wanted[`${whole.reads}:all`] : undefined));
  if (whole ? part?.value === undefined : list === null) return '';
  if (isOfBefore) return list?.agents.length === 0 ? t('directoryReading') : t('directorySearching');
  const isWhole = whole !== null || list?.next === null;
  const found =
    isWhole || kind !== 'agents'
      ? tCount(`directoryFound_${kind}`, fits.length)
      : tCount('directorySoFar', fits.length);
  const isFiltered = kind === 'agents' && fits.length < lookedThrough;
  return [
    isFiltered ? `${found} ${tCount('directoryOfLookedThrough', lookedThrough)}` : found,
    unknown.length > 0 && tCount('directoryUnknown', unknown.length),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What stands in place of rows where there is none. */
export function Empty({ rows }: { rows: Rows }) {
  const { kind, search } = useDirectory((state) => state.view);
  const list = useDirectory((state) => state.list);
  const { fits, unknown, isOfBefore, lookedThrough } = rows;
  if (isOfBefore || fits.length + unknown.length > 0) return null;
  const isReading = kind === 'agents' && list?.next !== null;
  const text = isReading
    ? t('directoryNothingYet')
    : search !== ''
      ? t('directoryNothingCalled', search)
      : t(lookedThrough > 0 ? 'directoryNothing' : 'directoryEmpty');
  return <p class="directory-empty quiet">{list?.isLoading && isReading ? t('directoryReading') : text}</p>;
}

/** What goes on at the end of the list, and what can be asked for there, with what it costs. */
export function ListFoot() {
  const { readOn } = useDirectoryActions();
  const view = useDirectory((state) => state.view);
  const list = useDirectory((state) => state.list);
  if (view.kind !== 'agents' || !list || list.isOfBefore || list.problem) return null;
  const offer = offerOf(reachOf({ view }, list));
  if (offer === null) return null;
  const { isFiltered } = reachOf({ view }, list);
  return (
    <div class="directory-foot">
      <span class="quiet">
        {t(isFiltered ? 'directoryLookFurtherCost' : 'directoryReadOnCost', offer.agents, offer.credits)}
      </span>
      <button
        type="button"
        class="button"
        // Within reach all the same: whoever reads on is about to press it again.
        aria-disabled={list.isLoading}
        onClick={() => list.isLoading || readOn(offer.allowed)}
      >
        {t(isFiltered ? 'directoryLookFurther' : 'directoryReadOn')}
      </button>
    </div>
  );
}

/** Switches presence and load on for this page, and says what that costs. */
export function LoadsSwitch() {
  const { wishLoads } = useDirectoryActions();
  const isOn = useDirectory((state) => state.wantsLoads);
  return (
    <Check
      label={t('directoryLoads')}
      hint={t('directoryLoadsCost', LOAD_COST, MOST_IDS)}
      isOn={isOn}
      onChange={wishLoads}
    />
  );
}

/** What could not be read beside the list itself, once for all rows. */
export function SideTroubles() {
  const { retry } = useDirectoryActions();
  const { kind, filters } = useDirectory((state) => state.view);
  const loadProblem = useDirectory((state) => (state.wantsLoads ? state.loadProblem : null));
  const wanted = useDirectory((state) => state.wanted);
  const isOfAgents = kind === 'agents';
  const others = [
    ...(isOfAgents || kind === 'teams' ? [wanted['allDepartments:all']] : []),
    ...(isOfAgents ? [wanted['roles:all'], wanted['profiles:all']] : []),
    ...(isOfAgents && filters.isOnline ? [wanted['whoIsThere:all']] : []),
  ];
  const other = others.find((part) => part?.problem)?.problem;
  const lines = [
    loadProblem && isOfAgents && t('directoryLoadsFailed', describeProblem(loadProblem).title),
    other && t('directoryChoicesFailed', describeProblem(other).title),
  ].filter((line) => typeof line === 'string');
  if (lines.length === 0) return null;
  return (
    <div class="directory-trouble" role="alert">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <button type="button" class="text-button" onClick={retry}>
        {t('retry')}
      </button>
    </div>
  );
}

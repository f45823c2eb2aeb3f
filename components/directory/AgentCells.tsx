import type { DirectoryAgent } from '../../lib/desk-api/records/agent';
import type { Department } from '../../lib/desk-api/records/department';
import { isOnline } from '../../lib/directory-page/loads';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { type LocalTime, localTime } from '../words/local-time';
import { useNow } from '../words/use-now';
import { useDirectory } from './directory-context';
import { formatList } from '../../lib/text/format-list';

/** What is shown of an agent beside the name: role, departments, presence and load where they were asked for, local time. */
export function AgentCells({ agent }: { agent: DirectoryAgent }) {
  return (
    <>
      <div role="gridcell" class="directory-role quiet clip" title={displayText(agent.role ?? '')}>
        {agent.role !== null && <Words of={agent.role} />}
      </div>
      <Departments ids={agent.departmentIds} />
      <Presence agentId={agent.id} />
      <Clock timeZone={agent.timeZone} />
    </>
  );
}

const namesOf = new WeakMap<readonly Department[], Map<string, string>>();

/** Names by id, read from the list once. */
export function departmentNames(departments: readonly Department[] | undefined): ReadonlyMap<string, string> {
  if (departments === undefined) return new Map();
  const names = namesOf.get(departments) ?? new Map(departments.map(({ id, name }) => [id, name]));
  namesOf.set(departments, names);
  return names;
}

function Departments({ ids }: { ids: string[] | null }) {
  const names = departmentNames(
    useDirectory((state) => state.wanted['allDepartments:all']?.value as Department[] | undefined),
  );
  const known = (ids ?? []).flatMap((id) => displayText(names.get(id) ?? '') || []);
  const words = formatList(known);
  return (
    <div role="gridcell" class="directory-departments quiet clip" title={words}>
      {words}
    </div>
  );
}

function Presence({ agentId }: { agentId: string }) {
  const is = useDirectory(({ loads, wanted }) => onlineOf(loads, wanted, agentId));
  const load = useDirectory((state) => state.loads[agentId]?.load);
  const words = [
    is === null ? null : t(is ? 'online' : 'offline'),
    load?.open === null || load?.open === undefined ? null : tCount('openTickets', load.open),
  ].filter((each) => each !== null);
  return (
    <div role="gridcell" class="directory-presence quiet clip" data-online={is}>
      {is !== null && <i class="dot" aria-hidden="true" />}
      {words.join(' · ')}
    </div>
  );
}

const readers = new WeakMap<object, ReturnType<typeof isOnline>>();

/** Reading two lists of thousands anew for each row would be felt: once for as long as both are the same. */
export function onlineOf(
  loads: Parameters<typeof isOnline>[0]['loads'],
  wanted: Parameters<typeof isOnline>[0]['wanted'],
  id: string,
) {
  const key = wanted['whoIsThere:all'] ?? loads;
  const own = loads[id];
  if (key === loads) return own?.load.isOnline ?? null;
  const reader = readers.get(key) ?? isOnline({ loads: {}, wanted });
  readers.set(key, reader);
  const at = (key as { at?: number }).at ?? 0;
  return own && own.load.isOnline !== null && own.at >= at ? own.load.isOnline : reader(id);
}

/** What a clock shows changes by the minute, and making the words takes longer than a row may. */
let clocks = new Map<string, LocalTime | null>();
let clocksOf = 0;

export function clockOf(timeZone: string, now: number): LocalTime | null {
  const minute = Math.floor(now / 60_000);
  if (clocksOf !== minute) clocks = new Map();
  clocksOf = minute;
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = localTime(timeZone, now);
  clocks.set(timeZone, clock);
  return clock;
}

function Clock({ timeZone }: { timeZone: string | null }) {
  const now = useNow();
  const clock = timeZone === null ? null : clockOf(timeZone, now);
  return (
    <div role="gridcell" class="directory-clock quiet clip" title={timeZone ?? undefined} data-day={clock?.day}>
      {clock && (
        <>
          <i class="dot" aria-hidden="true" />
          {clock.clock}
        </>
      )}
    </div>
  );
}

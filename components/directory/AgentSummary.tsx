import type { DirectoryAgent } from '../../lib/desk-api/records/agent';
import type { Department } from '../../lib/desk-api/records/department';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { useNow } from '../words/use-now';
import { clockOf, departmentNames, onlineOf } from './AgentCells';
import { useDirectory } from './directory-context';
import { formatList } from '../../lib/text/format-list';
import { joined } from '../../lib/text/joined.page';

/** The cells of an agent in one line, where there is no room beside the name: what changes by the minute comes first. */
export function AgentSummary({ agent }: { agent: DirectoryAgent }) {
  const now = useNow();
  const { id, timeZone, role, departmentIds } = agent;
  const is = useDirectory(({ loads, wanted }) => onlineOf(loads, wanted, id));
  const load = useDirectory((state) => state.loads[id]?.load);
  const departments = departmentNames(
    useDirectory((state) => state.wanted['allDepartments:all']?.value as Department[] | undefined),
  );
  const clock = timeZone === null ? null : clockOf(timeZone, now);
  const words = joined(
    [
      is === null ? null : t(is ? 'online' : 'offline'),
      load?.open === null || load?.open === undefined ? null : tCount('openTickets', load.open),
      clock?.clock,
      displayText(role ?? ''),
      formatList((departmentIds ?? []).flatMap((each) => displayText(departments.get(each) ?? '') || [])),
    ].flatMap((each) => each || []),
  );
  return (
    <span class="directory-summary quiet clip" title={words} data-online={is} data-day={clock?.day}>
      {(is !== null || clock !== null) && <i class="dot" aria-hidden="true" />}
      {words}
    </span>
  );
}

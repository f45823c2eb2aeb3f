import type { DirectoryAgent } from '../../lib/desk-api/records/agent';
import type { Department } from '../../lib/desk-api/records/department';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { useNow } from '../words/use-now';
import { clockOf, departmentNames, onlineOf } from './AgentCells';
import { useDirectory } from './directory-context';
import { formatList } from '../../lib/text/format';

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
  const words = [
    is === null ? null : t(is ? 'online' : 'offline'),
    load?.open === null || load?.open === undefined ? null : tCount('openTickets', load.open),
    clock?.clock,
    role,
    formatList((departmentIds ?? []).flatMap((each) => departments.get(each) ?? [])),
  ]
    .filter((each) => typeof each === 'string' && each !== '')
    .join(' · ');
  return (
    <span class="directory-summary quiet clip" title={displayText(words)} data-online={is} data-day={clock?.day}>
      {(is !== null || clock !== null) && <i class="dot" aria-hidden="true" />}
      <Words of={words} />
    </span>
  );
}

import type { Department } from '../../lib/desk-api/records/department';
import type { Role } from '../../lib/desk-api/records/role';
import type { DirectoryRow } from '../../lib/directory-page/rows';
import type { DirectoryKind } from '../../lib/directory-page/view';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { Words } from '../basics/Words';
import type { IconName } from '../icons';
import { departmentNames } from './AgentCells';
import { type useDirectory as UseDirectory, useDirectory } from './directory-context';

export const KIND_ICONS: Record<DirectoryKind, IconName> = {
  agents: 'person',
  teams: 'team',
  departments: 'department',
  roles: 'flag',
  profiles: 'pin',
  channels: 'chat',
};

type State = Parameters<Parameters<typeof UseDirectory>[0]>[0];

/** What stands at the end of a row of each kind; agents have cells of their own. */
const FACTS: Record<DirectoryKind, (row: DirectoryRow, state: State) => string> = {
  agents: () => '',
  teams: ({ memberCount, departmentId }, { wanted }) => {
    const names = departmentNames(wanted['allDepartments:all']?.value as Department[] | undefined);
    const members = typeof memberCount === 'number' ? tCount('directoryMembers', memberCount) : null;
    return [departmentId ? names.get(departmentId) : null, members].filter(Boolean).join(' · ');
  },
  departments: () => '',
  roles: ({ reportsToId }, { wanted }) => {
    const roles = wanted['roles:all']?.value as Role[] | undefined;
    const above = roles?.find(({ id }) => id === reportsToId);
    return above ? t('directoryReportsTo', above.name) : '';
  },
  profiles: ({ type }) => type ?? '',
  channels: ({ takesReplies }) => t(takesReplies ? 'directoryTakesReplies' : 'directoryTakesNoReplies'),
};

/** What is shown of anything but an agent beside its name. */
export function PlaceCells({ row, kind }: { row: DirectoryRow; kind: DirectoryKind }) {
  const words = displayText(useDirectory((state) => FACTS[kind](row, state)));
  return (
    <div role="gridcell" class="directory-fact quiet clip" title={words}>
      <Words of={words} />
    </div>
  );
}

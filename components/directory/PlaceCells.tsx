import type { Department } from '../../lib/desk-api/records/department';
import type { Role } from '../../lib/desk-api/records/role';
import type { DirectoryRow } from '../../lib/directory-page/rows';
import type { DirectoryKind } from '../../lib/directory-page/view';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import type { IconName } from '../icons';
import { departmentNames } from './AgentCells';
import { type useDirectory as UseDirectory, useDirectory } from './directory-context';
import { joined } from '../../lib/text/joined.page';

export const KIND_ICONS: Record<DirectoryKind, IconName> = {
  agents: 'person',
  teams: 'team',
  departments: 'department',
  roles: 'flag',
  profiles: 'pin',
  channels: 'chat',
};

type State = Parameters<Parameters<typeof UseDirectory>[0]>[0];

const clean = (name: string | null | undefined): string => displayText(name ?? '');

/** What stands at the end of a row of each kind, fit for the screen; agents have cells of their own. */
const FACTS: Record<DirectoryKind, (row: DirectoryRow, state: State) => string> = {
  agents: () => '',
  teams: ({ memberCount, departmentId }, { wanted }) => {
    const names = departmentNames(wanted['allDepartments:all']?.value as Department[] | undefined);
    const members = typeof memberCount === 'number' ? tCount('directoryMembers', memberCount) : '';
    // A long name gives way, the number does not.
    return joined([members, departmentId ? clean(names.get(departmentId)) : ''].filter(Boolean));
  },
  departments: () => '',
  roles: ({ reportsToId }, { wanted }) => {
    const roles = wanted['roles:all']?.value as Role[] | undefined;
    const above = roles?.find(({ id }) => id === reportsToId);
    return above ? t('directoryReportsTo', clean(above.name)) : '';
  },
  profiles: ({ type }) => clean(type),
  channels: ({ takesReplies }) => t(takesReplies ? 'directoryTakesReplies' : 'directoryTakesNoReplies'),
};

/** What is shown of anything but an agent beside its name. */
export function PlaceCells({ row, kind }: { row: DirectoryRow; kind: DirectoryKind }) {
  const words = useDirectory((state) => FACTS[kind](row, state));
  return (
    <div role="gridcell" class="directory-fact quiet clip" title={words}>
      <bdi>{words}</bdi>
    </div>
  );
}

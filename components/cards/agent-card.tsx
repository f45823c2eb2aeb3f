import { MOST_DEPARTMENTS, idsOf } from '../../lib/records/resources';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { CopyButton } from '../basics/CopyButton';
import { Words } from '../basics/Words';
import { LocalTimeLine } from '../regions/AssigneeRegion';
import { presenceWords } from './load-words';
import { CardLink, Facts, LinkRows, NotTold, words } from './rows';
import { type CardSpec, hasFailed, section } from './section';

/** An agent: four calls, all of which other cards can use again. */
export const AGENT_CARD: CardSpec<'agent'> = {
  head: ({ agentId }, look, card) => {
    const agent = look('agentCard', { agentId })?.value;
    return {
      name: agent?.name || card.name,
      photoUrl: agent?.photoUrl ?? null,
      line: agent?.isActive === false && (
        <span class="chip tone-warning" title={t('agentInactiveHint')}>
          {t('agentInactive')}
        </span>
      ),
    };
  },
  deskPage: ({ agentId }) => `/all/setup#setup/users-control/agents/${agentId}`,
  sections: [
    section('agent', {
      title: 'cardAbout',
      resource: 'agentCard',
      key: ({ agentId }) => ({ agentId }),
      show: ({ role, roleId, profile, profileId, email, phone, timeZone }) => (
        <Facts
          of={{
            role:
              role !== null && roleId !== null ? <CardLink of={{ kind: 'role', roleId }} name={role} /> : words(role),
            profile:
              profile !== null && profileId !== null ? (
                <CardLink of={{ kind: 'profile', profileId }} name={profile} />
              ) : (
                words(profile)
              ),
            email: email === null ? null : <CopyLine text={email} />,
            phone: phone === null ? undefined : words(phone),
            localTime: timeZone === null ? null : <LocalTimeLine timeZone={timeZone} />,
          }}
        />
      ),
      empty: 'notTold',
    }),
    section('agent', {
      title: 'cardLoad',
      resource: 'agentLoads',
      key: ({ agentId }) => ({ agentIds: agentId }),
      show: (loads, { agentId }) => {
        const load = loads.find((each) => each.agentId === agentId);
        if (load === undefined) return <NotTold />;
        return (
          <Facts
            of={{
              presence: presenceWords(load),
              open: load.open,
              onHold: load.onHold,
              overdue: load.overdue,
            }}
          />
        );
      },
      empty: 'notTold',
    }),
    section('agent', {
      title: 'cardDepartments',
      resource: 'agentCard',
      // Why it could not be read is said above.
      key: ({ agentId }, look) => (hasFailed(look('agentCard', { agentId })) ? 'unknown' : { agentId }),
      show: ({ departments }) => {
        if (departments === null) return <NotTold />;
        if (departments.length === 0) return null;
        return (
          <LinkRows
            of={departments.map(({ id, name }) => ({ id, name, of: { kind: 'department', departmentId: id } }))}
          />
        );
      },
      empty: 'noDepartments',
    }),
    section('agent', {
      title: 'cardTeams',
      resource: 'agentTeams',
      key: ({ agentId }) => ({ agentId }),
      show: (teams) =>
        teams.length === 0 ? null : (
          <LinkRows
            of={teams.map(({ id, name, departmentId }) => ({
              id,
              name,
              of: { kind: 'team', teamId: id, departmentId },
            }))}
          />
        ),
      empty: 'inNoTeam',
    }),
    section('agent', {
      title: 'cardSkills',
      resource: 'agentSkills',
      key: ({ agentId }, look) => {
        const agent = look('agentCard', { agentId });
        if (agent?.value === undefined) return hasFailed(agent) ? 'unknown' : 'waiting';
        const { departmentIds } = agent.value;
        if (departmentIds === null) return 'unknown';
        return departmentIds.length === 0 ? 'none' : { agentId, departmentIds: idsOf(departmentIds, MOST_DEPARTMENTS) };
      },
      show: (departments) => {
        const names = new Set(departments.flatMap(({ skills }) => skills.map(({ name }) => name)));
        if (names.size === 0) return null;
        return (
          <ul class="card-chips">
            {[...names].map((name) => (
              <li key={name} class="chip" title={displayText(name)}>
                <span class="clip">
                  <Words of={name || t('noName')} />
                </span>
              </li>
            ))}
          </ul>
        );
      },
      empty: 'noSkills',
    }),
  ],
};

/** An address with the button that copies it. */
export function CopyLine({ text }: { text: string }) {
  return (
    <span class="copy-line">
      <span class="clip" title={displayText(text)}>
        <Words of={text} />
      </span>
      <CopyButton text={text} label={t('copyEmail')} />
    </span>
  );
}

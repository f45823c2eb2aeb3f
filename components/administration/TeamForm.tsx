import { type Member, type TeamDraft, withMember, withoutMember } from '../../lib/administration/team-edit';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { PickAgent } from './PickAgent';

interface TeamFormProps {
  draft: TeamDraft;
  /** Whose agents can be added; null where that is not known. */
  departmentId: string | null;
  /** All members by name, whichever way they came in; undefined until they are known. */
  members: readonly Member[] | undefined;
  onChange: (draft: TeamDraft) => void;
}

/** Name, description and members of a team, to be edited; every letter is kept. */
export function TeamForm({ draft, departmentId, members, onChange }: TeamFormProps) {
  const own = draft.was.agentIds;
  const named = (id: string): Member => ({
    id,
    name: members?.find((each) => each.id === id)?.name ?? t('agentUnnamed', id),
  });
  const rows = [...(own ?? []).map(named), ...draft.join];
  const others = members === undefined || own === null ? 0 : members.filter(({ id }) => !own.includes(id)).length;
  const isLeaving = ({ id }: Member): boolean => draft.leave.some((each) => each.id === id);
  return (
    <div class="question-form">
      <label class="deed-field">
        <span>{t('teamName')}</span>
        <input
          class="input"
          type="text"
          maxLength={300}
          dir="auto"
          value={draft.name}
          onInput={({ currentTarget }) => onChange({ ...draft, name: currentTarget.value })}
        />
      </label>
      <label class="deed-field">
        <span>{t('teamDescription')}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={2000}
          dir="auto"
          value={draft.description}
          onInput={({ currentTarget }) => onChange({ ...draft, description: currentTarget.value })}
        />
      </label>
      <div class="deed-field" role="group" aria-label={t('cardMembers')}>
        <span>{t('cardMembers')}</span>
        {own === null ? (
          <p class="quiet">{t('teamMembersUnknown')}</p>
        ) : (
          <>
            <ul class="deed-members">
              {rows.map((member) => (
                <li key={member.id} data-leaving={isLeaving(member)}>
                  <span class="clip" title={displayText(member.name)}>
                    <Words of={member.name || t('noName')} />
                  </span>
                  <button
                    type="button"
                    class="text-button"
                    aria-label={t(isLeaving(member) ? 'teamKeepMember' : 'teamRemoveMember', displayText(member.name))}
                    onClick={() => onChange((isLeaving(member) ? withMember : withoutMember)(draft, member))}
                  >
                    {t(isLeaving(member) ? 'teamKeep' : 'teamRemove')}
                  </button>
                </li>
              ))}
            </ul>
            {rows.length === 0 && <p class="quiet">{t('noMembers')}</p>}
            {others > 0 && <p class="quiet">{tCount('teamOtherWays', others)}</p>}
            {departmentId !== null && (
              <PickAgent
                label={t('teamAddMember')}
                none={t('chooseAgent')}
                departmentId={departmentId}
                without={rows.map(({ id }) => id)}
                value={null}
                onPick={(agent) => agent && onChange(withMember(draft, agent))}
              />
            )}
          </>
        )}
      </div>
    </div>
  );
}

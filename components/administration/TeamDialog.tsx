import { useState } from 'preact/hooks';
import { keepDraft, keptDraft } from '../../lib/administration/team-drafts';
import { type TeamDraft, countAfter, draftOf, wishOf } from '../../lib/administration/team-edit';
import { organizationId } from '../../lib/accounts/account-state';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { PartTrouble } from '../basics/PartTrouble';
import { useCardActions } from '../cards/card-place';
import { read } from '../cards/use-reads';
import type { DeedProps } from './deed-props';
import { DeedDialog } from './DeedDialog';
import { TeamForm } from './TeamForm';
import { useAnew } from './use-anew';
import { formatList } from '../../lib/text/format-list';

/** Changes name, description and members of a team: first they are edited, then what is another is confirmed in words. */
export function TeamDialog({ card, look, onClose }: DeedProps) {
  const teamId = card.of.kind === 'team' ? card.of.teamId : '';
  const orgId = useAccount(organizationId) ?? '';
  const { want } = useCardActions();
  const isAnew = useAnew([read('fullTeam', { teamId }), read('teamMembers', { teamId })]);
  const part = look('fullTeam', { teamId });
  const members = look('teamMembers', { teamId });
  const [kept, setKept] = useState<TeamDraft | null>(() => keptDraft(orgId, teamId));
  const [isReviewing, setReviewing] = useState(false);
  const team = part?.value;
  const draft = kept ?? (team === undefined ? null : draftOf(team));
  const name = displayText(team?.name || card.name, 300) || t('noName');
  const wish = draft && wishOf(draft);
  const edit = (changed: TeamDraft | null): void => {
    keepDraft(orgId, teamId, changed);
    setKept(changed);
  };
  const changed = (): void => {
    edit(null);
    setReviewing(false);
    want('fullTeam', { teamId }, true);
    const departmentId = team?.departmentId ?? (card.of.kind === 'team' ? card.of.departmentId : null);
    if (departmentId !== null) want('departmentTeams', { departmentId }, true);
    if (look('allTeams', {})?.value !== undefined) want('allTeams', {}, true);
  };
  const form = (
    <>
      {wish === null && draft !== null && (
        <p class="quiet">{t(draft.name.trim() === '' ? 'teamNeedsName' : 'teamNothingChanged')}</p>
      )}
      <button
        type="button"
        class="button primary"
        aria-disabled={wish === null}
        onClick={() => wish !== null && setReviewing(true)}
      >
        {t('teamReview')}
      </button>
      {kept !== null && (
        <button type="button" class="button" onClick={() => edit(null)}>
          {t('teamDiscard')}
        </button>
      )}
    </>
  );
  const isForm = !isReviewing || wish === null;
  return (
    <DeedDialog
      title={t(isForm ? 'teamEditTitle' : 'teamTitle', name)}
      facts={[[t('deedTeam'), name]]}
      verb={t('teamVerb', name)}
      undo={t('teamUndo')}
      wanted={wish === null ? null : { action: 'changeTeam', target: { on: 'team', teamId }, input: wish, name }}
      waiting={isAnew ? null : t('deedReading')}
      {...(isForm && { before: form })}
      changed={changed}
      onClose={onClose}
    >
      {part?.problem && (
        <PartTrouble part={part} problem={part.problem} onRetry={() => want('fullTeam', { teamId }, true)} />
      )}
      {draft === null && part?.problem === undefined && <p class="quiet">{t('deedReading')}</p>}
      {draft !== null && isForm && (
        <TeamForm draft={draft} departmentId={team?.departmentId ?? null} members={members?.value} onChange={edit} />
      )}
      {draft !== null && !isForm && (
        <>
          <Review draft={draft} />
          <button type="button" class="text-button" onClick={() => setReviewing(false)}>
            {t('teamEditMore')}
          </button>
        </>
      )}
    </DeedDialog>
  );
}

/** What is another, in words and numbers. */
function Review({ draft }: { draft: TeamDraft }) {
  const wish = wishOf(draft);
  const count = countAfter(draft);
  const names = (of: readonly { name: string }[]): string => formatList(of.map(({ name }) => displayText(name, 80)));
  const lines = [
    wish?.name && t('teamRenamed', displayText(draft.was.name), displayText(wish.name.to.name)),
    wish?.description &&
      (wish.description.to.value === null
        ? t('teamUndescribed')
        : t('teamDescribed', displayText(wish.description.to.name))),
    draft.join.length > 0 && tCount('teamJoin', draft.join.length, names(draft.join)),
    draft.leave.length > 0 && tCount('teamLeave', draft.leave.length, names(draft.leave)),
    draft.join.length + draft.leave.length > 0 && count !== null && tCount('teamCountAfter', count),
  ].filter((line) => typeof line === 'string');
  return (
    <ul class="deed-summary">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

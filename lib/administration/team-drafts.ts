import type { TeamDraft } from './team-edit';

/** What was typed into teams and not sent, by organization and team, for as long as the page is open. */
const drafts = new Map<string, TeamDraft>();

/** What was begun on a team; null for nothing. */
export function keptDraft(orgId: string, teamId: string): TeamDraft | null {
  return drafts.get(`${orgId}/${teamId}`) ?? null;
}

/** Keeps what was typed; null lets go of it. */
export function keepDraft(orgId: string, teamId: string, draft: TeamDraft | null): void {
  if (draft === null) drafts.delete(`${orgId}/${teamId}`);
  else drafts.set(`${orgId}/${teamId}`, draft);
}

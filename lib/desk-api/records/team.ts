import * as v from 'valibot';
import { id, optionalId, optionalIds, optionalText, text } from '../scalars';

const teamFields = { id, name: text, description: optionalText, derivedAgents: optionalIds };

function teamOf(raw: { id: string; name: string; description: string | null; derivedAgents: string[] | null }) {
  return {
    id: raw.id,
    name: raw.name,
    description: raw.description,
    memberCount: raw.derivedAgents?.length ?? null,
  };
}

/** A team; `memberCount` counts all its members, those of its roles and sub-teams included. */
export const teamSchema = v.pipe(v.object(teamFields), v.transform(teamOf));
export type Team = v.InferOutput<typeof teamSchema>;

/** A team with everything documented. Source: Desk API document; zoho/zohodesk-oas Team.json. */
export const fullTeamSchema = v.pipe(
  v.object({
    ...teamFields,
    departmentId: optionalId,
    agents: optionalIds,
    roles: optionalIds,
    rolesWithSubordinates: optionalIds,
    subTeams: optionalIds,
    logoUrl: optionalText,
  }),
  v.transform((raw) => ({
    ...teamOf(raw),
    departmentId: raw.departmentId,
    /** All members, whichever way they came in. */
    memberIds: raw.derivedAgents,
    /** Agents that were added one by one. */
    agentIds: raw.agents,
    roleIds: raw.roles,
    roleWithSubordinatesIds: raw.rolesWithSubordinates,
    subTeamIds: raw.subTeams,
    logoUrl: raw.logoUrl,
  })),
);
export type FullTeam = v.InferOutput<typeof fullTeamSchema>;

import * as v from 'valibot';
import {
  customFields,
  id,
  optionalFlag,
  optionalId,
  optionalIds,
  optionalList,
  optionalText,
  optionalTexts,
  picture,
} from '../scalars';
import { fullName, namedSchema, optionalNamed } from './person';

const agentFields = {
  id,
  name: optionalText,
  firstName: optionalText,
  lastName: optionalText,
  emailId: optionalText,
  email: optionalText,
  photoURL: picture,
  timeZone: optionalText,
  status: optionalText,
  phone: optionalText,
  role: optionalNamed,
  profile: optionalNamed,
};
type RawAgent = v.InferOutput<v.ObjectSchema<typeof agentFields, undefined>>;

function agentOf(raw: RawAgent) {
  return {
    id: raw.id,
    name: fullName(raw),
    email: raw.emailId ?? raw.email,
    photoUrl: raw.photoURL,
    timeZone: raw.timeZone,
    isActive: raw.status === null || raw.status === 'ACTIVE',
    phone: raw.phone,
    role: raw.role?.name ?? null,
    profile: raw.profile?.name ?? null,
  };
}

/** An agent, from `/agents/{id}`, `/myinfo` or inside a ticket (`include=assignee`). `timeZone` is an IANA name. */
export const agentSchema = v.pipe(v.object(agentFields), v.transform(agentOf));
export type Agent = v.InferOutput<typeof agentSchema>;

/** An agent as in the list of them, with what tells who suits a ticket; null where Desk does not tell. */
export const listedAgentSchema = v.pipe(
  v.object({ ...agentFields, channelExpert: optionalTexts, langCode: optionalText }),
  v.transform((raw) => ({
    ...agentOf(raw),
    /** Channels whose expert the agent is said to be: Email, Phone, Chat … */
    channelExpert: raw.channelExpert,
    /** As `fr_FR`. */
    languageCode: raw.langCode,
  })),
);
export type ListedAgent = v.InferOutput<typeof listedAgentSchema>;

/** An agent as the directory lists them, of whom there may be tens of thousands; null where Desk does not tell. */
export const directoryAgentSchema = v.pipe(
  v.object({
    ...agentFields,
    isConfirmed: optionalFlag,
    rolePermissionType: optionalText,
    associatedDepartmentIds: optionalIds,
  }),
  v.transform((raw) => {
    const { phone: _phone, profile: _profile, ...agent } = agentOf(raw);
    return {
      ...agent,
      /** Whether the invitation was accepted. */
      isConfirmed: raw.isConfirmed,
      isLight: raw.rolePermissionType === null ? null : raw.rolePermissionType === 'Light',
      departmentIds: raw.associatedDepartmentIds,
    };
  }),
);
export type DirectoryAgent = v.InferOutput<typeof directoryAgentSchema>;

/** An agent with their departments, by name where they were asked for: what a card shows, and what administering changes. */
export const agentWithDepartmentsSchema = v.pipe(
  v.object({
    ...agentFields,
    isConfirmed: optionalFlag,
    associatedDepartmentIds: optionalIds,
    associatedDepartments: optionalList(namedSchema),
  }),
  v.transform((raw) => ({
    ...agentOf(raw),
    roleId: raw.role?.id ?? null,
    profileId: raw.profile?.id ?? null,
    /** As Desk has it, `ACTIVE`, `DISABLED` …; null where it does not tell. */
    status: raw.status,
    /** Whether the invitation was accepted; null where Desk does not tell. */
    isConfirmed: raw.isConfirmed,
    departmentIds: raw.associatedDepartmentIds,
    departments: raw.associatedDepartments,
  })),
);
export type AgentWithDepartments = v.InferOutput<typeof agentWithDepartmentsSchema>;

/**
 * An agent with everything documented; departments, role and profile come by name only when they were asked for. Also
 * the shorter form of `/agentsByIds`, team members and agents of a profile, where the rest is null.
 * Source: Desk API document; zoho/zohodesk-oas Agent.json, Team.json.
 */
export const fullAgentSchema = v.pipe(
  v.object({
    ...agentFields,
    zuid: optionalId,
    isConfirmed: optionalFlag,
    isZiaAgent: optionalFlag,
    roleId: optionalId,
    profileId: optionalId,
    rolePermissionType: optionalText,
    associatedDepartmentIds: optionalIds,
    associatedChatDepartmentIds: optionalIds,
    associatedDepartments: optionalList(namedSchema),
    associatedChatDepartments: optionalList(namedSchema),
    verifiedEmails: optionalTexts,
    mobile: optionalText,
    extn: optionalText,
    aboutInfo: optionalText,
    channelExpert: optionalTexts,
    countryCode: optionalText,
    langCode: optionalText,
    cf: customFields,
  }),
  v.transform((raw) => ({
    ...agentOf(raw),
    firstName: raw.firstName,
    lastName: raw.lastName,
    /** Zoho's id of the person, as in mentions; null until the agent has confirmed the invitation. */
    zuid: raw.zuid,
    status: raw.status,
    isConfirmed: raw.isConfirmed,
    isZiaAgent: raw.isZiaAgent,
    roleId: raw.roleId ?? raw.role?.id ?? null,
    profileId: raw.profileId ?? raw.profile?.id ?? null,
    rolePermissionType: raw.rolePermissionType,
    departmentIds: raw.associatedDepartmentIds,
    chatDepartmentIds: raw.associatedChatDepartmentIds,
    departments: raw.associatedDepartments,
    chatDepartments: raw.associatedChatDepartments,
    verifiedEmails: raw.verifiedEmails,
    mobile: raw.mobile,
    extension: raw.extn,
    aboutInfo: raw.aboutInfo,
    channelExpert: raw.channelExpert,
    countryCode: raw.countryCode,
    languageCode: raw.langCode,
    customFields: raw.cf,
  })),
);
export type FullAgent = v.InferOutput<typeof fullAgentSchema>;

/** What an agent can do in one department. Source: zoho/zohodesk-oas Skill.json. */
export const departmentSkillsSchema = v.pipe(
  v.object({
    departmentId: id,
    associatedSkills: optionalList(v.object({ skillId: id, skillName: optionalText, skillTypeId: optionalId })),
  }),
  v.transform((raw) => ({
    departmentId: raw.departmentId,
    skills: (raw.associatedSkills ?? []).map((skill) => ({
      id: skill.skillId,
      name: skill.skillName ?? '',
      typeId: skill.skillTypeId,
    })),
  })),
);
export type DepartmentSkills = v.InferOutput<typeof departmentSkillsSchema>;

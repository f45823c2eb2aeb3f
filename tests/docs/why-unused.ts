/**
 * Why nothing of Deskside uses an endpoint, one sentence for each, by the name of its operation. A unit test fails where an
 * endpoint without a use has none, and where one is left of an endpoint that has a use by now.
 */
export const WHY_UNUSED: Record<string, string> = {
  // The organization
  getOrganization:
    'Name, portal and edition come with `GET /organizations` at sign-in; address, currency and logo are nothing to work with.',
  updateOrganization: "Changes the company's name, address and currency, which is done once, in Desk's setup.",
  getOrganizationFavicon: 'The favicon of the help center tells nothing of a person or a ticket.',
  updateOrganizationFavicon: "Changes the favicon of the help center: not an agent's or a lead's work beside a ticket.",
  deleteOrganizationFavicon: "Deletes the favicon of the help center: not an agent's or a lead's work beside a ticket.",
  updateDefaultOrganization: 'Deskside goes by the portal of the tab, and would change which one Desk itself opens.',

  // Agents
  addAgent: 'Adds an agent and with that a paid seat: a decision for the setup, not for a panel beside a ticket.',
  updateAgent: "Changes another agent's name, role and profile, which needs the whole form that Desk's setup has.",
  deleteUnconfirmedAgents:
    'Deletes invitations for good; inviting again and deactivating are enough and can be taken back.',
  deleteAgent: 'Deletes an agent for good; Deskside deactivates, which can be taken back.',
  anonymizeDeletedAgent: 'Erases a former agent for good: a decision of data protection that is taken in the setup.',
  uploadMyPhoto: "One's own photo is chosen once, in one's own Zoho account.",
  deleteMyPhoto: "One's own photo is taken away in one's own Zoho account.",
  getMyPreferences: "Tells how Desk's own pages look for somebody; the panel looks as the browser is set.",
  updateMyPreferences: "Changes how Desk's own pages look, which those pages do themselves.",
  getAgentByZuid: "Nothing that Deskside reads names an agent by Zoho's number of the person alone.",
  getAgentsByIds:
    'Kept for looking up single agents from many places in few calls; whatever names agents now comes with their names.',
  getAgentAvailability:
    'Fifty agents a call, where `GET /onlineAgents` and `GET /offlineAgents` tell of six thousand in two calls.',
  getAgentAvailabilityConfig:
    'Tells after how long an idle agent counts as gone, which changes nothing in who is there now.',

  // Profiles and roles
  getProfileCount: 'A count is charged fifty credits, the whole list of profiles three.',
  cloneProfile: 'Profiles are made in the setup, where one sees what each right means.',
  updateProfile: 'Changes what many agents may do at once: work for the setup, with all rights in sight.',
  deleteProfile: "Deletes a profile, which moves all its agents to another: work for Desk's setup.",
  getLightAgentProfile: 'It is one of `GET /profiles`, which tells which one it is.',
  getMyProfilePermissions:
    '`GET /myProfile` tells the same, and the name of the profile that a refusal is explained with.',
  getAgentsByProfile:
    'Comes in one piece, however many they are; `GET /agents?profileIds=` tells the same page by page, with roles.',
  getRoleCount: 'A count is charged fifty credits, the whole list of roles three.',
  createRole: "The tree of roles is built in Desk's setup, where all of it is seen.",
  updateRole: "Moves a role in the tree and with it who sees whose tickets: work for Desk's setup.",
  deleteRole: "Deletes a role, which moves all its agents to another: work for Desk's setup.",
  getPersonalRole: 'It is one of `GET /roles`, and nothing is done with it that is not done with the others.',

  // Teams and departments
  createTeam: "A new team needs rules of assignment, which are made in Desk's setup beside it.",
  deleteTeam: 'Deletes a team and leaves its tickets without one, for good.',
  getAgentsInDepartment: '`GET /agents?departmentIds=` tells the same, with the roles that the lists show.',
  getDepartmentCount: 'A count is charged fifty credits, the whole list of departments three a hundred.',
  checkDepartmentExists: 'Only of use before a department is added, which Deskside does not do.',
  addDepartment: 'A new department needs channels, layouts and rules, which are made in the setup beside it.',
  updateDepartment: "Changes a department's names for customers and agents, which is done once, in Desk's setup.",
  disableDepartment: "Closes a department and its channels for everybody: work for Desk's setup.",
  enableDepartment: "Opens a department and its channels again: work for Desk's setup.",
  getMyDepartments:
    'A ticket may be moved to any department that takes tickets, and those come with `GET /departments`.',

  // Channels
  getChannel: '`GET /channels` tells all of them in one call, and the same of each.',

  // Tickets
  createTicket: "Deskside works on what is open; Desk's own form knows the fields a new ticket needs.",
  closeTickets: 'Closes many tickets in one call that tells nothing of each; one is closed by its status, with undo.',
  updateManyTickets:
    'Changes many tickets in one call that tells nothing of each, so that nobody could take it back exactly.',
  markTicketsSpam:
    "Hides tickets from everybody at once; Desk has it one click away, with the sender's other tickets in sight.",
  moveTicketsToTrash: 'Deletes tickets for everybody; Desk asks before it does, and keeps them for a while.',
  mergeTickets: 'Merging cannot be undone, and needs both tickets in sight.',
  getTicketResolution: 'Desk shows the resolution in a tab of the ticket, beside the panel.',
  updateTicketResolution: 'The resolution is written with formatting, in the tab of the ticket beside the panel.',
  deleteTicketResolution: 'Deletes for good what somebody wrote.',
  getTicketResolutionHistory: 'Desk shows it with the resolution, beside the panel.',
  getTicketActivities: 'Tasks, calls and events stand in a tab of the ticket, beside the panel.',
  updateTicketComment: 'A comment of Deskside is withdrawn and written anew; those of others are theirs to change.',
  getTicketTimeEntries: 'Desk shows the time spent in a tab of the ticket, beside the panel.',
  addTicketTimeEntry: "Desk's own timer runs while the ticket is open, and counts more exactly than a form beside it.",
  getTicketTimeEntrySummation: 'Desk shows the sum with the time spent, beside the panel.',
  getRecentTags: 'The hundred tags that a department uses most are read anyway, and any other is found by its name.',
  getThreads:
    'Desk shows the conversation beside the panel; who wrote last comes with `GET /tickets/{id}/latestThread`.',
  getThread: 'Desk shows the conversation beside the panel.',
  getConversations: 'Desk shows the conversation beside the panel.',
  getTicketsCount: 'A count is charged fifty credits; what is counted here is counted in lists that are read anyway.',
  getTicketsCountByFieldValues: 'A count is charged fifty credits; what fifty agents have to do comes in one call.',
  searchAll:
    'Asks for the right to read tasks; `GET /tickets/search` and `GET /contacts/search` find what the palette can open without it.',

  // Labels
  createLabel: "Labels are the vocabulary of a community, and made in Desk's setup.",
  getLabel: 'The list of labels, which is remembered for a day, tells all there is of each.',
  updateLabel: "Renames a label for everybody who has it: work for Desk's setup.",
  deleteLabel: "Takes a label away from everybody: work for Desk's setup.",
  assignLabelToUsers:
    'Gives one label to many in one call that tells nothing of each; each is given theirs, with undo.',
  removeLabelFromUsers:
    'Takes one label from many in one call that tells nothing of each; each is asked about, with undo.',

  // People
  updateUser: "Changes a customer's account in the help center, which is theirs.",
  updateCommunityUser: 'Changes what a customer wrote of themselves in the community, which is theirs.',
  getCommunityUserFollowers: 'How many they are comes with the user; who they are helps nobody with a ticket.',
  followCommunityUser: "Follows somebody in the community in the agent's name, which the community's own page does.",
  unfollowCommunityUser: "Ends that in the agent's name, which the community's own page does.",
  getModeratedUsers: "Who is moderated is a moderator's list, kept on the community's own pages.",
  unmoderateUsers:
    "Lets somebody write unseen by moderators again: a moderator's decision, on the community's own pages.",
  getHelpCenter: 'The list of help centers, which is read in one call, tells all that Deskside shows of each.',
  getContacts: 'Nobody looks through all contacts; `GET /contacts/search` finds one.',
  getContactHistory:
    "A contact's tickets are listed, and each has its own history; both in one list would tell neither well.",
};

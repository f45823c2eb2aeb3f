/** A time entry of a ticket. */
export interface TimeEntryRecord {
  id: string;
  ownerId: string;
  description: string | null;
  hoursSpent: number;
  minutesSpent: number;
  secondsSpent: number;
  isBillable: boolean;
  requestChargeType: string | null;
  executedTime: number | null;
  createdTime: number;
}

/** The signed-in agent's preferences. Source of names and values: Desk API documentation, "Get my preferences". */
function firstPreferences(): Record<string, string | string[]> {
  return {
    namePattern: ['FIRST_NAME', 'LAST_NAME'],
    currentDepartment: 'allDepartment',
    articleAutoSuggestion: 'ENABLED',
    keyBoardShortcuts: 'ENABLED',
    ticketConversationView: 'ENABLED',
    collapseSidePanel: 'DISABLED',
    pinAllAccounts: 'ENABLED',
    pinAllTickets: 'ENABLED',
    pinAllContacts: 'ENABLED',
    contactsView: 'LIST',
    accountsView: 'LIST',
    ticketsView: 'DUEDATE_QUEUE',
    datePattern: 'dd/MM/yyyy',
    timeFormat: '12-hour',
    defaultSendBehavior: 'Send',
    loginLandingPage: 'LISTVIEW',
    loadGettingStartedPage: 'DISABLED',
  };
}

/** What a world remembers beyond its main records. */
export class Extras {
  readonly preferences = firstPreferences();
  /** Time entries by ticket. */
  readonly timeEntries = new Map<string, TimeEntryRecord[]>();
  /** Community users under moderation, with the time it began. */
  readonly moderated = new Map<string, number>();
  /** Ids of the users and agents who follow a community user. */
  readonly followers = new Map<string, Set<string>>();
  /** Older resolutions by ticket, latest last. */
  readonly resolutions = new Map<string, { content: string; authorId: string; modifiedTime: number }[]>();
  /** Own icon of the portal; undefined: the one it came with, null: removed. */
  favicon: Buffer | null | undefined = undefined;
}

/** What an agent does, and what it was measured to cost. */
interface Job {
  what: string;
  calls: number;
  credits: number;
}

/**
 * Measured by `tests/faults/credits-of-jobs.test.ts`, which has the worker's own code do each of these against the demo Desk
 * and fails when a number here is another one. What a call costs is the demo's list of prices: Zoho's help page as several
 * public readings give it, and not seen on a live Zoho Desk.
 */
export const JOBS = {
  openTicket: { what: 'open a ticket of which nothing is known', calls: 5, credits: 11 },
  openAgain: { what: 'the same ticket again within a minute', calls: 0, credits: 0 },
  photo: { what: 'the photo of an agent (kept for a day, or until the browser closes)', calls: 1, credits: 1 },
  profile: { what: 'what one’s own profile allows (kept for six hours)', calls: 1, credits: 1 },
  badgeList: { what: 'the list of badges, fifty of them (the whole list is kept for a day)', calls: 1, credits: 3 },
  labelList: { what: 'the list of labels (kept for a day)', calls: 1, credits: 3 },
  award: { what: 'award badges, one or several, to one person', calls: 2, credits: 4 },
  awardNoted: { what: 'award badges, with the reason as a private comment', calls: 3, credits: 5 },
  undoAward: { what: 'undo an award', calls: 2, credits: 4 },
  addLabel: { what: 'add a label', calls: 2, credits: 4 },
  removeLabel: { what: 'remove a label', calls: 2, credits: 4 },
  field: { what: 'set status, priority, due date, assignee or team', calls: 2, credits: 2 },
  note: { what: 'write a note or a comment', calls: 1, credits: 1 },
  tag: { what: 'add a tag', calls: 2, credits: 4 },
  choices: { what: 'the statuses and priorities of a department (kept for six hours)', calls: 1, credits: 3 },
  who: { what: 'see who can take the ticket (up to 200 agents in the department)', calls: 2, credits: 6 },
  recent: { what: 'see the requester’s recent tickets', calls: 1, credits: 3 },
  happened: { what: 'see what happened before', calls: 3, credits: 5 },
  suggestions: { what: 'see suggestions', calls: 1, credits: 1 },
  bulkFind: { what: 'award to many: find one person by e-mail address', calls: 2, credits: 6 },
  bulkHeld: { what: 'award to many: see whether that person holds the badge', calls: 1, credits: 3 },
} as const satisfies Record<string, Job>;

export type JobId = keyof typeof JOBS;

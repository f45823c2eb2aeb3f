import { callForNothing, callForRecord } from './calls';
import type { DeskClient } from './client';
import { uploadedPhotoSchema } from './records/agent';
import { type Preferences, preferencesSchema } from './records/preferences';

/**
 * How the signed-in agent has set up Desk. Source: Desk API document, "Get My Preferences"; zoho/zohodesk-oas
 * Agent.json. Scope: Desk.settings.READ, Desk.basic.READ. Throws `DesksideError`.
 */
export async function getMyPreferences(client: DeskClient): Promise<Preferences> {
  return await callForRecord(client, preferencesSchema, { path: '/myPreferences' });
}

type Switch = 'ENABLED' | 'DISABLED';

/** Two keys are documented; the rest stands in the documented example of a request. */
export interface PreferenceChanges {
  namePattern?: ('FIRST_NAME' | 'LAST_NAME')[];
  /** A department, or `allDepartment`. */
  currentDepartment?: string;
  datePattern?: string;
  timeFormat?: string;
  loginLandingPage?: string;
  defaultSendBehavior?: string;
  ticketsView?: string;
  contactsView?: string;
  accountsView?: string;
  articleAutoSuggestion?: Switch;
  keyBoardShortcuts?: Switch;
  pinAllTickets?: Switch;
  pinAllContacts?: Switch;
  pinAllAccounts?: Switch;
  collapseSidePanel?: Switch;
  ticketConversationView?: Switch;
  loadGettingStartedPage?: Switch;
}

/**
 * Changes how Desk is set up for the signed-in agent. Source: Desk API document, "Update My Preferences";
 * zoho/zohodesk-oas Agent.json. Scope: Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`, `invalidData`
 * among others.
 */
export async function updateMyPreferences(client: DeskClient, changes: PreferenceChanges): Promise<void> {
  await callForNothing(client, { method: 'PATCH', path: '/myPreferences', body: changes });
}

/**
 * Gives the signed-in agent a photo (.jpg, .jpeg, .png or .gif, at most 500 KB) and gives its address;
 * `profile.userphoto.UPDATE` is needed besides. Source: Desk API document, "Upload my photo"; zoho/zohodesk-oas
 * Agent.json. Scope: Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`, `invalidData` among others.
 */
export async function uploadMyPhoto(client: DeskClient, photo: File): Promise<{ photoUrl: string | null }> {
  const form = new FormData();
  form.set('userPhoto', photo);
  return await callForRecord(client, uploadedPhotoSchema, { method: 'POST', path: '/uploadMyPhoto', form });
}

/**
 * Takes the photo of the signed-in agent away. Source: Desk API document, "Delete My Photo"; zoho/zohodesk-oas
 * Agent.json. Scope: Desk.settings.UPDATE, Desk.basic.UPDATE. Throws `DesksideError`.
 */
export async function deleteMyPhoto(client: DeskClient): Promise<void> {
  await callForNothing(client, { method: 'POST', path: '/deleteMyPhoto' });
}

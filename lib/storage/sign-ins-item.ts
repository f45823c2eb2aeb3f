import { type DataCentre, isDataCentre } from '../desk-page/data-centres';
import { type Guard, isListOf, isObject, isTextOrNull } from './guards';
import { defineItem } from './item';
import { type SignInId, isSignInId } from './sign-in-id';

/** A sign-in beside the first one, and the portal that was in the tab when it was wanted: there it is tried. */
export interface BesideSignIn {
  id: SignInId;
  dataCentre: DataCentre;
  portal: string | null;
}

const isId: Guard<SignInId> = isSignInId;

/** Which sign-ins there are beside the first one. Only the worker writes it. */
export const signInsItem = defineItem<BesideSignIn[]>(
  'local',
  'signIns',
  isListOf(isObject<BesideSignIn>({ id: isId, dataCentre: isDataCentre, portal: isTextOrNull })),
  [],
  { /* each goes with the end of its sign-in */ cleared: 'byOwner', of: 'browser' },
);

import { type DataCentre, isDataCentre } from '../desk-page/data-centres';
import { isNullOr, isObject, isOneOf, isText } from '../storage/guards';
import { itemAt } from '../storage/item';
import { SIGN_IN_DRAFT } from '../storage/person-keys';

const WAYS = ['form', 'admin', 'sample'] as const;

/** How somebody begins: with a client ID, by registering one, or with sample data. */
export type Way = (typeof WAYS)[number];

/** What somebody has begun to fill in before they are signed in. Never the client secret. */
export interface SignInDraft {
  way: Way;
  /** Null while untouched, so that what is found out later still shows. */
  dataCentre: DataCentre | null;
  clientId: string | null;
}

export const NO_DRAFT: SignInDraft = { way: 'form', dataCentre: null, clientId: null };

/** Kept until the browser ends, because a panel is closed by a click beside it. */
export const signInDraftItem = itemAt<SignInDraft>(
  'session',
  SIGN_IN_DRAFT,
  isObject({ way: isOneOf(WAYS), dataCentre: isNullOr(isDataCentre), clientId: isNullOr(isText) }),
  NO_DRAFT,
);

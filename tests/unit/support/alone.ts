import { FIRST_SIGN_IN } from '../../../lib/storage/sign-in-id';

/** What the only sign-in there is needs of the others. */
export const ALONE = {
  signIn: FIRST_SIGN_IN,
  claim: async (): Promise<boolean> => true,
  signIns: {
    begin: async (): Promise<never> => {
      throw new Error('No sign-in can be begun here');
    },
    leave: async (): Promise<null> => null,
    beginSample: async (): Promise<never> => {
      throw new Error('The sample cannot be begun here');
    },
  },
};

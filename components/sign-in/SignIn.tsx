import { later } from '../basics/later';

/** The sign-in form; most panels open with somebody signed in and never need it. */
export const SignIn = later(async () => (await import('./SignInCard')).SignInCard);

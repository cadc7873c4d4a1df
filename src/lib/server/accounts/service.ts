/** Accounts: who somebody is, and how they prove it. This is the folder's only face. */
export { createVerified, exist, hashNew } from './create.ts';
export { signIn, type SignedInNow } from './sign-in.ts';
export { begin, identify, sessionCookie, signOut, type Browser } from './sessions.ts';

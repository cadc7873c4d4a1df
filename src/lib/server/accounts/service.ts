/** Accounts: who somebody is, and how they prove it. This is the folder's only face. */
export {
  askEmailChange,
  changePassword,
  changeProfile,
  confirmEmail,
  emailChangeOf,
  emailLink
} from './change.ts';
export { close } from './close.ts';
export { createVerified, exist, hashNew } from './create.ts';
export { eraseExpired } from './erase.ts';
export { hashPassword, isPasswordOf } from './passwords.ts';
export { register, registrationOf, verify } from './register.ts';
export { askReset, reset, resetLink, resetOf } from './reset.ts';
export {
  begin,
  endOtherSessions,
  endSession,
  identify,
  sessionCookie,
  sessionsOf,
  signOut,
  type Browser,
  type SessionFacts
} from './sessions.ts';
export { signIn, type SignedInNow } from './sign-in.ts';

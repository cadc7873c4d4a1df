/**
 * Every mail the product writes, and what its subject is:
 * an account secret (verify, reset, changeEmail), an account (alreadyRegistered, emailChanged,
 * passwordChanged), a member invitation, a personal round link (invitation, reminder).
 */
export type MailKind =
  | 'verify'
  | 'reset'
  | 'changeEmail'
  | 'alreadyRegistered'
  | 'emailChanged'
  | 'passwordChanged'
  | 'memberInvitation'
  | 'invitation'
  | 'reminder';

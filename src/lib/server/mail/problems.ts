/**
 * Why a mail waits or has failed, as `mail.last_error` keeps it: a code that pages put into words,
 * and after a colon the mail server's own words.
 *
 * unreachable: the mail server. deferred: not now. refused: never. unclear: twice no answer came to
 * a text that was under way. keyChanged: its link cannot be derived any more.
 */
export const MAIL_PROBLEMS = [
  'unreachable',
  'deferred',
  'refused',
  'unclear',
  'keyChanged'
] as const;
export type MailProblem = (typeof MAIL_PROBLEMS)[number];

export const problemText = (problem: MailProblem, said = '') =>
  said ? `${problem}: ${said}` : problem;

/** The two parts again; null when there is no problem. */
export function readProblem(text: string | null): { problem: MailProblem; said: string } | null {
  if (!text) return null;
  const [code, ...said] = text.split(': ');
  const problem = MAIL_PROBLEMS.find((known) => known === code) ?? 'refused';
  return { problem, said: said.join(': ') };
}

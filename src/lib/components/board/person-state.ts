/** Where somebody stands, in words: the board's rows, and the mark beside them. */
import type { Locale } from '#lib/domain/model/types.ts';
import { boardWords } from '#lib/i18n/board.ts';
import { formats } from '#lib/i18n/format.ts';

export interface Invited {
  linkId: string;
  name: string;
  email: string | null;
  role: string | null;
  url: string | null;
  revoked: boolean;
  optedOut: boolean;
  sentAt: string | null;
  mail: {
    kind: 'invitation' | 'reminder';
    status: string;
    problem: { problem: keyof (typeof boardWords)['en']['problems']; said: string } | null;
  } | null;
  /** Null in an anonymous round. */
  progress: {
    stage: 'waiting' | 'started' | 'submitted';
    answered: number;
    submittedOn: string | null;
    responseId: string | null;
    reminders: number;
    remindedAt: string | null;
  } | null;
}

export interface PersonState {
  mark: 'off' | 'none' | 'waiting' | 'started' | 'submitted';
  text: string;
  /** Smaller, below. */
  details: readonly string[];
  /** Why a mail failed or waits. */
  problem: string | null;
  failed: boolean;
}

export function personState(person: Invited, locale: Locale): PersonState {
  const t = boardWords[locale];
  const { day } = formats(locale);
  const { progress, mail } = person;
  const failed = mail?.status === 'failed';
  const reminders = progress?.remindedAt
    ? [t.reminded(progress.reminders, day(progress.remindedAt))]
    : [];
  const details = [...reminders, ...(person.optedOut ? [t.optedOut] : [])];
  const nothing = { details, problem: null, failed: false };

  if (person.revoked) return { ...nothing, mark: 'off', text: t.state.revoked };
  if (progress?.stage === 'submitted') {
    const text = t.state.submitted(day(progress.submittedOn ?? ''));
    return { ...nothing, details: [], mark: 'submitted', text };
  }
  const shown = { details, problem: problemOf(mail, locale), failed };
  if (progress?.stage === 'started') return { ...shown, mark: 'started', text: t.state.started };
  if (failed) {
    const text = mail.kind === 'reminder' ? t.state.reminderUndelivered : t.state.undelivered;
    return { ...shown, mark: 'waiting', text };
  }
  if (person.sentAt !== null) {
    const underWay = mail?.kind === 'invitation' && mail.status !== 'sent';
    const text = underWay ? t.state.onItsWay : t.state.invited(day(person.sentAt));
    return { ...shown, mark: 'waiting', text };
  }
  return { ...shown, mark: 'none', text: person.email ? t.state.unsent : t.state.handed };
}

function problemOf(mail: Invited['mail'], locale: Locale): string | null {
  if (!mail?.problem || mail.status === 'sent') return null;
  const { problem, said } = mail.problem;
  const words = boardWords[locale].problems[problem];
  // a server's own words are of use where it has refused
  return problem === 'refused' && said ? `${words} ${said}` : words;
}

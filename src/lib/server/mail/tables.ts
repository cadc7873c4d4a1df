export interface MailTables {
  mail: MailTable;
}

/** The outbox. It holds no secret: links are derived when a mail is written out. */
export interface MailTable {
  id: string;
  workspace_id: string | null;
  /** Which mail: see MAIL_KINDS. */
  kind: string;
  /** What it is about: a round link's, an account secret's, a member invitation's id. */
  subject_id: string;
  recipient: string;
  locale: string;
  /** JSON of what the template needs beside the subject. */
  data: string;
  /** Two mails with the same key are one mail. */
  dedupe: string;
  /** queued, sending, sent, failed, cancelled. */
  status: string;
  attempts: number;
  /** 1 once a sending ended without an answer: it may have arrived, so it is tried once more only. */
  interrupted: number;
  next_at: string;
  /** Until then the instance that took it is at work on it. */
  leased_until: string | null;
  last_error: string | null;
  created_at: string;
  sent_at: string | null;
}

import { prepared } from '../db/prepared.ts';

interface NewMail {
  id: string;
  workspaceId: string | null;
  kind: string;
  subjectId: string;
  recipient: string;
  locale: string;
  data: string;
  dedupe: string;
  now: string;
}

/** Adds a mail that is due at once, unless there is one with its key: then it touches no row. */
export const insert = prepared((db, p: NewMail) =>
  db
    .insertInto('mail')
    .values({
      id: p.id,
      workspace_id: p.workspaceId,
      kind: p.kind,
      subject_id: p.subjectId,
      recipient: p.recipient,
      locale: p.locale,
      data: p.data,
      dedupe: p.dedupe,
      status: 'queued',
      attempts: 0,
      interrupted: 0,
      next_at: p.now,
      created_at: p.now
    })
    .onConflict((conflict) => conflict.column('dedupe').doNothing())
).run;

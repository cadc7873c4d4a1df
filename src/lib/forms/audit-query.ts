import { z } from 'zod';
import { auditWords } from '#lib/i18n/audit.ts';

type Kind = keyof (typeof auditWords)['en']['kinds'];
const KINDS = Object.keys(auditWords.en.kinds) as [Kind, ...Kind[]];

/** What the address of the audit trail asks for; a value that cannot be asks for nothing. */
const asked = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

export const auditQuery = z.object({
  who: asked(z.uuid()),
  kind: asked(z.enum(KINDS)),
  from: asked(z.iso.date()),
  to: asked(z.iso.date()),
  after: asked(z.uuid())
});

import { z } from 'zod';
import { companyShape } from '#lib/forms/company-document.ts';

/** The format of an exported company, for programs that make one or check it. */
/** What a shape repeats is said once. */
const schema = z.toJSONSchema(companyShape, { io: 'input', reused: 'ref' });

export const GET = () =>
  new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: {
      'content-type': 'application/schema+json',
      'content-disposition': 'attachment; filename="heptagon-company.schema.json"'
    }
  });

import { z } from 'zod';
import { companyShape } from '#lib/forms/company-document.ts';

/** The format of an exported company, for programs that make one or check it. */
export const GET = () =>
  new Response(`${JSON.stringify(z.toJSONSchema(companyShape, { io: 'input' }), null, 2)}\n`, {
    headers: {
      'content-type': 'application/schema+json',
      'content-disposition': 'attachment; filename="heptagon-company.schema.json"'
    }
  });

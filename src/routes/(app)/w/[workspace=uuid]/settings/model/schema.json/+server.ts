import { z } from 'zod';
import { matrixShape } from '#lib/forms/matrix.ts';

/** The format of a matrix, for editors that check while one types. */
export const GET = () =>
  new Response(`${JSON.stringify(z.toJSONSchema(matrixShape), null, 2)}\n`, {
    headers: {
      'content-type': 'application/schema+json',
      'content-disposition': 'attachment; filename="matrix.schema.json"'
    }
  });

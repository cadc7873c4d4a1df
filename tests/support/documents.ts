/** Documents of data, held to the schemas that are published for them. */
import { z } from 'zod';
import * as exports from '#lib/server/exports/service.ts';

/** What was written, as its reader has it; throws where its schema says otherwise. */
export async function document(
  found: exports.DataExport | null,
  name: Parameters<typeof exports.schema>[0]
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- its schema has just been held to it
): Promise<any> {
  if (!found) throw new Error('There is no such document.');
  let text = '';
  for await (const piece of found.pieces) text += piece;
  const value: unknown = JSON.parse(text);
  const answer = await exports.schema(name, new Request('http://localhost'));
  if (answer.headers.get('content-type') !== 'application/schema+json')
    throw new Error('No schema');
  const published = (await answer.json()) as z.core.JSONSchema.JSONSchema;
  z.fromJSONSchema(published).parse(value);
  return value;
}

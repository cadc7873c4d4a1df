import { error, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { readForm } from '#lib/forms/read-form.ts';

/** Reads a form that offers only what it takes: something else was not sent by our page. */
export async function asked<S extends z.ZodType>(
  { request, locals }: Pick<RequestEvent, 'request' | 'locals'>,
  schema: S
): Promise<z.output<S>> {
  const form = await readForm(schema, request, locals.locale);
  return form.ok ? form.data : error(400, 'invalid');
}

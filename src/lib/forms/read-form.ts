import { z } from 'zod';

export type FieldErrors = Record<string, string[] | undefined>;

/**
 * Reads a posted form by a schema. Returns its data, or what the page needs to show the form again:
 * every value as typed, and the messages by field.
 */
export async function readForm<T extends z.ZodType>(schema: T, request: Request) {
  const posted = await request.formData();
  const values: Record<string, string> = {};
  for (const [name, value] of posted) if (typeof value === 'string') values[name] = value;
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true as const, data: parsed.data, values };
  const { fieldErrors } = z.flattenError(parsed.error);
  return { ok: false as const, values, errors: fieldErrors as FieldErrors };
}

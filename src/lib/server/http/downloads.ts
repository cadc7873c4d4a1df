/** Exports as responses: admitted by the limits, written into the audit trail, then read. */
import { error, type RequestEvent } from '@sveltejs/kit';
import { exportWords } from '#lib/i18n/exports.ts';
import * as exports from '../exports/service.ts';
import { bookResponse, jsonResponse } from './files.ts';

type Asked = Pick<RequestEvent, 'locals' | 'setHeaders'>;

/** Tables as the file that the address names. Null: there is no such thing. */
export async function tablesResponse(
  { params, ...asked }: Asked & { params: { format: 'xlsx' | 'csv' } },
  what: exports.ExportKind,
  found: exports.Export | null
): Promise<Response> {
  if (!found) error(404, 'unknown');
  const { format } = params;
  await admit(asked, { ...found, what, format });
  return bookResponse(found.book, format, what, asked.locals.locale);
}

/** Data as JSON. Null: there is no such thing. */
export async function dataResponse(
  asked: Asked,
  what: exports.ExportKind,
  found: exports.DataExport | null
): Promise<Response> {
  if (!found) error(404, 'unknown');
  await admit(asked, { ...found, what, format: 'json' });
  return jsonResponse(found.pieces, { title: found.title, plain: what });
}

/** 429 for who takes too many files; others are written down. Before anything of the file is read. */
export async function admit(
  { locals, setHeaders }: Asked,
  { what, format, subject, quarter }: exports.Taken
): Promise<void> {
  const refused = await exports.taken(locals.ctx, locals.member, {
    ...{ what, format, subject, quarter }
  });
  if (!refused) return;
  setHeaders({ 'retry-after': String(refused.retryAfterSeconds) });
  error(429, exportWords[locals.locale].tooMany);
}

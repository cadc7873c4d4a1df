import * as clientImport from '#lib/server/client-import/service.ts';

export function GET({ locals }) {
  return new Response(clientImport.template(locals.locale), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="clients-${locals.locale}.csv"`
    }
  });
}

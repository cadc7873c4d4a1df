import * as exports from '#lib/server/exports/service.ts';
import { dataResponse } from '#lib/server/http/downloads.ts';

/** A company with all that another installation can take in. */
export async function GET(event) {
  const { ctx, member } = event.locals;
  return dataResponse(
    event,
    'company',
    await exports.companyData(ctx, member, event.params.company)
  );
}

import { reportResponse } from '#lib/server/http/report-response.ts';
import { sharedFile } from '#lib/server/http/shared-file.ts';

/** The report behind the link as a file. */
export const GET = (event) =>
  sharedFile(event, (content) => reportResponse(content, event.params.file));

import { sharedFile } from '#lib/server/http/shared-file.ts';
import { reportPicture } from '#lib/server/http/picture-response.ts';

/** A chart of the report behind the link. */
export const GET = (event) => {
  const { chart: what, picture: format } = event.params;
  return sharedFile(event, (content) => reportPicture(content, { what, format, url: event.url }));
};

import * as exports from '#lib/server/exports/service.ts';

/** The format of a document of data, for programs that make one or check it. */
export const GET = ({ params, request }) => exports.schema(params.document, request);

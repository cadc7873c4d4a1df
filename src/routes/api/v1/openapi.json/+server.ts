import * as api from '#lib/server/api/service.ts';

/** The description of this API. */
export const GET = ({ request }) => api.openApi(request);

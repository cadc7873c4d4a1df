import { qrResponse } from '#lib/server/http/qr-response.ts';

export const GET = (event) => qrResponse(event, 'svg');

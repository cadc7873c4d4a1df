import { pictureResponse } from '#lib/server/http/picture-response.ts';

export const GET = (event) => pictureResponse(event, 'radar');

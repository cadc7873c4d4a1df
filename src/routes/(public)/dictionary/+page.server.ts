import { DICTIONARY_HEADERS } from '#lib/server/http/dictionary.ts';

export const load = ({ setHeaders }) => setHeaders(DICTIONARY_HEADERS);

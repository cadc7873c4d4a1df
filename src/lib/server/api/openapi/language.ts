/** The header that every operation takes. */
export const LANGUAGE = {
  name: 'Accept-Language',
  in: 'header',
  description: 'English or Russian; English when neither is asked for.',
  schema: { type: 'string' },
  example: 'ru'
};

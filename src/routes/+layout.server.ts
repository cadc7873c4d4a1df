import { brandOf } from '#lib/server/http/dress.ts';

export const load = async ({ locals, url, params }) => {
  locals.brand = await brandOf({ locals, url, params });
  return { locale: locals.locale, brand: locals.brand };
};

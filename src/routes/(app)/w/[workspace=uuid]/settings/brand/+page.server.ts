import { brandDeeds } from '#lib/server/http/brand-deeds.ts';
import * as brands from '#lib/server/brands/service.ts';

export const load = async ({ locals: { ctx, member } }) => ({
  settings: await brands.settings(ctx, member, null)
});

const { preview, save, logo, removeLogo } = brandDeeds;
export const actions = { preview, save, logo, removeLogo };

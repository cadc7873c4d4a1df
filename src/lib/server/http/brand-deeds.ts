/** What is done on a page that sets a brand: the workspace's own, or that of one of its companies. */
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { brandForm } from '#lib/forms/brand-form.ts';
import { posted, readForm } from '#lib/forms/read-form.ts';
import * as brands from '#lib/server/brands/service.ts';
import { notify } from './notice.ts';

type Event = Pick<RequestEvent, 'locals' | 'request' | 'cookies' | 'url'> & {
  params: { workspace: string; company?: string };
};

const companyOf = ({ params }: Event) => params.company ?? null;

function done(result: 'saved' | 'unknown', { cookies, url }: Event): never {
  if (result === 'unknown') error(404, 'unknown');
  notify(cookies, url, 'saved');
  redirect(303, url.pathname);
}

export const brandDeeds = {
  /** Shows what was typed as it would look; nothing is kept. */
  preview: async ({ locals, request }: Event) => {
    const form = await readForm(brandForm, request, locals.locale);
    if (!form.ok) return fail(400, { values: form.values, errors: form.errors });
    return { values: form.values, errors: {}, preview: form.data.own };
  },

  save: async (event: Event) => {
    const { ctx, member, locale } = event.locals;
    const form = await readForm(brandForm, event.request, locale);
    if (!form.ok) return fail(400, { values: form.values, errors: form.errors });
    const { own, version } = form.data;
    const result = await brands.save(ctx, member, companyOf(event), own, version);
    if (result === 'overtaken')
      return fail(409, { values: form.values, errors: {}, overtaken: true });
    return done(result, event);
  },

  logo: async (event: Event) => {
    const { ctx, member } = event.locals;
    const file = (await posted(event.request)).get('logo');
    const bytes =
      file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
    const result = await brands.setLogo(ctx, member, companyOf(event), bytes);
    if (typeof result === 'object') return fail(400, { errors: {}, logoProblem: result.problem });
    return done(result, event);
  },

  removeLogo: async (event: Event) => {
    const { ctx, member } = event.locals;
    return done(await brands.removeLogo(ctx, member, companyOf(event)), event);
  },

  /** Takes back what a company has of its own. */
  reset: async (event: Event) => {
    const { ctx, member } = event.locals;
    const company = companyOf(event);
    return done(company ? await brands.reset(ctx, member, company) : 'unknown', event);
  }
};

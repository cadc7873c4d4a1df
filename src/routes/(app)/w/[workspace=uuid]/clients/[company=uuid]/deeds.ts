/** What can be done on a client's page: with its people, and putting it aside. */
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Notice } from '#lib/i18n/notices.ts';
import { clients } from '#lib/i18n/clients.ts';
import { personForm } from '#lib/forms/person-form.ts';
import { readForm, type FieldErrors, type FormValues } from '#lib/forms/read-form.ts';
import * as companies from '#lib/server/companies/service.ts';
import { notify } from '#lib/server/http/notice.ts';

type Event = RequestEvent<{ workspace: string; company: string }>;

function done({ cookies, url, params }: Event, notice: Notice, at = ''): never {
  notify(cookies, url, notice);
  redirect(303, `/w/${params.workspace}/clients/${params.company}${at}`);
}

/** The form again: of the person with this id, or of a new one. */
const again = (
  values: FormValues,
  errors: FieldErrors,
  { id, version, status = 400 }: { id?: string; version?: number; status?: number } = {}
) => fail(status, { values, errors, id: id ?? null, version: version ?? null });

async function addPerson(event: Event) {
  const { ctx, member, locale } = event.locals;
  const form = await readForm(personForm, event.request, locale);
  if (!form.ok) return again(form.values, form.errors);
  const result = await companies.addPerson(ctx, member, event.params.company, form.data.person);
  const t = clients[locale].people;
  if (result === 'unknown') error(404, 'unknown');
  if (result === 'sameEmail') return again(form.values, { email: t.sameEmail });
  if (result === 'tooMany') return again(form.values, { name: t.tooMany });
  return done(event, 'personAdded', '#people');
}

async function changePerson(event: Event) {
  const { ctx, member, locale } = event.locals;
  const form = await readForm(personForm, event.request, locale);
  const posted = String(form.values.id ?? '');
  if (!form.ok) return again(form.values, form.errors, { id: posted });
  const { person, id = '', version = 0 } = form.data;
  const at = { companyId: event.params.company, id, version };
  const result = await companies.changePerson(ctx, member, at, person);
  const t = clients[locale].people;
  if (result === 'unknown') error(404, 'unknown');
  if (result === 'sameEmail') return again(form.values, { email: t.sameEmail }, { id, version });
  if (result !== 'changed')
    return again(
      form.values,
      { name: t.stale },
      { id, version: result.stale.version, status: 409 }
    );
  return done(event, 'saved', '#people');
}

const withPerson =
  (work: typeof companies.removePerson, notice: Notice) => async (event: Event) => {
    const { ctx, member } = event.locals;
    const id = String((await event.request.formData()).get('id') ?? '');
    const result = await work(ctx, member, event.params.company, id);
    if (result === 'unknown') error(404, 'unknown');
    return done(event, notice, '#people');
  };

const withCompany = (work: typeof companies.archive, notice: Notice) => async (event: Event) => {
  const { ctx, member } = event.locals;
  // a company workspace's own company has no button for this
  if ((await work(ctx, member, event.params.company)) !== 'done') error(404, 'unknown');
  return done(event, notice);
};

export const actions = {
  addPerson,
  changePerson,
  removePerson: withPerson(companies.removePerson, 'personRemoved'),
  restorePerson: withPerson(companies.restorePerson, 'personRestored'),
  archive: withCompany(companies.archive, 'clientArchived'),
  restore: withCompany(companies.restore, 'clientRestored')
};

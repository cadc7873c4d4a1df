import type { z } from 'zod';
import type { companyQuery } from '#lib/forms/api-query.ts';
import type { KeyHolder } from '../access/principal.ts';
import * as workspaceCompanies from '../companies/service.ts';
import type { Context } from '../context.ts';
import type { companyInFull, companyPage, companySchema } from './schemas/companies.ts';

/** A page of the workspace's companies. */
export async function companies(
  ctx: Context,
  key: KeyHolder,
  query: z.output<typeof companyQuery>
): Promise<z.output<typeof companyPage>> {
  const { companies: found, next } = await workspaceCompanies.page(ctx, key, {
    ...query,
    after: query.after
  });
  return { companies: found.map((company) => toCompany(ctx, key, company)), next };
}

/** One company with its people; null when the workspace has none of this id. */
export async function company(
  ctx: Context,
  key: KeyHolder,
  id: string
): Promise<z.output<typeof companyInFull> | null> {
  const found = await workspaceCompanies.get(ctx, key, id);
  if (!found) return null;
  const people = await workspaceCompanies.people(ctx, key, id);
  return {
    ...toCompany(ctx, key, found),
    people: people.map(({ id, name, email, role, locale }) => ({ id, name, email, role, locale }))
  };
}

const toCompany = (
  { origin }: Context,
  { workspace }: KeyHolder,
  { id, name, industry, size, archivedAt }: workspaceCompanies.Company
): z.output<typeof companySchema> => ({
  ...{ id, name, industry, size, archived: archivedAt !== null },
  url: `${origin}/w/${workspace.id}/clients/${id}`
});

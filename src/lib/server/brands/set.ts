import type { Kysely } from 'kysely';
import type { Member } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import * as companies from '../companies/service.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import { drawLogo } from './draw-logo.ts';
import { held, logoPath } from './in-force.ts';
import { readLogoFile, type LogoProblem } from './logo-file.ts';
import * as repository from './repository.ts';
import type { BrandSettings, Own } from './types.ts';

const NOTHING: Own = { name: null, accent: null, footer: null, replyTo: null, whiteLabel: null };

/** What is set for the workspace (null) or a company of it, and what would hold without that. */
export async function settings(
  ctx: Context,
  { workspace }: Member,
  companyId: string | null
): Promise<BrandSettings> {
  const place = { workspaceId: workspace.id, companyId };
  const layers = await repository.layers(ctx.db, place);
  const mine = companyId === null ? layers?.workspace : layers?.company;
  const above = held({
    workspace: companyId === null ? null : (layers?.workspace ?? null),
    company: null
  });
  const { logo, ...inherited } = above;
  const link = (stored: repository.StoredLogo | null | undefined) =>
    stored ? { ...stored, href: logoPath(stored.id) } : null;
  return {
    version: mine?.version ?? 0,
    own: mine ?? NOTHING,
    logo: link(mine?.logo),
    inherited: { ...inherited, name: inherited.name ?? workspace.name, logo: link(logo) }
  };
}

/** Sets it all but the logo. Refused when somebody else has changed it since the form was made. */
export const save = (
  ctx: Context,
  member: Member,
  companyId: string | null,
  own: Own,
  version: number
): Promise<'saved' | 'overtaken' | 'unknown'> =>
  changing(ctx, member, companyId, 'brandChanged', async (trx, place) =>
    (await repository.change(trx, place, version, own)) ? 'saved' : 'overtaken'
  );

/** Takes everything back that a company has of its own, its logo too. */
export const reset = (
  ctx: Context,
  member: Member,
  companyId: string
): Promise<'saved' | 'unknown'> =>
  changing(ctx, member, companyId, 'brandChanged', async (trx, place) => {
    await repository.dropLogo(trx, place);
    await repository.count(trx, place, NOTHING);
    return 'saved';
  });

/** Draws an uploaded file anew and keeps that; of the file itself nothing is kept. */
export async function setLogo(
  ctx: Context,
  member: Member,
  companyId: string | null,
  bytes: Uint8Array
): Promise<'saved' | 'unknown' | { problem: LogoProblem }> {
  const file = readLogoFile(bytes);
  if ('problem' in file) return file;
  const drawn = await drawLogo(file);
  if (!drawn) return { problem: 'unreadable' };
  return changing(ctx, member, companyId, 'logoSet', async (trx, place) => {
    await repository.putLogo(trx, place, { id: ctx.random.token(), ...drawn });
    await repository.count(trx, place);
    return 'saved';
  });
}

export const removeLogo = (
  ctx: Context,
  member: Member,
  companyId: string | null
): Promise<'saved' | 'unknown'> =>
  changing(ctx, member, companyId, 'logoRemoved', async (trx, place) => {
    await repository.dropLogo(trx, place);
    await repository.count(trx, place);
    return 'saved';
  });

/** A change at a place that is the workspace's, written down unless it was refused. */
const changing = <T extends string>(
  ctx: Context,
  member: Member,
  companyId: string | null,
  action: 'brandChanged' | 'logoSet' | 'logoRemoved',
  change: (trx: Kysely<DB>, place: { workspaceId: string; companyId: string | null }) => Promise<T>
): Promise<T | 'unknown'> =>
  transaction(ctx.db, async (trx) => {
    const { id: workspaceId } = member.workspace;
    const company =
      companyId === null ? null : await companies.get({ ...ctx, db: trx }, member, companyId);
    if (companyId !== null && !company) return 'unknown';
    const place = { workspaceId, companyId };
    await repository.begin(trx, place, ctx.random.token());
    const result = await change(trx, place);
    if (result === 'saved') {
      const subject = company?.name ?? '';
      await audit.record(trx, ctx, workspaceId, member, { action, subject });
    }
    return result;
  });

/** The brand in force: a company's own settings over its workspace's, over the product's default. */
import { accentOf, INK } from '#lib/brand/accent.ts';
import type { Brand, Face } from '#lib/brand/brand.ts';
import type { Context } from '../context.ts';
import * as repository from './repository.ts';
import type { Layers, StoredLogo } from './repository.ts';
import type { Own, Place } from './types.ts';

export const logoPath = (id: string): string => `/brand/${id}`;

/** What holds at a place, the company's before the workspace's; null where neither says anything. */
export function held({ company, workspace }: Pick<Layers, 'company' | 'workspace'>): Own & {
  logo: StoredLogo | null;
} {
  const first = <T>(pick: (own: NonNullable<Layers['company']>) => T | null): T | null =>
    (company && pick(company)) ?? (workspace && pick(workspace));
  return {
    name: first(({ name }) => name),
    accent: first(({ accent }) => accent),
    footer: first(({ footer }) => footer),
    replyTo: first(({ replyTo }) => replyTo),
    whiteLabel: first(({ whiteLabel }) => whiteLabel),
    // a logo says a name: who has another name does not stand under it
    logo: company?.logo ?? (company?.name ? null : (workspace?.logo ?? null))
  };
}

/** For files and mail, with the logo's bytes; null when there is no such workspace. */
export async function inForce({ db }: Pick<Context, 'db'>, place: Place): Promise<Brand | null> {
  const layers = await repository.layers(db, place);
  if (!layers) return null;
  const { name, accent, footer, replyTo, whiteLabel, logo } = held(layers);
  const bytes = logo && (await repository.logo(db, { id: logo.id }));
  return {
    name: name ?? layers.workspaceName,
    logo:
      logo && bytes
        ? {
            ...{ ...bytes, width: logo.width, height: logo.height },
            ...{ onPaper: logo.onPaper, onDark: logo.onDark }
          }
        : null,
    accent: accent ? accentOf(accent) : INK,
    ...{ footer, replyTo, whiteLabel: whiteLabel ?? false }
  };
}

/** For pages; null when nobody has set anything, and the product speaks in its own name. */
export async function face({ db }: Pick<Context, 'db'>, place: Place): Promise<Face | null> {
  const layers = await repository.layers(db, place);
  const address = layers?.company?.address ?? layers?.workspace?.address;
  if (!layers || address === undefined) return null;
  const { name, accent, footer, whiteLabel, logo } = held(layers);
  if (!name && !accent && !footer && !whiteLabel && !logo) return null;
  return {
    name: name ?? layers.workspaceName,
    logo: logo && {
      ...{ href: logoPath(logo.id), width: logo.width, height: logo.height },
      ...{ onPaper: logo.onPaper, onDark: logo.onDark }
    },
    accent: accent === null ? null : accentOf(accent),
    ...{ footer, whiteLabel: whiteLabel ?? false, address },
    leads: name !== null || logo !== null || whiteLabel === true
  };
}

/** The brand of a page that no link leads to any more, by the address that it was given. */
export async function faceAt(ctx: Pick<Context, 'db'>, address: string): Promise<Face | null> {
  const place = await repository.placeOf(ctx.db, { address });
  return place ? face(ctx, place) : null;
}

/** The bytes behind a logo's address: the drawing, else a small picture. */
export async function logoFile(
  { db }: Pick<Context, 'db'>,
  id: string
): Promise<{ type: 'image/svg+xml' | 'image/png'; bytes: Uint8Array<ArrayBuffer> } | null> {
  const found = await repository.logo(db, { id });
  if (!found) return null;
  return found.svg === null
    ? { type: 'image/png', bytes: new Uint8Array(Buffer.from(found.small, 'base64')) }
    : { type: 'image/svg+xml', bytes: new TextEncoder().encode(found.svg) };
}

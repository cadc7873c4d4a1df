import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { Own, Place } from './types.ts';

/** A logo without its bytes. */
export interface StoredLogo {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly onPaper: boolean;
  readonly onDark: boolean;
}

export interface StoredBrand extends Own {
  readonly address: string;
  readonly version: number;
  readonly logo: StoredLogo | null;
}

/** What is set at a place, and above it where that is a company. */
export interface Layers {
  readonly workspaceName: string;
  readonly workspace: StoredBrand | null;
  readonly company: StoredBrand | null;
}

const selectBrands = prepared((db, p: { workspaceId: string; companyId: string }) =>
  db
    .selectFrom('brand')
    .leftJoin('brand_logo', 'brand_logo.place_id', 'brand.place_id')
    .select([
      ...(['brand.company_id', 'brand.address', 'brand.version', 'brand.name'] as const),
      ...(['brand.accent', 'brand.footer', 'brand.reply_to', 'brand.white_label'] as const),
      ...(['brand_logo.id as logo', 'brand_logo.width', 'brand_logo.height'] as const),
      ...(['brand_logo.on_paper', 'brand_logo.on_dark'] as const)
    ])
    .where('brand.workspace_id', '=', p.workspaceId)
    .where((eb) =>
      eb.or([eb('brand.company_id', 'is', null), eb('brand.company_id', '=', p.companyId)])
    )
);

type Row = NonNullable<Awaited<ReturnType<typeof selectBrands.first>>>;

const toBrand = (row: Row | undefined): StoredBrand | null =>
  row
    ? {
        ...{ address: row.address, version: row.version, name: row.name, accent: row.accent },
        ...{ footer: row.footer, replyTo: row.reply_to },
        whiteLabel: row.white_label === null ? null : row.white_label === 1,
        logo:
          row.logo === null
            ? null
            : {
                ...{ id: row.logo, width: row.width ?? 1, height: row.height ?? 1 },
                ...{ onPaper: row.on_paper === 1, onDark: row.on_dark === 1 }
              }
      }
    : null;

const selectName = prepared((db, p: { id: string }) =>
  db.selectFrom('workspace').select('name').where('id', '=', p.id)
);

/** Null when there is no such workspace. */
export async function layers(
  db: Kysely<DB>,
  { workspaceId, companyId }: Place
): Promise<Layers | null> {
  const workspace = await selectName.first(db, { id: workspaceId });
  if (!workspace) return null;
  // no company has an empty id
  const rows = await selectBrands.all(db, { workspaceId, companyId: companyId ?? '' });
  const of = (id: string | null) => toBrand(rows.find(({ company_id }) => company_id === id));
  return {
    workspaceName: workspace.name,
    workspace: of(null),
    company: companyId === null ? null : of(companyId)
  };
}

/** Where a brand with this address stands. */
export const placeOf = prepared((db, p: { address: string }) =>
  db
    .selectFrom('brand')
    .select(['workspace_id as workspaceId', 'company_id as companyId'])
    .where('address', '=', p.address)
).first;

const selectCompany = prepared((db, p: { workspaceId: string; roundId: string }) =>
  db
    .selectFrom('round')
    .select('company_id as id')
    .where('id', '=', p.roundId)
    .where('workspace_id', '=', p.workspaceId)
);

/** Whose round it is; null when the workspace has no such round. */
export const companyOf = async (
  { db }: Pick<Context, 'db'>,
  workspaceId: string,
  roundId: string
): Promise<string | null> => (await selectCompany.first(db, { workspaceId, roundId }))?.id ?? null;

/** A logo's bytes: base64, and the drawing where it is one. */
export const logo = prepared((db, p: { id: string }) =>
  db.selectFrom('brand_logo').select(['png', 'small', 'svg']).where('id', '=', p.id)
).first;

const keyOf = ({ workspaceId, companyId }: Place) => ({
  place_id: companyId ?? workspaceId,
  workspace_id: workspaceId,
  company_id: companyId
});

/** Makes sure that a place has a row, so that its version can be counted. */
export const begin = (db: Kysely<DB>, place: Place, address: string) =>
  db
    .insertInto('brand')
    .values({ ...keyOf(place), address, version: 0 })
    .onConflict((conflict) => conflict.column('place_id').doNothing())
    .execute();

const columnsOf = ({ name, accent, footer, replyTo, whiteLabel }: Own) => ({
  ...{ name, accent, footer, reply_to: replyTo },
  white_label: whiteLabel === null ? null : Number(whiteLabel)
});

/** Returns whether it still was the version that was changed. */
export async function change(
  db: Kysely<DB>,
  place: Place,
  version: number,
  own: Own
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('brand')
    .set({ ...columnsOf(own), version: version + 1 })
    .where('place_id', '=', keyOf(place).place_id)
    .where('workspace_id', '=', place.workspaceId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Counts a change of the logo, or one that asks for no version. */
export const count = (db: Kysely<DB>, place: Place, own?: Own) =>
  db
    .updateTable('brand')
    .set((eb) => ({ ...(own && columnsOf(own)), version: eb('version', '+', 1) }))
    .where('place_id', '=', keyOf(place).place_id)
    .where('workspace_id', '=', place.workspaceId)
    .execute();

export interface NewLogo extends StoredLogo {
  readonly svg: string | null;
  readonly png: string;
  readonly small: string;
}

export async function putLogo(db: Kysely<DB>, place: Place, logo: NewLogo): Promise<void> {
  await dropLogo(db, place);
  const { onPaper, onDark, ...rest } = logo;
  await db
    .insertInto('brand_logo')
    .values({ ...keyOf(place), ...rest, on_paper: Number(onPaper), on_dark: Number(onDark) })
    .execute();
}

export const dropLogo = (db: Kysely<DB>, place: Place) =>
  db
    .deleteFrom('brand_logo')
    .where('place_id', '=', keyOf(place).place_id)
    .where('workspace_id', '=', place.workspaceId)
    .execute();

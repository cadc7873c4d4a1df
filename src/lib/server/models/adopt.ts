import { documentOf, type MatrixDocument } from '#lib/domain/model/document.ts';
import { MODEL } from '#lib/domain/model/index.ts';
import type { Kysely } from 'kysely';
import type { Principal } from '../access/principal.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { of } from './model.ts';
import * as repository from './repository.ts';

/**
 * The version of the workspace that says the same as a document from elsewhere; where there is none
 * the document becomes one, and rounds go on asking by the current one. Returns its id. Belongs into
 * the transaction of whatever came with it.
 */
export async function adopt(
  trx: Kysely<DB>,
  ctx: Context,
  { workspace, name: by }: Principal,
  { document, note }: { document: MatrixDocument; note: string }
): Promise<string> {
  const text = JSON.stringify(document);
  const own = await repository.taken(trx, workspace.id);
  for (const version of [MODEL.version, ...own.map((one) => one.version)]) {
    const model = await of(trx, ctx, version);
    if (JSON.stringify(documentOf(model)) === text) return version;
  }
  const id = ctx.random.id();
  const number = (own[0]?.number ?? 0) + 1;
  await repository.insert(trx, {
    ...{ id, workspace_id: workspace.id, number, name: `${MODEL.name}.${number}`, note },
    ...{ based_on: MODEL.version, document: text, created_by: by },
    created_at: ctx.now().toISOString()
  });
  return id;
}

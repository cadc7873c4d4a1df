import { directionsOf } from '#lib/domain/model/document.ts';
import { MODEL, modelOf, type Model } from '#lib/domain/model/index.ts';
import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import * as repository from './repository.ts';

/** Versions kept at hand; each is some hundred kilobytes. */
const MOST_KEPT = 100;

/**
 * The model of a version, as rounds and responses name it. A version never changes, so it is read
 * once a process. Throws when there is none: versions are kept as long as their workspace.
 */
export async function of(
  db: Kysely<DB>,
  { models }: Pick<Context, 'models'>,
  version: string
): Promise<Model> {
  if (version === MODEL.version) return MODEL;
  const kept = models.get(version);
  if (kept) return kept;
  const stored = await repository.document(db, version);
  if (!stored) throw new Error(`There is no version ${version} of the model.`);
  const model = modelOf({ version, name: stored.name }, directionsOf(stored.document));
  const [oldest] = models.keys();
  if (oldest !== undefined && models.size >= MOST_KEPT) models.delete(oldest);
  models.set(version, model);
  return model;
}

/** Everything that was ever published of one kind, as the rule of secrecy looks back at it. */
import { lies, type Classified } from '#lib/domain/benchmark-cuts.ts';
import type { Figure, Publication, PublishedCut } from '#lib/domain/benchmark-publication.ts';
import { fromText, type Fraction } from '#lib/domain/fraction.ts';
import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import * as batches from './batch-repository.ts';
import * as repository from './history-repository.ts';
import type { StoredCut, StoredEntry } from './history-repository.ts';
import type { Kind } from './types.ts';

export interface History {
  /** A figure's batches, the oldest first. */
  of(figure: Figure): Pick<Publication, 'quarter' | 'cuts'>[];
  /** The row of a cut that this history has given. */
  row(cut: PublishedCut): StoredCut | undefined;
}

export async function history(db: Kysely<DB>, kind: Kind): Promise<History> {
  const published = await batches.all(db);
  const cuts = Map.groupBy(await repository.cuts(db, kind), ({ batchId }) => batchId);
  const quarters = new Map(published.map(({ id, quarter }) => [id, quarter]));
  const entries = new Map<string, StoredEntry[]>();
  for (const { id } of published) entries.set(id, await repository.entries(db, id, kind));
  const rows = new WeakMap<PublishedCut, StoredCut>();
  const exact = exactly();

  function of(figure: Figure) {
    const counted = new Map(
      [...entries].map(([id, stored]) => [id, stored.flatMap((entry) => counts(entry, figure))])
    );
    return published.map(({ id, quarter }) => ({
      quarter,
      cuts: (cuts.get(id) ?? [])
        .filter((cut) => cut.figure === figure)
        .map((row) => {
          const since = quarters.get(row.sinceId) ?? quarter;
          const { industry, size } = row;
          const all = counted.get(row.sinceId) ?? [];
          const cut = { industry, size, since, entries: all.filter((entry) => lies(entry, row)) };
          rows.set(cut, row);
          return cut;
        })
    }));
  }
  function counts({ scores, ...company }: StoredEntry, figure: Figure): Classified[] {
    const score = scores[figure];
    return score === undefined ? [] : [{ ...company, score: exact(score) }];
  }
  return { of, row: (cut) => rows.get(cut) };
}

/** Few scores are many companies': each is kept once. */
function exactly(): (text: string) => Fraction {
  const known = new Map<string, Fraction>();
  return (text) => {
    const found = known.get(text) ?? fromText(text);
    known.set(text, found);
    return found;
  };
}

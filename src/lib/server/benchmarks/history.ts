/** Everything that was ever published of one kind, as the rule of secrecy looks back at it. */
import { lies, type Classified } from '#lib/domain/benchmark-cuts.ts';
import type { Figure, Publication, PublishedCut } from '#lib/domain/benchmark-publication.ts';
import { fromText, type Fraction } from '#lib/domain/fraction.ts';
import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import type { Kind } from '../peers/service.ts';
import * as batches from './batch-repository.ts';
import * as repository from './history-repository.ts';
import type { StoredCut, StoredEntry } from './history-repository.ts';
import type { Pace } from './pace.ts';

type Batch = Pick<Publication, 'quarter' | 'cuts'>;

export interface History {
  /** A figure's batches, the oldest first; lets others go first in between. */
  of(figure: Figure): Promise<Batch[]>;
  /** The row of a cut that this history has given. */
  row(cut: PublishedCut): StoredCut | undefined;
}

export async function history(db: Kysely<DB>, kind: Kind, pace: Pace): Promise<History> {
  const published = await batches.all(db);
  const cuts = Map.groupBy(await repository.cuts(db, kind), ({ batchId }) => batchId);
  const quarters = new Map(published.map(({ id, quarter }) => [id, quarter]));
  const entries = new Map<string, StoredEntry[]>();
  for (const { id } of published) entries.set(id, await repository.entries(db, id, kind, pace));
  const rows = new WeakMap<PublishedCut, StoredCut>();
  const exact = exactly();

  async function of(figure: Figure): Promise<Batch[]> {
    const counted = new Map<string, Classified[]>();
    for (const [id, stored] of entries) {
      counted.set(
        id,
        stored.flatMap((entry) => counts(entry, figure))
      );
      await pace();
    }
    const found: Batch[] = [];
    for (const { id, quarter } of published) {
      const ofFigure = (cuts.get(id) ?? []).filter((cut) => cut.figure === figure);
      const publishedCuts: PublishedCut[] = [];
      for (const row of ofFigure) {
        const { industry, size, sinceId } = row;
        const all = counted.get(sinceId) ?? [];
        const since = quarters.get(sinceId) ?? quarter;
        const cut = { industry, size, since, entries: all.filter((entry) => lies(entry, row)) };
        rows.set(cut, row);
        publishedCuts.push(cut);
        await pace();
      }
      found.push({ quarter, cuts: publishedCuts });
    }
    return found;
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

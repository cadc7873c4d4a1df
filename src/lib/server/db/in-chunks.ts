/** Keeps a statement's parameters below what the databases take (32,766 on SQLite). */
const VALUES_A_STATEMENT = 500;

/** Does something for a list in parts that fit into a statement each, in order. */
export async function inChunks<T, R>(
  list: readonly T[],
  work: (part: readonly T[]) => Promise<readonly R[]>
): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < list.length; from += VALUES_A_STATEMENT)
    results.push(...(await work(list.slice(from, from + VALUES_A_STATEMENT))));
  return results;
}

import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import { patiently } from './patience.ts';
import { readerFor } from './reader.ts';
import type { DB } from './schema.ts';

/** Stands in a query for a value that comes at execution. */
class Parameter {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const PARAMETERS = new Proxy({}, { get: (_, name) => new Parameter(String(name)) });

/**
 * A query that is built and compiled once per database and then only executed: on hot paths
 * building it costs more than running it. `build` gets stand-ins typed as the values, which may be
 * used where Kysely takes one value (not a list). Outside a transaction a locked database is
 * waited for; throws Unavailable like `transaction`.
 */
export function prepared<Values extends object, Row>(
  build: (db: Kysely<DB>, values: Values) => Compilable<Row>
) {
  // by adapter: a transaction has the one of its database
  const compiled = new WeakMap<object, CompiledQuery<Row>>();

  function execute(db: Kysely<DB>, values: Values): Promise<QueryResult<Row>> {
    const { adapter } = db.getExecutor();
    let query = compiled.get(adapter);
    if (!query) {
      query = build(db, PARAMETERS as Values).compile();
      compiled.set(adapter, query);
    }
    const parameters = query.parameters.map((parameter) =>
      parameter instanceof Parameter ? values[parameter.name as keyof Values] : parameter
    );
    const bound: CompiledQuery<Row> = { ...query, parameters };
    // a transaction must see its own writes
    if (db.isTransaction) return db.executeQuery(bound);
    const read = readerFor(db, bound);
    return patiently(read ? async () => ({ rows: read(bound) }) : () => db.executeQuery(bound));
  }

  return {
    all: async (db: Kysely<DB>, values: Values): Promise<Row[]> => (await execute(db, values)).rows,
    first: async (db: Kysely<DB>, values: Values): Promise<Row | undefined> =>
      (await execute(db, values)).rows[0],
    /** For changes: how many rows it touched. */
    run: async (db: Kysely<DB>, values: Values): Promise<number> =>
      Number((await execute(db, values)).numAffectedRows ?? 0)
  };
}

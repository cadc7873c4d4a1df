/** Documents that are written as they are read, however long their list is. */

/** The fields of an object and then one more, which comes in pieces. */
export async function* withField(
  fields: object,
  pieces: AsyncIterable<string>
): AsyncGenerator<string> {
  yield `${JSON.stringify(fields).slice(0, -1)},`;
  yield* pieces;
  yield '}';
}

/** A field that is a list, an item a line. */
export async function* list(name: string, items: AsyncIterable<unknown>): AsyncGenerator<string> {
  yield `${JSON.stringify(name)}:[`;
  let before = '\n';
  for await (const item of items) {
    yield before + JSON.stringify(item);
    before = ',\n';
  }
  yield ']';
}

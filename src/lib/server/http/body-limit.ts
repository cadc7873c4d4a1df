/** How large a body may be, by its route: small, but where a whole company comes in. */
import { error } from '@sveltejs/kit';

const MEBIBYTE = 1_048_576;
/** The largest form of any other route (api.md); smaller limits stand in the routes. */
const MOST = 2 * MEBIBYTE;
/** A file of 32 MB, the form around it, and what is told to be too large by its own page. */
export const LARGEST_BODY = 40 * MEBIBYTE;
const LARGE: ReadonlySet<string | null> = new Set([
  '/(app)/w/[workspace=uuid]/clients/import/company'
]);

/**
 * The request, whose body ends in a refusal (413) where it is longer than its route takes. One that
 * says its length honestly costs nothing: SvelteKit reads no further than that.
 */
export function bounded(request: Request, route: string | null, most = MOST): Request {
  if (!request.body || LARGE.has(route)) return request;
  const length = request.headers.get('content-length');
  if (length !== null && Number(length) <= most) return request;
  // cancelling the rest would close the connection under our own answer
  const body = request.body.pipeThrough(counted(length === null ? most : 0), {
    preventCancel: true
  });
  return new Request(request, { body, duplex: 'half' } as RequestInit);
}

function counted(most: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(part, controller) {
      bytes += part.byteLength;
      if (bytes > most) error(413, 'tooLarge');
      controller.enqueue(part);
    }
  });
}

import { expect, test } from 'vitest';
import { readBody } from './body.ts';
import { bounded } from './body-limit.ts';

const MOST = 100;
const IMPORT = '/(app)/w/[workspace=uuid]/clients/import/company';

/** A request whose body comes in two parts; `length` is what it says of itself. */
function posted(bytes: number, length?: number) {
  const part = new Uint8Array(bytes / 2).fill(97);
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(part);
      if (++sent === 2) controller.close();
    },
    cancel: () => void (sent = -1)
  });
  let sent = 0;
  const headers = length === undefined ? {} : { 'content-length': String(length) };
  const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit;
  return { request: new Request('http://localhost', init), wasCancelled: () => sent < 0 };
}

test('a body that says a small length is left to SvelteKit, which reads no further', () => {
  const { request } = posted(200, MOST);
  expect(bounded(request, '/', MOST)).toBe(request);
});

test('a longer one is refused as soon as it is read, and not cut off', async () => {
  for (const length of [undefined, 200]) {
    const { request, wasCancelled } = posted(200, length);
    const reading = bounded(request, '/', MOST).formData();
    await expect(reading).rejects.toMatchObject({ status: 413 });
    expect(wasCancelled()).toBe(false);
  }
});

test('one that does not say its length is read up to the limit', async () => {
  const { request } = posted(MOST);
  expect(await bounded(request, '/', MOST).text()).toHaveLength(MOST);
  const long = bounded(posted(200).request, null, MOST);
  expect(await readBody(long, 1000)).toEqual({ ok: false, code: 'tooLarge' });
});

test('where a company comes in there is the limit of all', () => {
  const { request } = posted(200);
  expect(bounded(request, IMPORT, MOST)).toBe(request);
});

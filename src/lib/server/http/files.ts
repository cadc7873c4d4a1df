/** Tables as responses that a browser saves: written as they are read, however long they are. */
import type { Locale } from '#lib/domain/model/types.ts';
import * as sheets from '../sheets/service.ts';
import type { Book, Sheet } from '../sheets/service.ts';
import { disposition, fileName } from './attachment.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `plain` is the file's name without its ending, for whoever reads ASCII only. */
interface Named {
  title: string;
  plain: string;
}

export const xlsxResponse = (book: Book, plain: string, locale: Locale): Response =>
  saved(sheets.xlsxBytes(book, locale), XLSX, { ending: 'xlsx', title: book.title, plain });

/** A book as the file that an address names: a CSV file has its one table. */
export const bookResponse = (
  book: Book,
  format: 'xlsx' | 'csv',
  plain: string,
  locale: Locale
): Response =>
  format === 'xlsx'
    ? xlsxResponse(book, plain, locale)
    : csvResponse(book.table, { title: book.title, plain }, locale);

export const csvResponse = (
  table: Pick<Sheet, 'columns' | 'rows'>,
  named: Named,
  locale: Locale
): Response =>
  saved(encoded(sheets.csvLines(table, locale)), 'text/csv; charset=utf-8', {
    ...{ ending: 'csv', ...named }
  });

export const jsonResponse = (pieces: AsyncIterable<string>, named: Named): Response =>
  saved(encoded(pieces), 'application/json; charset=utf-8', { ending: 'json', ...named });

function saved(
  bytes: AsyncGenerator<Uint8Array>,
  type: string,
  { ending, title, plain }: Named & { ending: string }
): Response {
  return new Response(streamed(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': disposition(
        'attachment',
        fileName(title, ending),
        `${plain}.${ending}`
      )
    }
  });
}

/** Reads on when the reader has taken what there was, and stops when they hang up. */
function streamed(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await bytes.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => void (await bytes.return(undefined))
    },
    { highWaterMark: 0 }
  );
}

const PIECE_CHARACTERS = 32_768;

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = '';
  for await (const text of texts) {
    waiting += text;
    if (waiting.length < PIECE_CHARACTERS) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  yield encoder.encode(waiting);
}

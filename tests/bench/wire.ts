import type { CDPSession } from 'playwright';

export type Kind = 'pages' | 'scripts' | 'Chart.js' | 'fonts' | 'data' | 'other';

export interface Transfer {
  kind: Kind;
  url: string;
  /** Head and body as they came over the wire. */
  bytes: number;
}

/** Notes everything that a page takes over the wire, redirects included; the list grows. */
export function listen(cdp: CDPSession): Transfer[] {
  const transfers: Transfer[] = [];
  const known = new Map<string, Omit<Transfer, 'bytes'>>();
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type, redirectResponse }) => {
    const before = known.get(requestId);
    if (redirectResponse && before)
      transfers.push({ ...before, bytes: redirectResponse.encodedDataLength });
    known.set(requestId, { kind: kindOf(type ?? 'Other', request.url), url: request.url });
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const what = known.get(requestId);
    // nothing from the network: it was in the cache
    if (what && encodedDataLength > 0) transfers.push({ ...what, bytes: encodedDataLength });
  });
  return transfers;
}

function kindOf(type: string, url: string): Kind {
  if (type === 'Font') return 'fonts';
  if (type === 'Script') return /chart/i.test(url) ? 'Chart.js' : 'scripts';
  if (type === 'Document') return 'pages';
  return type === 'Fetch' || type === 'XHR' ? 'data' : 'other';
}

export const weigh = (transfers: readonly Transfer[], ...kinds: Kind[]) =>
  transfers.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { bytes }) => sum + bytes, 0);

import http from 'node:http';
import type { RunningServer } from './server.ts';

/** A request as Node sends it: fetch would not let a test choose Host or Origin. */
export function sendTo(
  server: Pick<RunningServer, 'origin'>,
  method: string,
  path: string,
  headers: http.OutgoingHttpHeaders = {},
  body?: string | Buffer
): Promise<{ status: number; headers: http.IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(server.origin);
    const request = http.request({ hostname, port, method, path, headers: { host, ...headers } });
    request.on('error', reject).on('response', (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString()
          })
        );
    });
    request.end(body);
  });
}

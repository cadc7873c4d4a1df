/** A receiver of webhooks on this machine. */
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  path: string;
  headers: http.IncomingHttpHeaders;
  body: string;
}

export interface Receiver {
  /** As an operator allows it: 127.0.0.1 and the port. */
  host: string;
  received: Received[];
  /** What is answered from now on; null: nothing at all. */
  answers: { status: number; headers?: Record<string, string> } | null;
  close(): Promise<void>;
}

export async function receiver(): Promise<Receiver> {
  const server = http.createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    self.received.push({ path: request.url ?? '', headers: request.headers, body });
    if (!self.answers) return;
    response.writeHead(self.answers.status, self.answers.headers);
    // more than anybody should read
    response.end('x'.repeat(1_000_000));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const self: Receiver = {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    answers: { status: 204 },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    }
  };
  return self;
}

/**
 * A keep-alive client that costs less than any server: it sends prepared bytes and reads of an
 * answer only the status, the length and the end. (A load generator that parses HTTP in full takes
 * as much processor as the floor it is to measure; the known ones also cannot tell which save was
 * acknowledged.)
 */
import net from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

export interface Answer {
  status: number;
  body: Buffer;
}

/** One connection, one request at a time. `ask` rejects when the connection breaks. */
export class Connection {
  readonly #socket: net.Socket;
  #received: Buffer = Buffer.alloc(0);
  #missing = 0;
  #resolve: ((answer: Answer) => void) | null = null;
  #reject: ((error: Error) => void) | null = null;

  constructor(port: number) {
    this.#socket = net.connect(port, '127.0.0.1').setNoDelay(true);
    this.#socket.on('data', (part: Buffer) => this.#take(part));
    this.#socket.on('error', (error) => this.#reject?.(error));
    this.#socket.on('close', () => this.#reject?.(new Error('The server closed the connection.')));
  }

  ask(request: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      this.#socket.write(request);
    });
  }

  close() {
    this.#reject = null;
    this.#socket.destroy();
  }

  #take(part: Buffer) {
    this.#received = this.#received.length ? Buffer.concat([this.#received, part]) : part;
    if (this.#received.length < this.#missing) return;
    const headEnd = this.#received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const bodyStart = headEnd + HEAD_END.length;
    const head = this.#received.toString('latin1', 0, headEnd);
    const [, length] = /\r\ncontent-length: ?(\d+)/i.exec(head) ?? [];
    if (length === undefined) return this.#reject?.(new Error(`No content-length in: ${head}`));
    this.#missing = bodyStart + Number(length);
    if (this.#received.length < this.#missing) return;
    const body = this.#received.subarray(bodyStart, this.#missing);
    this.#received = this.#received.subarray(this.#missing);
    this.#missing = 0;
    this.#resolve?.({ status: Number(head.slice(9, 12)), body });
  }
}

/** What a current browser sends with a navigation. */
const BROWSER = [
  'Host: localhost:{port}',
  'Connection: keep-alive',
  'User-Agent: Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36',
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Accept-Language: en-GB,en;q=0.9,ru;q=0.8',
  'Sec-Fetch-Site: same-origin'
];

const lines = (port: number, ...more: string[]) =>
  [...more, ...BROWSER.map((line) => line.replace('{port}', String(port))), '', ''].join('\r\n');

export const pageRequest = (port: number, path: string) =>
  Buffer.from(lines(port, `GET ${path} HTTP/1.1`, 'Accept: text/html,*/*;q=0.8'));

export function jsonRequest(port: number, method: string, path: string, value: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(value));
  const head = lines(
    port,
    `${method} ${path} HTTP/1.1`,
    'Accept: */*',
    'Content-Type: application/json',
    `Origin: http://localhost:${port}`,
    `Content-Length: ${body.length}`
  );
  return Buffer.concat([Buffer.from(head), body]);
}

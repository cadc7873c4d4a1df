/** A mail server that keeps what it is sent and answers as it is told. */
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

export interface Received {
  from: string;
  to: string;
  /** By name in lower case, unfolded and decoded. */
  headers: Record<string, string>;
  subject: string;
  text: string;
  html: string;
  raw: string;
}

/** What it says to a mail's text, or to its recipient; `hang` says nothing. */
type Answer = { code: number; text: string } | 'hang';

export interface MailServer {
  readonly url: string;
  readonly received: Received[];
  /** How it answers from now on; nothing for "yes". */
  answer: { recipient?: (address: string) => Answer | null; text?: (to: string) => Answer | null };
  /** Called when a text has arrived whole, before it is acknowledged. */
  onText?: () => void;
  /** The first mail to that address, awaited. */
  mailTo(address: string, nth?: number): Promise<Received>;
  stop(): Promise<void>;
}

/** Listens on the given port, or on a free one. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (address, _session, done) =>
      say(mailServer.answer.recipient?.(address.address), done),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = envelope.rcptTo[0]?.address ?? '';
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const answer = mailServer.answer.text?.(to);
        if (!answer) received.push({ from, to, ...parsed(Buffer.concat(chunks).toString()) });
        mailServer.onText?.();
        say(answer, done);
      });
    }
  });
  // a client that is cut off is part of the tests
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    answer: {},
    async mailTo(address, nth = 0) {
      for (let tries = 0; tries < 500; tries++) {
        const mail = received.filter(({ to }) => to === address)[nth];
        if (mail) return mail;
        await sleep(20);
      }
      throw new Error(`No mail ${nth + 1} for ${address}; there are ${received.length} in all.`);
    },
    stop: async () => {
      if (server.server.listening) await new Promise<void>((resolve) => server.close(resolve));
    }
  };
  return mailServer;
}

function say(answer: Answer | null | undefined, done: (error?: Error | null) => void) {
  if (answer === 'hang') return;
  if (answer) done(Object.assign(new Error(answer.text), { responseCode: answer.code }));
  else done();
}

/** As much of MIME as our own mails use: parts within parts, quoted-printable or base64. */
function parsed(raw: string) {
  const { headers, body } = split(raw);
  const parts = partsOf({ headers, body });
  const part = (type: string) => {
    const found = parts.find(({ headers }) => headers['content-type']?.startsWith(type));
    return found ? decoded(found.body, found.headers['content-transfer-encoding']) : '';
  };
  const [text, html] = [part('text/plain'), part('text/html')];
  return { headers, subject: headers.subject ?? '', text, html, raw };
}

function partsOf(part: ReturnType<typeof split>): ReturnType<typeof split>[] {
  const [, boundary] = /boundary="([^"]+)"/.exec(part.headers['content-type'] ?? '') ?? [];
  if (!boundary) return [part];
  const inside = part.body.split(`--${boundary}`).slice(1, -1);
  return inside.flatMap((each) => partsOf(split(each)));
}

function split(message: string) {
  const [head = '', ...body] = message.replace(/^\r\n/, '').split('\r\n\r\n');
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [name = '', ...value] = line.split(':');
    const key = name.toLowerCase();
    headers[key] = (key in headers ? `${headers[key]}, ` : '') + words(value.join(':').trim());
  }
  return { headers, body: body.join('\r\n\r\n') };
}

/** Encoded words of RFC 2047. */
const words = (value: string) =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString()
        : unquoted(text.replaceAll('_', ' '))
    );

const decoded = (text: string, encoding = '7bit') => {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString();
  return encoding === 'quoted-printable' ? unquoted(text.replace(/=\r\n/g, '')) : text;
};

const unquoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1'
  ).toString();

/** The built server with a mail server of its own, and a context on its database for factories. */
import { once } from 'node:events';
import { rm, mkdtemp } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { createContext, type Context } from '#lib/server/context.ts';
import { settingsOf } from '#lib/server/settings.ts';
import { startServer } from './server.ts';
import { startMailServer, type MailServer } from './smtp.ts';

export interface MailingServer {
  readonly origin: string;
  readonly mail: MailServer;
  readonly ctx: Context;
  stop(): Promise<void>;
}

/** Links in mail name the port, so it is settled before the server starts. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

export async function startMailingServer(): Promise<MailingServer> {
  const mail = await startMailServer();
  const folder = await mkdtemp(path.join(tmpdir(), 'heptagon-mail-'));
  const port = String(await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    ...{ PORT: port, ORIGIN: origin, DATABASE_URL: `sqlite:${path.join(folder, 'test.db')}` },
    ...{ SMTP_URL: mail.url, MAIL_FROM: 'Heptagon <maturity@example.org>' },
    LINK_KEY: 'the key of a server with mail, which is long enough'
  };
  const server = await startServer(env);
  const ctx = createContext(settingsOf(env), pino({ level: 'silent' }));
  return {
    origin,
    mail,
    ctx,
    async stop() {
      await ctx.db.destroy();
      await server.stop();
      await mail.stop();
      await rm(folder, { recursive: true, force: true });
    }
  };
}

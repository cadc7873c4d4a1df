/** One conversation with the mail server, at the end of which it is known what became of a mail. */
import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection, { type SMTPConnectionAuth } from 'nodemailer/lib/smtp-connection';
import type { Ending } from '../outbox/service.ts';
import { onOneLine } from './one-line.ts';

const TIMEOUTS = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  socketCloseTimeout: 1_000
};
/** Of one mail; a server that dribbles never falls silent long enough for the socket's timeout. */
const SENDING_MS = 60_000;
const LONGEST_ANSWER = 300;

/** What the server made of a mail; `said` are its own words. */
export type Outcome =
  | { is: 'sent' }
  /** A definite no for now, or it did not get so far: it may be sent again. */
  | { is: 'notNow'; said: string }
  /** A definite no for ever. */
  | { is: 'refused'; said: string }
  /** The text was under way and no answer came: it may have arrived. */
  | { is: 'unclear'; said: string };

export interface Conversation {
  send(envelope: { from: string; to: string }, message: Buffer): Promise<Outcome>;
  /** Takes leave of the server. */
  quit(): void;
}

interface SmtpError extends Error {
  code?: string;
  /** The whole answer of the server, from its number on. */
  response?: string | false;
  responseCode?: number;
}

/** Connects and signs in. Throws when the server cannot be reached or does not let us in. */
export async function converse(url: string, { stop, cutOff }: Ending): Promise<Conversation> {
  const { auth, ...options } = parseConnectionUrl(url) as ReturnType<typeof parseConnectionUrl> & {
    auth?: SMTPConnectionAuth;
  };
  const connection = new SMTPConnection({ ...TIMEOUTS, ...options });
  // after the conversation an error is of no interest, and without a listener it would be thrown
  connection.on('error', () => {});
  try {
    await called(connection, stop, (done) => connection.connect(done));
    if (auth) await called(connection, stop, (done) => connection.login(auth, done));
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    async send(envelope, message) {
      const outcome = await send(connection, envelope, message, cutOff);
      // what the server thinks of this conversation is unknown now: the next mail gets a new one
      if (outcome.is !== 'sent') connection.close();
      return outcome;
    },
    quit: () => connection.quit()
  };
}

/** What kept the server from being reached, on one line. */
export const saidBy = (error: unknown): string => {
  const { response, message } = error as SmtpError;
  return onOneLine(response || message || String(error), LONGEST_ANSWER);
};

async function send(
  connection: SMTPConnection,
  envelope: { from: string; to: string },
  message: Buffer,
  signal: AbortSignal
): Promise<Outcome> {
  let underWay = false;
  // read only once the server has asked for the text
  const text = Readable.from(
    (function* () {
      underWay = true;
      yield message;
    })()
  );
  const patience = AbortSignal.any([signal, AbortSignal.timeout(SENDING_MS)]);
  try {
    const sized = { ...envelope, size: message.length };
    await called(connection, patience, (done) => connection.send(sized, text, done));
    return { is: 'sent' };
  } catch (error) {
    return { is: kindOf(error as SmtpError, underWay), said: saidBy(error) };
  }
}

function kindOf({ code, responseCode }: SmtpError, underWay: boolean) {
  if (responseCode) return responseCode >= 500 ? 'refused' : 'notNow';
  // an address or a size that cannot be put into SMTP at all
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return 'refused';
  return underWay ? 'unclear' : 'notNow';
}

/**
 * Waits for a callback, or for what comes in its place: an error of the connection, or the signal,
 * because a connection that is closed calls nothing back.
 */
function called(
  connection: SMTPConnection,
  signal: AbortSignal,
  call: (done: (error?: Error | null) => void) => void
): Promise<void> {
  return new Promise((resolve, reject) => {
    const cutOff = () => done(new Error('The conversation was cut off.'));
    const done = (error?: Error | null) => {
      signal.removeEventListener('abort', cutOff);
      connection.removeListener('error', done);
      if (error) reject(error);
      else resolve();
    };
    if (signal.aborted) return cutOff();
    signal.addEventListener('abort', cutOff);
    connection.once('error', done);
    call(done);
  });
}

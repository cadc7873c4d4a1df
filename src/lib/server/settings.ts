import { z } from 'zod';

/** Digits only: `Number` would also take "1e3", " 3000" and "0x10". */
const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));

const isOrigin = (text: string) => {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && text.replace(/\/$/, '') === url.origin;
};

/** As it stands in an address: in lower case, without the port that goes without saying. */
const isHost = (text: string) => URL.parse(`https://${text}`)?.host === text;

const RULES = {
  PORT: [whole(0, 65_535).default(3000), 'a port number from 0 to 65535'],
  HOST: [z.string().min(1).default('127.0.0.1'), 'an address to listen on, such as 127.0.0.1'],
  ORIGIN: [
    z
      .string()
      .refine(isOrigin)
      .transform((text) => text.replace(/\/$/, ''))
      .optional(),
    'the public address without a path, such as https://maturity.example.org'
  ],
  DATABASE_URL: [
    z
      .string()
      .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/)
      .default('sqlite:data/heptagon.db'),
    'sqlite:<file> or postgres://<user>@<host>/<database>'
  ],
  LINK_KEY: [
    z.string().min(32).optional(),
    'at least 32 characters, the same for every instance (without it a key file is made beside the data)'
  ],
  REGISTRATION: [
    z.enum(['invited', 'open']).default('invited'),
    'invited (accounts come by invitation) or open (anybody may register; needs SMTP_URL)'
  ],
  SMTP_URL: [
    z
      .string()
      .regex(/^smtps?:\/\/.+/)
      .refine((text) => URL.canParse(text))
      .optional(),
    'smtp://<user>:<password>@<host>:<port> or smtps://…'
  ],
  MAIL_FROM: [
    z
      .string()
      .max(320)
      .regex(/^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/)
      .optional(),
    'the sender of mail, such as Heptagon <maturity@example.org>'
  ],
  WEBHOOK_HOSTS: [
    z
      .string()
      .transform((text) => text.split(',').map((host) => host.trim()))
      .pipe(z.array(z.string().refine(isHost)))
      .default([]),
    'hosts of your own network that webhooks may go to, such as crm.internal:8080, with commas between'
  ],
  START_LIMIT: [
    whole(1, 999_999).default(300),
    'how many assessments one address may start in ten minutes, 1 to 999999'
  ],
  TRUST_PROXY: [whole(0, 10).default(0), 'how many trusted proxies stand in front, 0 to 10'],
  LOG_LEVEL: [
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    'one of trace, debug, info, warn, error, fatal, silent'
  ]
} as const;

export interface Settings {
  PORT: number;
  HOST: string;
  ORIGIN?: string;
  DATABASE_URL: string;
  LINK_KEY?: string;
  REGISTRATION: 'invited' | 'open';
  SMTP_URL?: string;
  MAIL_FROM?: string;
  WEBHOOK_HOSTS: string[];
  START_LIMIT: number;
  TRUST_PROXY: number;
  LOG_LEVEL: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
}

/** A secret is not repeated on a screen or in a log. */
const shown = (name: string, value: string | undefined) =>
  ['LINK_KEY', 'SMTP_URL'].includes(name) ? 'set' : `"${value}"`;

/** Takes the environment; returns every setting with its default, or a sentence per bad variable. */
export function readSettings(
  env: Record<string, string | undefined>
): { ok: true; settings: Settings } | { ok: false; problems: string[] } {
  const problems: string[] = [];
  const settings: Record<string, unknown> = {};
  for (const [name, [schema, meaning]] of Object.entries(RULES)) {
    const parsed = schema.safeParse(env[name] || undefined);
    if (parsed.success) settings[name] = parsed.data;
    else problems.push(`${name} is ${shown(name, env[name])}, but must be ${meaning}.`);
  }
  if (settings.SMTP_URL && !settings.MAIL_FROM)
    problems.push('SMTP_URL is set, so MAIL_FROM must be too: the sender of mail.');
  if (settings.REGISTRATION === 'open' && !settings.SMTP_URL)
    problems.push('REGISTRATION is "open", which needs SMTP_URL: addresses are verified by mail.');
  return problems.length
    ? { ok: false, problems }
    : { ok: true, settings: settings as unknown as Settings };
}

/** The settings of an environment that is known to be good; throws with its problems when not. */
export function settingsOf(env: Record<string, string | undefined>): Settings {
  const read = readSettings(env);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.settings;
}

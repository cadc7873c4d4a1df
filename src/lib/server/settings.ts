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
  START_LIMIT: number;
  TRUST_PROXY: number;
  LOG_LEVEL: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
}

/** Takes the environment; returns every setting with its default, or a sentence per bad variable. */
export function readSettings(
  env: Record<string, string | undefined>
): { ok: true; settings: Settings } | { ok: false; problems: string[] } {
  const problems: string[] = [];
  const settings: Record<string, unknown> = {};
  for (const [name, [schema, meaning]] of Object.entries(RULES)) {
    const parsed = schema.safeParse(env[name] || undefined);
    if (parsed.success) settings[name] = parsed.data;
    else problems.push(`${name} is "${env[name]}", but must be ${meaning}.`);
  }
  return problems.length
    ? { ok: false, problems }
    : { ok: true, settings: settings as unknown as Settings };
}

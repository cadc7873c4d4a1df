/**
 * Secrets of links are derived from a key that lies outside the database, and the database has only
 * their hashes: a link can be shown, printed and mailed again without being stored, and whoever
 * reads the database opens nothing.
 */
import { createHmac, hash, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Each secret serves one purpose: equal ids of two purposes have unequal secrets. */
export type SecretPurpose =
  | 'open'
  | 'personal'
  | 'external'
  | 'verify'
  | 'reset'
  | 'changeEmail'
  | 'member'
  | 'optOut'
  | 'webhook'
  | 'share'
  | 'unlock';

/** 128 bits as 22 characters of base64url, from what the secret is for and which one it is. */
export type Derive = (purpose: SecretPurpose, id: string, generation?: number) => string;

const SECRET_BYTES = 16;
const KEY_BYTES = 32;

export const deriver =
  (key: string): Derive =>
  (purpose, id, generation = 1) =>
    createHmac('sha256', key)
      .update(`${purpose}:${id}:${generation}`)
      .digest()
      .subarray(0, SECRET_BYTES)
      .toString('base64url');

/** What the database keeps of a secret. */
export const secretHash = (secret: string): string => hash('sha256', secret);

/** The key in a file, made whole on first use; of two processes that make it at once one is heeded. */
export function keyInFile(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}

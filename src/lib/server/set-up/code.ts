import { randomBytes } from 'node:crypto';
import { secretHash } from '../keys.ts';

/** Crockford's 32 signs: none that is mistaken for another when it is typed from a screen. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const GROUP = /.{4}(?=.)/g;

/** 80 bits, as K7QM-2D9X-8RTB-4WHC. */
export const newCode = (): string =>
  [...randomBytes(LENGTH)]
    .map((byte) => SIGNS[byte % SIGNS.length])
    .join('')
    .replace(GROUP, '$&-');

/** What the database keeps of a code; as people type it, in small letters or without dashes. */
export const codeHash = (typed: string): string =>
  secretHash(
    typed
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1')
  );

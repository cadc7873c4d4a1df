import { z } from 'zod';

const isTimeZone = (name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** An IANA name: the select offers some, a browser may stand in any. */
export const timeZone = z.string().max(64).refine(isTimeZone, { error: 'wrong' });

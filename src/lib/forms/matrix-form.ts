/** What is posted when a version of the matrix is taken or gone back to. */
import { z } from 'zod';
import { paragraphs } from './text.ts';

/** Characters. */
export const LONGEST_NOTE = 500;

/** The version in use when the page was made. */
const version = z.string().max(36);

export const takeForm = z.object({
  text: z.string(),
  note: paragraphs(LONGEST_NOTE).default(''),
  base: version
});

export const chooseForm = z.object({ version, base: version });

import { z } from 'zod';
import { isColour } from '#lib/brand/accent.ts';
import { address, line, optional, paragraphs, rowVersion } from './text.ts';

export const LONGEST_NAME = 100;
export const LONGEST_FOOTER = 400;

/** #0a5f4e; a short one (#abc) and one without its sign are the same colour written otherwise. */
const colour = line(20)
  .transform((text) => `#${text.replace(/^#/, '').toLowerCase()}`)
  .transform((text) => (text.length === 4 ? text.replace(/[^#]/g, '$&$&') : text))
  .pipe(z.string().refine(isColour, { error: 'notAColour' }));

const FOLLOW = { yes: true, no: false, as: null };

/** What is set for a workspace or a company; a field that is left empty takes what stands above it. */
export const brandForm = z
  .object({
    name: optional(line(LONGEST_NAME)),
    accent: optional(colour),
    footer: optional(paragraphs(LONGEST_FOOTER)),
    replyTo: optional(address),
    /** A box that is not ticked is not sent. */
    whiteLabel: z.enum(['yes', 'no', 'as']).default('no'),
    version: rowVersion
  })
  .transform(({ version, whiteLabel, name, accent, footer, replyTo }) => ({
    version,
    own: {
      ...{ name: name ?? null, accent: accent ?? null, footer: footer ?? null },
      ...{ replyTo: replyTo ?? null, whiteLabel: FOLLOW[whiteLabel] }
    }
  }));

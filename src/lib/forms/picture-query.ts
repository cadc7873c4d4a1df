import { z } from 'zod';
import { LOCALES } from '#lib/domain/model/types.ts';

/** How a picture was asked for in its address; what is not understood is as if it were not there. */
export const pictureQuery = z.object({
  /** A slide has a ground of its own. */
  ground: z.enum(['paper', 'transparent']).catch('paper'),
  scheme: z.enum(['light', 'dark']).catch('light'),
  /** Pixels a unit of the drawing: 2 for a text, 3 for a slide. */
  size: z.coerce
    .number()
    .pipe(z.union([z.literal(1), z.literal(2), z.literal(3)]))
    .catch(2),
  lang: z.enum(LOCALES).optional().catch(undefined)
});

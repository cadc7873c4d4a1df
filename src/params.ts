import { defineParams } from '@sveltejs/kit/params';
import { z } from 'zod';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';

export const params = defineParams({
  /** 128 bits in base64url, as in the private link of a response. */
  token: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  direction: z.enum(DIRECTION_IDS)
});

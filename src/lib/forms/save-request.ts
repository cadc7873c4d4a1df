/** What `PUT /a/<token>/answers` and `POST /a/<token>/submit` take. */
import { z } from 'zod';
import { answer, perDirection } from './answers.ts';

/** What an integer column holds. */
const LARGEST = 2_147_483_647;

const count = z.int().min(0).max(LARGEST);

export const saveRequest = z.strictObject({
  client: z.guid(),
  seq: count.min(1),
  base: perDirection(count).optional(),
  answers: perDirection(answer.nullable())
});

export const submitRequest = z.strictObject({ client: z.guid(), seq: count });

import { z } from 'zod';
import type { Role } from '#lib/domain/answers.ts';
import { line, optional } from './text.ts';

const LONGEST_NAME = 200;

/** A name that must be given. */
export const personName = line(LONGEST_NAME).pipe(z.string().min(1, { error: 'required' }));

/** What a round asks of somebody before they answer; a name only where no link tells it. */
export const introductionForm = (asked: { name: boolean; roles: readonly Role[] }) =>
  z.object({
    name: asked.name ? personName : z.undefined().optional(),
    role: optional(z.enum(asked.roles))
  });

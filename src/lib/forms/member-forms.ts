import { z } from 'zod';
import { LOCALES } from '#lib/domain/model/types.ts';
import { newPassword } from './account-forms.ts';
import { address, line } from './text.ts';

const LONGEST_NAME = 200;
const ROLES = ['viewer', 'editor', 'owner'] as const;

export const invitationForm = z.object({
  email: address,
  role: z.enum(ROLES),
  locale: z.enum(LOCALES)
});

/** A change of one member, or of one invitation. */
export const subjectForm = z.object({ id: z.uuid() });
export const roleForm = subjectForm.extend({ role: z.enum(ROLES) });

/** Somebody new follows an invitation: its address is theirs. */
export const joinForm = z.object({
  name: line(LONGEST_NAME).pipe(z.string().min(1)),
  password: newPassword
});

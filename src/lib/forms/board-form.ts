import { z } from 'zod';

/** More than a company may have people. */
const MOST = 1000;
const ids = z.array(z.uuid()).max(MOST);

export const BOARD_LISTS = ['link', 'person'];

/** What is chosen on a round's board: one by its own button, or those that are ticked. */
export const chosenForm = z.object({ only: z.uuid().optional(), link: ids, person: ids });

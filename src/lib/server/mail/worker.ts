import type { Context, Smtp } from '../context.ts';
import * as outbox from '../outbox/service.ts';

/** The name of mail's outbox, by which it is rung. */
export const BOX = 'mail';

/** Empties the outbox from now on, beside everything else; several instances may do so at once. */
export const work = (ctx: Context, smtp: Smtp): outbox.Worker =>
  outbox.work(ctx, BOX, async (ending) => {
    // fetched here: a server without mail has no need of what writes and sends it
    const { deliverDue } = await import('./deliver.ts');
    return deliverDue(ctx, smtp, ending);
  });

/**
 * Webhooks: what happens in a workspace is told to addresses that its owners name, from an outbox,
 * signed and tried again, and never to anything inside a network. This is the folder's only face.
 */
import type { Context } from '../context.ts';
import * as outbox from '../outbox/service.ts';
import { BOX } from './announce.ts';
import * as deliveries from './deliveries-repository.ts';

export { announce } from './announce.ts';
export { announceClosings } from './closings.ts';
export type { Happening } from './events.ts';
export {
  add,
  get,
  list,
  pause,
  remove,
  renewSecret,
  resume,
  sendAgain,
  test,
  type Delivery,
  type NewWebhook,
  type Webhook
} from './manage.ts';

/** Empties the outbox from now on, beside everything else; several instances may do so at once. */
export const work = (ctx: Context): outbox.Worker =>
  outbox.work(ctx, BOX, async (ending) => {
    const due = await deliveries.due(ctx.db, ctx.now().toISOString(), 1);
    if (due.length === 0) return true;
    // fetched here: most servers have no webhooks
    const { deliverDue } = await import('./deliver.ts');
    return deliverDue(ctx, ending);
  });

const KEPT_MS = 30 * 86_400_000;

/** Forgets what was told a month ago; returns how much. Meant for a timer. */
export const forgetOld = (ctx: Context): Promise<number> =>
  deliveries.forget(ctx.db, { before: new Date(ctx.now().getTime() - KEPT_MS).toISOString() });

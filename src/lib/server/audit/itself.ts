import type { Actor } from './service.ts';

/** The product, where it acts by itself or for whoever runs it. Readers are told in their own words. */
export const ITSELF: Actor = { accountId: null, name: 'Heptagon' };

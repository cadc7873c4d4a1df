/** What some of the clients aim at, and why: set when the third of five quarters was measured. */
import type { Weights } from '#lib/domain/maturity-index.ts';
import type { Locale, Text } from '#lib/domain/model/types.ts';
import { quarterAfter, type Quarter } from '#lib/domain/quarter.ts';
import type { Wishes } from '#lib/domain/targets.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as aims from '#lib/server/aims/service.ts';
import type { Context } from '#lib/server/context.ts';
import type { Part } from './cast.ts';

/** The quarter, from 0, after whose round they are set. */
export const DECIDED_AFTER = 2;

interface Ambition {
  weights?: Weights;
  /** Quarters after that one, the levels wanted by then, and the reason. */
  steps: readonly { ahead: number; levels: Wishes; note: Text }[];
}

/** By the client's English name. */
const AMBITIONS: Readonly<Record<string, Ambition>> = {
  'Northern Timber': {
    weights: { strategy: 1.5, deal: 2, brand: 0.5 },
    steps: [
      {
        ahead: 2,
        levels: { strategy: 3, deal: 3, management: 3 },
        note: {
          en: 'The second saw line starts in autumn and has to be sold: a plan first, then requests that are answered.',
          ru: 'Осенью запускают вторую линию, и её надо продать: сначала план, затем ответы на все заявки.'
        }
      },
      {
        ahead: 4,
        levels: { strategy: 3, loyalty: 2, management: 4 },
        note: {
          en: 'Quarterly audit of the plan, and a first programme for dealers who order again.',
          ru: 'Квартальный аудит плана и первая программа для дилеров, которые заказывают повторно.'
        }
      }
    ]
  },
  'Harbour Inn': {
    weights: { loyalty: 2, brand: 1.5 },
    steps: [
      {
        ahead: 3,
        levels: { loyalty: 4, brand: 3 },
        note: {
          en: 'Guests who come back cost nothing to win: half of the bookings direct by the summer.',
          ru: 'Вернувшийся гость достаётся бесплатно: к лету половина бронирований — напрямую.'
        }
      }
    ]
  },
  Quickcart: {
    weights: { need: 1.5, loyalty: 2, management: 1.5 },
    steps: [
      {
        ahead: 2,
        levels: { need: 4, loyalty: 4 },
        note: {
          en: 'Agreed with the investors: repeat purchases before new cities.',
          ru: 'Договорились с инвесторами: сначала повторные покупки, потом новые города.'
        }
      },
      {
        ahead: 4,
        levels: { need: 4, deal: 4, loyalty: 5, management: 4 },
        note: { en: '', ru: '' }
      }
    ]
  },
  'Riverside College': {
    steps: [
      {
        ahead: 2,
        levels: { need: 3, evaluation: 2 },
        note: {
          en: 'Applicants decide in spring: everything else waits for the next year.',
          ru: 'Абитуриенты выбирают весной, остальное подождёт до следующего года.'
        }
      }
    ]
  }
};

/** Sets what the client aims at, if it aims at something of its own. */
export async function decide(
  ctx: Context,
  member: Member,
  client: Part & { companyId: string },
  { quarter, locale }: { quarter: Quarter; locale: Locale }
): Promise<void> {
  const ambition = AMBITIONS[client.name.en];
  if (!ambition) return;
  const { weights = {}, steps } = ambition;
  const quarters = steps.map(({ ahead, levels, note }) => ({
    ...{ quarter: quarterAfter(quarter, ahead), levels, note: note[locale] }
  }));
  const set = await aims.set(ctx, member, client.companyId, { weights, quarters }, 1);
  if (set !== 'set') throw new Error(`The targets were refused: ${set}.`);
}

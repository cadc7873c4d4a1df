import type { z } from 'zod';
import { scorecard } from '#lib/domain/scorecard.ts';
import { scorecardRequest } from '#lib/forms/scorecard-request.ts';
import type { linksRequest, roundRequest } from '#lib/forms/api-requests.ts';
import type { saveRequest, submitRequest } from '#lib/forms/save-request.ts';

export const SCORECARD_REQUEST: z.input<typeof scorecardRequest> = {
  mode: 'quick',
  anonymous: false,
  responses: [
    {
      role: 'marketing',
      answers: {
        strategy: { level: 2, partlyNext: true },
        need: { level: 2 },
        evaluation: { level: 3 },
        deal: { dontKnow: true },
        loyalty: { notApplicable: 'No repeat purchases in this business' },
        brand: { level: 1, partlyNext: true },
        management: { level: 2 }
      }
    }
  ],
  weights: { strategy: 2 },
  targets: { strategy: 4 }
};

/** Computed, so that the document cannot promise what the code does not do. */
export const scorecardExample = () => scorecard(scorecardRequest.parse(SCORECARD_REQUEST));

const CLIENT = 'b7c1f0de-6f7e-4c58-9f0a-3d1c2b4a5e6f';

export const SAVE_REQUEST: z.input<typeof saveRequest> = {
  client: CLIENT,
  seq: 12,
  base: { need: 3 },
  answers: { need: { level: 2, comment: 'Since the spring campaign' } }
};

export const SUBMIT_REQUEST: z.input<typeof submitRequest> = { client: CLIENT, seq: 12 };

export const ROUND_REQUEST: z.input<typeof roundRequest> = {
  companyId: '01900000-0000-7000-8000-000000000001',
  quarter: '2026-Q4',
  mode: 'detailed',
  people: 'everyone'
};

export const LINKS_REQUEST: z.input<typeof linksRequest> = {
  people: [
    { id: '01900000-0000-7000-8000-000000000002' },
    { name: 'Anna Petrova', email: 'anna@client.example', role: 'marketing', locale: 'ru' }
  ]
};

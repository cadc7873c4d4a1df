/** What a webhook can be told, and in what shape. */
import type { Context } from '../context.ts';

/**
 * Every event. What an anonymous round's answers say, and when each came, is told by none: of such a
 * round only its closing is, with their number.
 */
export const EVENTS = ['response.submitted', 'round.closed', 'report.released'] as const;
export type WebhookEvent = (typeof EVENTS)[number];

/** What has happened in a round; instants are ISO 8601 in UTC. */
export type Happening =
  | { event: 'response.submitted'; at: string; responseId: string }
  | { event: 'round.closed'; at: string; submitted: number }
  | { event: 'report.released'; at: string; reportId: string };

export interface RoundTold {
  id: string;
  workspaceId: string;
  companyId: string;
  quarter: string;
}

/** An event, or the test that an owner sends. */
export type Sent = WebhookEvent | 'test';

/** The body of a delivery: ids and addresses, no answer and nobody's name. */
export function payloadOf(
  { origin }: Pick<Context, 'origin'>,
  { id, workspaceId, companyId, quarter }: RoundTold,
  happening: Happening
): string {
  const workspace = `${origin}/w/${workspaceId}`;
  const url = `${workspace}/rounds/${id}`;
  const round = { id, companyId, quarter, url, api: `${origin}/api/v1/rounds/${id}` };
  return JSON.stringify({
    ...{ type: happening.event, timestamp: happening.at },
    data: { round, ...moreOf(happening, { workspace, round: url }) }
  });
}

function moreOf(
  happening: Happening,
  { workspace, round }: { workspace: string; round: string }
): object {
  switch (happening.event) {
    case 'response.submitted': {
      const { responseId: id } = happening;
      return { response: { id, url: `${round}/responses/${id}` } };
    }
    case 'round.closed':
      return { submitted: happening.submitted };
    case 'report.released': {
      const { reportId: id } = happening;
      return { report: { id, url: `${workspace}/reports/${id}` } };
    }
  }
}

export const testPayload = (at: string): string =>
  JSON.stringify({ type: 'test', timestamp: at, data: {} });

/** What tells one happening from another, where the same may be noticed twice. */
export const dedupeOf = (roundId: string, { event, at }: Happening, deliveryId: string): string =>
  event === 'round.closed' ? `${event} ${roundId} ${at}` : deliveryId;

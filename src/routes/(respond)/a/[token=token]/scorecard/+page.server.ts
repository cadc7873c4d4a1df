import { ownScorecard } from '#lib/server/http/own-scorecard.ts';

export const load = (event) => ownScorecard(event);

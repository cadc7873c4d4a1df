import type { ResponseKind, RoundView } from './types.ts';

/** The respondent's own scorecard; null where the round shows them something else. */
export function scorecardPath(
  { round, kind }: { round: Pick<RoundView, 'shows'> | null; kind: ResponseKind },
  token: string
): string | null {
  const shown = !round || kind === 'external' || round.shows === 'own';
  return shown ? `/a/${token}/scorecard` : null;
}

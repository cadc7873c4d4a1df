/** Which two rounds of a company are compared. */
import type { FiguredRound } from '../teams/service.ts';
import type { Asked, Misasked } from './types.ts';

export interface Chosen {
  before: FiguredRound;
  now: FiguredRound;
  misasked: Misasked | null;
}

/**
 * The two rounds asked for, in the order of time whichever way round they come; for what is not
 * asked or not there the latest round, and the one before it. Null with fewer than two rounds.
 */
export function choose(rounds: readonly FiguredRound[], asked: Asked): Chosen | null {
  const find = (id: string | null) => rounds.find((round) => round.id === id);
  const isUnknown = [asked.before, asked.now].some((id) => id !== null && !find(id));
  const now = find(asked.now) ?? latest(rounds.filter(({ id }) => id !== asked.before));
  const before = find(asked.before) ?? (now && roundBefore(rounds, now));
  if (!now || !before || rounds.length < 2) return null;
  const misasked = isUnknown ? 'unknown' : before === now ? 'same' : null;
  return rounds.indexOf(before) > rounds.indexOf(now)
    ? { before: now, now: before, misasked }
    : { before, now, misasked };
}

/** The first answers of an open round would unsay what a whole team has said. */
export const latest = (rounds: readonly FiguredRound[]): FiguredRound | undefined =>
  rounds.findLast(({ isClosed }) => isClosed) ?? rounds.at(-1);

/** The last one before it of its mode, else of any; for the first round the one after it. */
export function roundBefore(
  rounds: readonly FiguredRound[],
  now: FiguredRound
): FiguredRound | undefined {
  const at = rounds.indexOf(now);
  const earlier = rounds.slice(0, at);
  return earlier.findLast(({ mode }) => mode === now.mode) ?? earlier.at(-1) ?? rounds[at + 1];
}

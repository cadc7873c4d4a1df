/** What a save does to what is stored: decided without a database. The rules stand in api.md. */
import {
  isDetailed,
  isDontKnow,
  isNotApplicable,
  type Answer,
  type Answers,
  type Mode
} from '#lib/domain/answers.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import type { Receipt, Save, Versions } from './types.ts';

export interface StoredAnswer {
  /** null once cleared. */
  value: Answer | null;
  version: number;
  client: string;
  seq: number;
}

export type Stored = Partial<Record<DirectionId, StoredAnswer>>;

const entries = <T>(record: Partial<Record<DirectionId, T>>) =>
  Object.entries(record) as [DirectionId, T][];

/** The directions of this save that are newer than what is stored. */
export function freshDirections(stored: Stored, save: Save): DirectionId[] {
  return entries(save.answers)
    .map(([direction]) => direction)
    .filter((direction) => {
      const old = stored[direction];
      if (!old) return true;
      if (old.client === save.client) return save.seq > old.seq;
      return (save.base?.[direction] ?? old.version) >= old.version;
    });
}

/** What will be stored for the fresh directions. */
export const writesOf = (
  stored: Stored,
  { client, seq, answers }: Save,
  fresh: readonly DirectionId[]
): Stored =>
  Object.fromEntries(
    fresh.map((direction) => {
      const version = (stored[direction]?.version ?? 0) + 1;
      return [direction, { value: answers[direction] ?? null, version, client, seq }];
    })
  );

export function answersOf(stored: Stored): Answers {
  const answers: Answers = {};
  for (const [direction, { value }] of entries(stored)) if (value) answers[direction] = value;
  return answers;
}

export function versionsOf(stored: Stored): Versions {
  const versions: Versions = {};
  for (const [direction, { version }] of entries(stored)) versions[direction] = version;
  return versions;
}

/** The mode that the answers show, if any of them does. */
export function modeShownBy(answers: Answers): Mode | null {
  const telling = Object.values(answers).find((a) => !isDontKnow(a) && !isNotApplicable(a));
  if (!telling) return null;
  return isDetailed(telling) ? 'detailed' : 'quick';
}

/** What to tell the client, from what is stored after its save. */
export function receiptOf(
  stored: Stored,
  save: Save,
  saved: DirectionId[],
  highest: number
): Receipt {
  const stale = entries(save.answers)
    .map(([direction]) => direction)
    .filter((direction) => !saved.includes(direction));
  const current = Object.fromEntries(
    stale.map((direction) => [direction, stored[direction]?.value ?? null])
  );
  return { saved, stale, current, versions: versionsOf(stored), seq: highest };
}

/** Answers as a person of a company would give them: near the truth, each in an own way. */
import type { Answer, Answers, CriterionMark, Mode, Role } from '#lib/domain/answers.ts';
import { SCORED_LEVELS } from '#lib/domain/gates.ts';
import { DIRECTION_IDS, MODEL, type DirectionId, type Level } from '#lib/domain/model/index.ts';
import type { Chance } from './chance.ts';

/** What is true of a company, in levels: 2.5 is half way from 2 to 3. */
export type Truth = Readonly<Record<DirectionId, number>>;

export interface Outlook {
  role: Role;
  /** How far off this person's judgements lie on the whole, in levels. */
  bias: number;
  /** And how far in single directions. */
  tint?: Partial<Record<DirectionId, number>>;
}

/** Whoever leads something tends to see it brighter, whoever buys from it darker. */
const TINTED: Partial<Record<Role, Partial<Record<DirectionId, number>>>> = {
  owner: { strategy: 0.5, brand: 0.5 },
  marketing: { need: 0.4, management: 0.3 },
  sales: { deal: 0.6, need: -0.6 },
  service: { loyalty: -0.6 },
  finance: { management: -0.6, strategy: -0.3 }
};

/** Nobody knows everything: finance seldom sees the survey of loyalty, sales seldom the brand's. */
const UNKNOWN: Partial<Record<Role, DirectionId>> = { finance: 'loyalty', it: 'brand' };

/** One person's answers to all seven directions. `comments` are given now and then, by direction. */
export function believable(
  chance: Chance,
  mode: Mode,
  truth: Truth,
  { role, bias, tint = {} }: Outlook,
  comments: Partial<Record<DirectionId, readonly string[]>> = {}
): Answers {
  return Object.fromEntries(
    DIRECTION_IDS.map((direction): [DirectionId, Answer] => {
      if (UNKNOWN[role] === direction && chance.happens(0.5))
        return [direction, { dontKnow: true }];
      const tinted = (TINTED[role]?.[direction] ?? 0) + (tint[direction] ?? 0);
      const seen = truth[direction] + bias + tinted + (chance.next() - 0.5) * 0.7;
      const halves = Math.min(10, Math.max(2, Math.round(seen * 2)));
      const answer = mode === 'quick' ? quick(halves) : detailed(chance, direction, halves / 2);
      const said = comments[direction];
      const comment = said && chance.happens(0.35) ? chance.pick(said) : undefined;
      const wished = { ...answer, target: wish(seen, role) };
      return [direction, comment ? { ...wished, comment } : wished];
    })
  );
}

/** Where this person wants to be in a year: whoever leads aims higher than whoever does the work. */
function wish(seen: number, role: Role): Level {
  const ahead = role === 'owner' || role === 'director' ? 1.75 : 0.75;
  return Math.min(5, Math.max(2, Math.round(seen + ahead))) as Level;
}

function quick(halves: number): Answer {
  const level = Math.floor(halves / 2) as Level;
  return halves % 2 === 1 ? { level, partlyNext: true } : { level };
}

/** Level by level, up to the first that is not full: nobody is asked beyond it. */
function detailed(chance: Chance, direction: DirectionId, score: number): Answer {
  const criteria: Record<string, CriterionMark> = {};
  if (direction === 'brand') Object.assign(criteria, { 'brand.1.a': 'yes', 'brand.1.b': 'yes' });
  for (const level of SCORED_LEVELS) {
    const share = score - level + 1;
    for (const id of MODEL.ladders[direction][level])
      criteria[id] = share >= 1 ? 'yes' : chance.happens(share) ? 'partly' : 'no';
    if (share < 1) break;
  }
  return { criteria };
}

/** What stands below the sentence that explains a score: the practices behind it, in groups. */
import { isDetailed, type Answer, type DetailedAnswer } from '#lib/domain/answers.ts';
import type { Why } from '#lib/domain/explanation.ts';
import { isFull } from '#lib/domain/gates.ts';
import { scoredCriteria } from '#lib/domain/model/model.ts';
import type { CriterionId, Direction, Level, Locale } from '#lib/domain/model/types.ts';
import { explanationWords } from '#lib/i18n/explanations.ts';
import { say } from '#lib/i18n/say.ts';

/** How an item is drawn: a practice in place with or without evidence, one to close, one beside the point. */
type Mark = 'confirmed' | 'declared' | 'open' | 'ahead' | 'plain';

interface Item {
  readonly id: CriterionId;
  readonly text: string;
  readonly mark: Mark;
  /** The answer in a word, where it was not simply yes. */
  readonly said?: string;
  /** The respondent's own words. */
  readonly evidence?: string;
  readonly reason?: string;
}

export interface Group {
  /** What is there already, or what is not: the two stand side by side. */
  readonly side: 'there' | 'missing';
  readonly heading: string;
  readonly items: readonly Item[];
  /** Something to know about the group. */
  readonly note?: string;
}

const NO_MARKS: DetailedAnswer = { criteria: {} };

/** The groups of one direction; those that would be empty are left out. */
export function groupsOf(
  direction: Direction,
  answer: Answer | undefined,
  why: Why,
  locale: Locale
): Group[] {
  const marked = answer && isDetailed(answer) ? answer : NO_MARKS;
  const all = { ...drawer(direction, marked, locale), direction, locale };
  return [...groupsByKind(why, all, marked), ...leftOut(all, marked)].filter(
    ({ items }) => items.length > 0
  );
}

type Drawer = ReturnType<typeof drawer> & { direction: Direction; locale: Locale };

function groupsByKind(why: Why, all: Drawer, marked: DetailedAnswer): Group[] {
  const { groups: t } = explanationWords[all.locale];
  switch (why.kind) {
    case 'chosen':
      return [...toNext(all, why.level, why.partly), limits(all, why.level)];
    case 'climbed': {
      const { base, met, heldBackBy, ahead } = why.reasons;
      const note = heldBackBy.length > 0 ? coarse(all, base) : {};
      return [
        { side: 'there', heading: t.met, items: met.map(all.inPlace) },
        {
          side: 'missing',
          heading: t.held(base + 1),
          items: heldBackBy.map(all.as('open')),
          ...note
        },
        { side: 'there', heading: t.ahead, items: ahead.map(all.as('ahead')) },
        {
          side: 'missing',
          heading: t.baseline,
          items: denied(all.direction, marked).map(all.as('open'))
        },
        limits(all, base)
      ];
    }
    case 'incomplete':
      return [{ side: 'missing', heading: t.missing, items: why.missing.map(all.as('plain')) }];
    case 'unknown':
      return [
        {
          side: 'missing',
          heading: t.unknown,
          items: withMark(marked, 'dontKnow').map(all.as('plain'))
        }
      ];
    default:
      return [];
  }
}

/** Turns criteria into items, with what the respondent said about them. */
function drawer(
  { cells }: Direction,
  { criteria, evidence, reasons }: DetailedAnswer,
  locale: Locale
) {
  const { marks } = explanationWords[locale];
  const texts = new Map(cells.flatMap((cell) => cell.criteria).map(({ id, text }) => [id, text]));
  const item = (id: CriterionId, mark: Mark): Item => {
    const answered = criteria[id];
    const text = texts.get(id);
    return {
      id,
      text: text ? say(text, locale) : '',
      mark,
      said: answered && answered in marks ? marks[answered as keyof typeof marks] : undefined,
      evidence: evidence?.[id]?.trim() || undefined,
      reason: reasons?.[id]?.trim() || undefined
    };
  };
  return {
    as: (mark: Mark) => (id: CriterionId) => item(id, mark),
    inPlace: (id: CriterionId) => item(id, evidence?.[id]?.trim() ? 'confirmed' : 'declared')
  };
}

/** Quick mode knows no single practices: those of the next level are the way there. */
function toNext({ as, direction, locale }: Drawer, level: Level, partly: boolean): Group[] {
  if (level === 5) return [];
  const next = (level + 1) as Level;
  const { groups: t } = explanationWords[locale];
  const items = scoredCriteria(direction, next).map(({ id }) => as('open')(id));
  return [{ side: 'missing', heading: partly ? t.finish(next) : t.next(next), items }];
}

/** What a level's description names as absent: never asked, so nobody says that it is so here. */
function limits({ as, direction, locale }: Drawer, level: Level): Group {
  const cell = direction.cells[level - 1];
  const named = cell?.criteria.filter(({ kind }) => kind === 'limit') ?? [];
  return {
    side: 'missing',
    heading: explanationWords[locale].groups.limits(level),
    items: named.map(({ id }) => as('plain')(id))
  };
}

function leftOut({ as, locale }: Drawer, marked: DetailedAnswer): Group[] {
  const items = withMark(marked, 'notApplicable').map(as('plain'));
  return [{ side: 'missing', heading: explanationWords[locale].groups.leftOut, items }];
}

/** Brand only: expected even at level 1, and said not to be there. */
function denied({ cells }: Direction, { criteria }: DetailedAnswer): CriterionId[] {
  const expected = cells[0].criteria.filter(({ kind }) => kind === 'baseline');
  return expected.map(({ id }) => id).filter((id) => criteria[id] && !isFull(criteria[id]));
}

/** A level with one practice moves the score in large steps. */
function coarse({ direction, locale }: Drawer, base: Level): { note?: string } {
  const single = scoredCriteria(direction, (base + 1) as Level).length === 1;
  return single ? { note: explanationWords[locale].coarse } : {};
}

function withMark({ criteria }: DetailedAnswer, mark: string): CriterionId[] {
  const ids = Object.keys(criteria) as CriterionId[];
  return ids.filter((id) => criteria[id] === mark).toSorted();
}

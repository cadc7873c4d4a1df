import { describe, expect, it } from 'vitest';
import {
  askedCriteria,
  BASELINE_ACTION,
  closes,
  criterionKind,
  criterionOf,
  DIRECTION_IDS,
  doneWhen,
  INDUSTRIES,
  LEVEL_NAMES,
  LEVELS,
  LOCALES,
  MARTECH,
  MODEL,
  QUESTIONS,
  scoredCriteria,
  STAGES,
  stepOf,
  TERMS,
  TOUCHPOINTS,
  type CriterionId,
  type DirectionId,
  type Level,
  type StepId,
  type TermId,
  type Text
} from './index.ts';

const directions = Object.values(MODEL.directions);
const cells = directions.flatMap((d) => d.cells);
const criteria = cells.flatMap((cell) => cell.criteria);
const steps = directions.flatMap((d) => d.steps);

/** Every text of the model with the path to it, found by its shape. */
function texts(value: unknown, path: string): [path: string, text: Text][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'ru' in value) return [[path, value as Text]];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const ALL = [
  ...directions.flatMap((d) => texts(d, d.id)),
  ...texts({ MARTECH, STAGES, TOUCHPOINTS, QUESTIONS, TERMS, INDUSTRIES, LEVEL_NAMES }, 'lists'),
  ...texts({ BASELINE_ACTION, doneWhen: steps.map(doneWhen) }, 'index')
];

/** The paths of the texts that a check finds fault with. */
const faults = (isFault: (text: Text) => boolean) =>
  ALL.filter(([, text]) => isFault(text)).map(([path, text]) => `${path}: ${text.en} | ${text.ru}`);

/** Each direction's cells from level 1 to 5: l limit, p practice, b baseline. */
const KINDS: Record<DirectionId, string> = {
  strategy: 'll ppl pp ppp ppp',
  need: 'll pp pp ppp pp',
  evaluation: 'll ppp ppp ppp pp',
  deal: 'lll ppp ppp ppp pp',
  loyalty: 'll pll pp ppp pp',
  brand: 'bbl ppl pp p pp',
  management: 'll pp pp pp pp'
};

describe('the matrix', () => {
  it('has seven directions in the fixed order', () => {
    expect(directions.map((d) => d.id)).toEqual(DIRECTION_IDS);
  });

  it('has 35 cells, levels 1 to 5 in order', () => {
    expect(cells).toHaveLength(35);
    for (const d of directions) expect(d.cells.map((cell) => cell.level)).toEqual(LEVELS);
  });

  it('has 84 criteria of the agreed kinds', () => {
    expect(criteria).toHaveLength(84);
    for (const d of directions)
      expect(d.cells.map((c) => c.criteria.map((x) => x.kind[0]).join('')).join(' ')).toBe(
        KINDS[d.id]
      );
  });

  it('scores 64 practices', () => {
    const counts = DIRECTION_IDS.map(
      (id) => LEVELS.flatMap((level) => scoredCriteria(MODEL.directions[id], level)).length
    );
    expect(counts).toEqual([10, 9, 11, 11, 8, 7, 8]);
  });

  it('has practices at every level above the floor and none on it', () => {
    for (const id of DIRECTION_IDS) {
      expect(scoredCriteria(MODEL.directions[id], 1)).toEqual([]);
      for (const level of [2, 3, 4, 5] as const)
        expect(scoredCriteria(MODEL.directions[id], level)).not.toEqual([]);
    }
  });

  it('gives each criterion the id of its place', () => {
    for (const d of directions)
      for (const cell of d.cells)
        expect(cell.criteria.map((c) => c.id)).toEqual(
          cell.criteria.map((_, i) => `${d.id}.${cell.level}.${'abc'[i]}`)
        );
    expect(new Set(criteria.map((c) => c.id)).size).toBe(84);
  });

  it('separates the shortcomings of mixed cells from what is chosen', () => {
    const mixed = directions.flatMap((d) =>
      d.cells.filter((cell) => cell.limits).map((cell) => `${d.id}.${cell.level}`)
    );
    expect(mixed).toEqual(['strategy.2', 'loyalty.2', 'brand.1', 'brand.2']);
  });
});

describe('the lookups', () => {
  it('find criteria and steps by id', () => {
    for (const c of criteria) expect(criterionOf(MODEL, c.id)).toBe(c);
    for (const s of steps) expect(stepOf(MODEL, s.id)).toBe(s);
  });

  it('refuse what the model does not have', () => {
    expect(criterionKind(MODEL, 'brand', 'brand.4.a')).toBe('practice');
    expect(criterionKind(MODEL, 'brand', 'brand.4.b')).toBeUndefined();
    expect(criterionKind(MODEL, 'brand', 'loyalty.2.a')).toBeUndefined();
    expect(criterionKind(MODEL, 'brand', '__proto__')).toBeUndefined();
    expect(() => criterionOf(MODEL, 'brand.4.b' as CriterionId)).toThrow(RangeError);
    expect(() => stepOf(MODEL, 'brand.5-6' as StepId)).toThrow(RangeError);
  });

  it('ask everything but limits, from the lowest level up', () => {
    expect(askedCriteria(MODEL.directions.brand).map((c) => c.id)).toEqual([
      ...['brand.1.a', 'brand.1.b', 'brand.2.a', 'brand.2.b'],
      ...['brand.3.a', 'brand.3.b', 'brand.4.a', 'brand.5.a', 'brand.5.b']
    ]);
    expect(askedCriteria(MODEL.directions.loyalty).map((c) => c.kind)).toEqual(
      Array(8).fill('practice')
    );
  });
});

describe('the steps', () => {
  it('are 28, each in its place', () => {
    expect(steps.map((s) => s.id)).toEqual(
      DIRECTION_IDS.flatMap((id) => ['1-2', '2-3', '3-4', '4-5'].map((way) => `${id}.${way}`))
    );
  });

  it('close every practice once, and nothing else', () => {
    expect(closes(MODEL, 'loyalty.1-2')).toEqual(['loyalty.2.a']);
    expect(steps.flatMap((s) => closes(MODEL, s.id))).toEqual(
      criteria.filter((c) => c.kind === 'practice').map((c) => c.id)
    );
  });

  it('take weeks that agree with their effort', () => {
    const bounds = { S: [1, 6], M: [4, 16], L: [12, Infinity] } as const;
    for (const { id, effort, weeks } of steps) {
      const [from, to] = weeks;
      expect(from, id).toBeLessThan(to);
      expect(from, id).toBeGreaterThanOrEqual(bounds[effort][0]);
      expect(to, id).toBeLessThanOrEqual(bounds[effort][1]);
    }
  });

  it('name a martech function, a stage and a question each, and nothing twice', () => {
    for (const { id, actions, martech, stages, touchpoints, questions } of steps) {
      for (const list of [actions, martech, stages, questions]) expect(list, id).not.toEqual([]);
      for (const list of [martech, stages, touchpoints, questions])
        expect(new Set(list).size, id).toBe(list.length);
    }
  });

  it('require only levels of other directions, each direction once', () => {
    for (const d of directions)
      for (const { id, prerequisites } of d.steps) {
        const required = prerequisites.map((p) => p.direction);
        expect(required, id).not.toContain(d.id);
        expect(new Set(required).size, id).toBe(required.length);
        for (const p of prerequisites) expect(p.minLevel, id).toBeGreaterThan(1);
      }
  });

  it('never wait for one another in a circle', () => {
    const into = (id: DirectionId, level: Level) => MODEL.directions[id].steps[level - 2]?.id;
    const waitsFor = new Map(
      directions.flatMap((d) =>
        d.steps.map((s, i) => [
          s.id,
          [d.steps[i - 1]?.id, ...s.prerequisites.map((p) => into(p.direction, p.minLevel))].filter(
            (x) => x !== undefined
          )
        ])
      )
    );
    const done = new Set<string>();
    // Take whatever waits for nothing that is left; a circle is what can never be taken.
    for (let before = -1; before < done.size;) {
      before = done.size;
      for (const [id, waits] of waitsFor) if (waits.every((w) => done.has(w))) done.add(id);
    }
    expect([...waitsFor.keys()].filter((id) => !done.has(id))).toEqual([]);
  });

  it('are done at their figure or at the agreed one', () => {
    for (const s of steps) {
      expect(doneWhen(s).en).toMatch(/[^.,;:], or the figure you agreed$/);
      expect(doneWhen(s).ru).toMatch(/[^.,;:], или цифра, о которой вы договорились$/);
    }
  });
});

/** Loans that a Russian marketer reads without stumbling. */
const LOANS = new Set(
  (
    'Martech CAC LTV ROMI ROAS CPM CPC CPA CPL CTR CTA JTBD NPS RFM UTM SEO CRM CDP CMS DSP ' +
    'MVT MMM PR SMM A B email Email'
  ).split(' ')
);

/** Texts that are abbreviations in both languages. */
const isLoan = (text: string) => text.split(/[^A-Za-z]+/).every((word) => LOANS.has(word));

describe('the words', () => {
  it('are there in both languages', () => {
    expect(ALL.length).toBeGreaterThan(700);
    expect(faults((t) => LOCALES.some((locale) => t[locale] === ''))).toEqual([]);
  });

  it('are Russian in Russian', () => {
    expect(faults((t) => !/[а-яё]/i.test(t.ru) && !isLoan(t.ru))).toEqual([]);
    expect(faults((t) => (t.ru.match(/[A-Za-z]+/g) ?? []).some((w) => !LOANS.has(w)))).toEqual([]);
  });

  it('are English in English', () => {
    expect(faults((t) => /[а-яё]/i.test(t.en))).toEqual([]);
  });

  it('are set as a typesetter would', () => {
    const untidy = /^\s|\s$|\s\s|>=|<=|"|'|\.\.\.| - |\u00a0/;
    expect(faults((t) => LOCALES.some((locale) => untidy.test(t[locale])))).toEqual([]);
    expect(faults((t) => /\d%|[“”]/.test(t.ru) || /\d %|[«»]/.test(t.en))).toEqual([]);
  });

  it('are sentences where sentences are read, and fragments where they are not', () => {
    const sentences = [
      ...directions.map((d) => d.about),
      ...cells.flatMap((c) => (c.limits ? [c.summary, c.limits] : [c.summary]))
    ];
    for (const text of sentences)
      for (const locale of LOCALES) expect(text[locale]).toMatch(/^[«“A-ZА-ЯЁ].*\.$/);
    for (const { text, evidence } of criteria)
      for (const locale of LOCALES) {
        expect(text[locale]).toMatch(/^[«“A-ZА-ЯЁ].*[^.]$/);
        expect(evidence[locale]).toMatch(/^(?!(?!Martech)[A-ZА-ЯЁ][^A-ZА-ЯЁ/]).*[^.]$/);
      }
    for (const { outcome, actions } of steps)
      for (const text of [outcome, ...actions])
        for (const locale of LOCALES) expect(text[locale]).toMatch(/^[«“A-ZА-ЯЁ].*[^.]$/);
    for (const { metric, owner, support, prerequisites } of steps)
      for (const text of [
        ...Object.values(metric),
        owner,
        support,
        ...prerequisites.map((p) => p.why)
      ])
        for (const locale of LOCALES)
          expect(text?.[locale] ?? 'none').toMatch(/^(?!(?!Martech)[A-ZА-ЯЁ][^A-ZА-ЯЁ/]).*[^.]$/);
  });

  it('fit an answer card', () => {
    for (const { summary } of cells)
      for (const locale of LOCALES) expect(summary[locale].length).toBeLessThanOrEqual(170);
  });
});

describe('the terms', () => {
  const spoken = (id: DirectionId, locale: 'en' | 'ru') =>
    MODEL.directions[id].cells
      .flatMap((cell) => [
        cell.summary,
        ...(cell.limits ? [cell.limits] : []),
        ...cell.criteria.flatMap((c) => [c.text, c.evidence])
      ])
      .map((text) => text[locale].toLowerCase())
      .join('\n');

  /** Abbreviations stand as they are; of longer words the beginning is enough, for Russian endings. */
  const pattern = (word: string) =>
    word.length > 6 ? `${word.slice(0, -2)}[a-zа-яё]*` : `${word}s?`;
  const says = (text: string, term: string) =>
    new RegExp(
      `(?<![a-zа-яё])${term.toLowerCase().split(' ').map(pattern).join(' ')}(?![a-zа-яё])`
    ).test(text);

  it('explain what the texts of a direction use, in both languages, and only that', () => {
    for (const { id, terms } of directions)
      for (const locale of LOCALES) {
        const text = spoken(id, locale);
        const used = (Object.keys(TERMS) as TermId[]).filter((t) =>
          says(text, TERMS[t].term[locale])
        );
        expect(terms.toSorted(), `${id} in ${locale}`).toEqual(used.toSorted());
      }
  });
});

import { describe, expect, test } from 'vitest';
import { criterionChanges, fullCriteria } from './criterion-changes.ts';
import { confirmedShare } from './evidence.ts';
import { reasons, stillToClose, why } from './explanation.ts';
import type { Marks } from './gates.ts';
import type { Answers } from './answers.ts';
import { MODEL } from './model/index.ts';
import type { Assessment } from './team.ts';

const marks: Marks = {
  'strategy.2.a': 'yes',
  'strategy.2.b': 'yes',
  'strategy.3.a': 'yes',
  'strategy.3.b': 'partly',
  'strategy.4.a': 'yes',
  'strategy.4.b': 'no'
};

function team(mode: 'quick' | 'detailed', anonymous: boolean, ...answers: Answers[]): Assessment {
  return { model: MODEL, mode, anonymous, responses: answers.map((each) => ({ answers: each })) };
}

describe('a score explains itself', () => {
  test('by what is met, what holds it back and what is ahead', () => {
    expect(reasons(MODEL.ladders.strategy, marks)).toEqual({
      base: 2,
      levels: [
        { level: 2, points: 12, outOf: 12, applicable: 2, band: 'F' },
        { level: 3, points: 9, outOf: 12, applicable: 2, band: 'L' }
      ],
      met: ['strategy.2.a', 'strategy.2.b', 'strategy.3.a'],
      heldBackBy: ['strategy.3.b'],
      ahead: ['strategy.4.a']
    });
  });

  test('nothing holds back level 5', () => {
    const all: Marks = {};
    for (const level of [2, 3, 4, 5] as const)
      for (const id of MODEL.ladders.brand[level]) all[id] = 'F';
    expect(reasons(MODEL.ladders.brand, all)).toMatchObject({ base: 5, heldBackBy: [], ahead: [] });
  });

  test('what is unanswered holds nothing back: it is missing', () => {
    const open: Marks = { 'strategy.2.a': 'no' };
    expect(reasons(MODEL.ladders.strategy, open).heldBackBy).toEqual(['strategy.2.a']);
  });

  test('a step lists what is neither full nor excused', () => {
    expect(stillToClose(MODEL, 'strategy.2-3', marks)).toEqual(['strategy.3.b']);
    expect(stillToClose(MODEL, 'strategy.2-3', { 'strategy.3.a': 'notApplicable' })).toEqual([
      'strategy.3.b'
    ]);
  });
});

describe('why an answer has its score', () => {
  test('in quick mode the choice is the reason', () => {
    expect(why(MODEL, 'need', { level: 2, partlyNext: true })).toEqual({
      kind: 'chosen',
      level: 2,
      partly: true
    });
    expect(why(MODEL, 'need', { level: 2 })).toMatchObject({ partly: false });
  });

  test('in detailed mode the climb is, with what is unknown at its best', () => {
    const criteria: Marks = { ...marks, 'strategy.3.b': 'dontKnow' };
    expect(why(MODEL, 'strategy', { criteria })).toMatchObject({
      kind: 'climbed',
      score: 2.5,
      level: 2,
      upTo: 3 + 1 / 3,
      reasons: { base: 2, heldBackBy: ['strategy.3.b'] }
    });
    expect(why(MODEL, 'strategy', { criteria: marks })).toMatchObject({ score: 2.75, upTo: null });
  });

  test('and there are five ways to have none', () => {
    expect(why(MODEL, 'need', undefined)).toEqual({ kind: 'unanswered' });
    expect(why(MODEL, 'need', { dontKnow: true })).toEqual({ kind: 'dontKnow' });
    expect(why(MODEL, 'need', { notApplicable: 'a monopoly' })).toEqual({
      kind: 'notApplicable',
      reason: 'a monopoly'
    });
    expect(why(MODEL, 'strategy', { criteria: { 'strategy.2.a': 'yes' } })).toEqual({
      kind: 'incomplete',
      missing: ['strategy.2.b']
    });
    const unknown = { 'strategy.2.a': 'dontKnow', 'strategy.2.b': 'dontKnow' } as const;
    expect(why(MODEL, 'strategy', { criteria: unknown })).toEqual({
      kind: 'unknown',
      unknown: 2,
      asked: 2
    });
  });
});

describe('the confirmed share', () => {
  test('counts full criteria with evidence, those ahead of their level left out', () => {
    const evidence = { 'strategy.2.a': 'https://…', 'strategy.3.a': ' ', 'strategy.4.a': 'a note' };
    const answers: Answers = { strategy: { criteria: marks, evidence } };
    expect(confirmedShare(team('detailed', false, answers))).toBe(1 / 3);
  });

  test('in quick mode counts directions above level 1, over all respondents', () => {
    const one: Answers = {
      need: { level: 3, evidence: 'a link' },
      deal: { level: 1, evidence: 'x' }
    };
    const two: Answers = { need: { level: 2 }, brand: { dontKnow: true } };
    expect(confirmedShare(team('quick', false, one, two))).toBe(1 / 2);
  });

  test('is null when there is nothing to confirm, or nothing to be seen', () => {
    expect(confirmedShare(team('quick', false, { need: { level: 1 } }))).toBeNull();
    expect(
      confirmedShare(team('quick', true, { need: { level: 3, evidence: 'a link' } }))
    ).toBeNull();
  });
});

describe('which criteria made a change', () => {
  const answers = (criteria: Marks): Answers => ({ strategy: { criteria } });

  test('are those full now and not before, and the other way round', () => {
    const now: Marks = { ...marks, 'strategy.3.b': 'yes', 'strategy.2.a': 'partly' };
    const changes = criterionChanges(
      team('detailed', false, answers(marks)),
      team('detailed', false, answers(now))
    );
    expect(changes.strategy).toEqual({ gained: ['strategy.3.b'], lost: ['strategy.2.a'] });
    expect(changes.need).toBeNull();
  });

  test('a team goes by more than half of those who answered', () => {
    const [yes, no] = [answers({ 'strategy.2.a': 'yes' }), answers({ 'strategy.2.a': 'no' })];
    const full = (...all: Answers[]) => fullCriteria('strategy', team('detailed', false, ...all));
    expect(full(yes, yes, no, { strategy: { dontKnow: true } })).toEqual(['strategy.2.a']);
    expect(full(yes, no)).toEqual([]);
  });

  test('are not told of fewer than five anonymous respondents', () => {
    const yes = answers({ 'strategy.2.a': 'yes' });
    expect(fullCriteria('strategy', team('detailed', true, yes, yes, yes, yes))).toBeNull();
    expect(fullCriteria('strategy', team('detailed', true, yes, yes, yes, yes, yes))).toHaveLength(
      1
    );
  });
});

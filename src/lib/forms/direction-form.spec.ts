import { describe, expect, test } from 'vitest';
import type { Answer } from '#lib/domain/answers.ts';
import { fieldsOf, readAnswer, sameAnswer, surplus } from './direction-form.ts';

describe('quick', () => {
  test('a form that nobody touched is no answer', () => {
    expect(readAnswer('quick', {})).toEqual({ answer: null, problems: {} });
  });

  test('a level, what is partly true above it, and the notes', () => {
    const fields = { level: '2', partlyNext: 'on', comment: ' two segments ', evidence: 'CRM' };
    expect(readAnswer('quick', fields).answer).toEqual({
      level: 2,
      partlyNext: true,
      comment: 'two segments',
      evidence: 'CRM'
    });
  });

  test('nothing is partly true above level 5', () => {
    expect(readAnswer('quick', { level: '5', partlyNext: 'on' }).answer).toEqual({ level: 5 });
  });

  test('not applicable asks for its reason', () => {
    expect(readAnswer('quick', { level: 'notApplicable', reason: '  ' })).toEqual({
      answer: null,
      problems: { reason: 'reasonMissing' }
    });
    expect(readAnswer('quick', { level: 'notApplicable', reason: 'B2G' }).answer).toEqual({
      notApplicable: 'B2G'
    });
  });

  test('a comment without a level is remembered, though it is no answer yet', () => {
    const fields = { comment: 'to be asked in sales' };
    expect(readAnswer('quick', fields).answer).toBeNull();
    expect(surplus(fields, null)).toEqual(fields);
    expect(surplus({ comment: '  ' }, null)).toBeNull();
  });
});

describe('detailed', () => {
  test('marks, reasons and evidence go to their criteria; a mark without its reason waits', () => {
    const fields = {
      level: '',
      'need.2.a': 'yes',
      'evidence.need.2.a': 'report',
      'need.2.b': 'notApplicable',
      'reason.need.2.b': 'no shops',
      'need.3.a': 'notApplicable',
      'reason.need.3.a': ''
    };
    expect(readAnswer('detailed', fields)).toEqual({
      answer: {
        criteria: { 'need.2.a': 'yes', 'need.2.b': 'notApplicable' },
        reasons: { 'need.2.b': 'no shops' },
        evidence: { 'need.2.a': 'report' }
      },
      problems: { 'reason.need.3.a': 'reasonMissing' }
    });
  });
});

const answers: Record<string, Answer> = {
  level: { level: 4, partlyNext: true, evidence: 'e', comment: 'c', target: 5 },
  dontKnow: { dontKnow: true, comment: 'c' },
  notApplicable: { notApplicable: 'r' },
  detailed: {
    criteria: { 'deal.2.a': 'partly', 'deal.2.b': 'notApplicable' },
    reasons: { 'deal.2.b': 'r' },
    evidence: { 'deal.2.a': 'e' },
    target: 3
  }
};

test.each(Object.entries(answers))('the fields of an answer read as the same: %s', (_, answer) => {
  const mode = 'criteria' in answer ? 'detailed' : 'quick';
  const read = readAnswer(mode, fieldsOf(answer)).answer;
  expect(read).toEqual(answer);
  expect(sameAnswer(read, answer)).toBe(true);
  expect(sameAnswer(read, { dontKnow: true })).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { needsOf, urgency, type Now } from './needs.ts';
import type { OpenRound, Standing } from './types.ts';

const NOW: Now = {
  ...{ instant: '2026-11-23T10:00:00.000Z', today: '2026-11-23' },
  ...{ quarter: '2026-Q4', fiscalStart: 1 }
};
const company = (more: Partial<Standing> = {}): Standing => ({
  ...{ id: 'c', name: 'C', industry: null, size: null, archived: false },
  ...{ createdAt: '2026-11-01T00:00:00.000Z', lastQuarter: '2026-Q4' },
  ...{ index: null, figuresOf: null, apart: 0 },
  ...more
});
/** Open since the 1st; five invited on the 2nd by mail, three began and two have answered. */
const round = (more: Partial<OpenRound> = {}): OpenRound => ({
  ...{ id: 'r', companyId: 'c', quarter: '2026-Q4', opensOn: '2026-11-01', scheduled: false },
  ...{ closesOn: null, closesAt: null, createdAt: '2026-11-01T09:00:00.000Z' },
  ...{ invited: 5, sent: 5, sentAt: '2026-11-02T09:00:00.000Z', begun: 3, submitted: 2 },
  ...more
});
const kinds = (rounds: OpenRound[], more: Partial<Standing> = {}, now: Partial<Now> = {}) =>
  needsOf(company(more), rounds, { ...NOW, ...now }).map(({ kind }) => kind);

describe('a client needs attention', () => {
  const soon = { closesOn: '2026-11-27', closesAt: '2026-11-27T21:00:00.000Z' };

  test('when its round closes within five days with few answers', () => {
    expect(kinds([round(soon)])).toEqual(['closing']);
    expect(kinds([round({ closesAt: '2026-11-28T10:00:00.000Z' })])).toEqual(['closing']);
    expect(kinds([round({ closesAt: '2026-11-28T10:00:01.000Z' })])).toEqual([]);
    expect(kinds([round({ ...soon, submitted: 3 })])).toEqual([]);
    // of many, three are few
    expect(kinds([round({ ...soon, invited: 7, submitted: 3 })])).toEqual(['closing']);
    // all of a small team have answered
    expect(kinds([round({ ...soon, invited: 2, submitted: 2 })])).toEqual([]);
    // an open link invites nobody by name
    expect(kinds([round({ ...soon, invited: 0, submitted: 2 })])).toEqual(['closing']);
  });

  test('when links were made, none went out and nobody has begun', () => {
    const unsent = { sent: 0, sentAt: null, begun: 0, submitted: 0 };
    expect(kinds([round(unsent)])).toEqual(['unsent']);
    // they were handed over some other way
    expect(kinds([round({ ...unsent, begun: 1 })])).toEqual([]);
    expect(kinds([round({ ...unsent, scheduled: true })])).toEqual([]);
  });

  test('when nobody has begun for three days', () => {
    const silent = { begun: 0, submitted: 0 };
    expect(kinds([round(silent)])).toEqual(['unopened']);
    expect(kinds([round({ ...silent, sentAt: '2026-11-20T10:00:00.001Z' })])).toEqual([]);
    expect(kinds([round({ ...silent, sentAt: '2026-11-20T10:00:00.000Z' })])).toEqual(['unopened']);
    const byOpenLink = { ...silent, invited: 0, sent: 0, sentAt: null };
    expect(kinds([round(byOpenLink)])).toEqual(['unopened']);
    expect(kinds([round({ ...byOpenLink, createdAt: '2026-11-22T10:00:00.000Z' })])).toEqual([]);
    // made long ago, opened yesterday
    expect(kinds([round({ ...byOpenLink, opensOn: '2026-11-22' })])).toEqual([]);
  });

  test('when its people differ strongly and no new round has begun', () => {
    const apart = { figuresOf: 'r', apart: 2 };
    expect(needsOf(company(apart), [], NOW)).toEqual([
      { kind: 'apart', roundId: 'r', directions: 2 }
    ]);
    expect(kinds([round()], apart)).toEqual([]);
  });

  test('when it has had no round for two quarters', () => {
    expect(kinds([], { lastQuarter: '2026-Q3' })).toEqual([]);
    expect(needsOf(company({ lastQuarter: '2026-Q2' }), [], NOW)).toEqual([
      { kind: 'stale', quarters: 2, last: '2026-Q2' }
    ]);
    expect(kinds([round({ scheduled: true })], { lastQuarter: '2026-Q2' })).toEqual([]);
  });

  test('when it has waited two quarters for its first round', () => {
    const never = (createdAt: string) => ({ lastQuarter: null, createdAt });
    expect(kinds([], never('2026-07-01T00:00:00.000Z'))).toEqual([]);
    expect(kinds([], never('2026-06-30T00:00:00.000Z'))).toEqual(['stale']);
    // a fiscal year that begins in February has its second quarter from May
    const fiscal = { quarter: '2026-Q4', fiscalStart: 2 } as const;
    expect(kinds([], never('2026-07-31T00:00:00.000Z'), fiscal)).toEqual(['stale']);
  });
});

test('the most pressing comes first, within a client and among them', () => {
  const closing = round({ id: 'a', closesAt: '2026-11-24T00:00:00.000Z' });
  const unsent = round({ id: 'b', sent: 0, sentAt: null, begun: 0, submitted: 0 });
  const needs = needsOf(company(), [unsent, closing], NOW);
  expect(needs.map(({ kind }) => kind)).toEqual(['closing', 'unsent']);
  const ranks = [needs, needs.slice(1), []].map(urgency);
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(new Set(ranks).size).toBe(3);
});

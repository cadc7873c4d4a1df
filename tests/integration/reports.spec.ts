import { describe, expect, test } from 'vitest';
import type { Answer } from '#lib/domain/answers.ts';
import { DIRECTION_IDS, stepOf } from '#lib/domain/model/index.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as comparisons from '#lib/server/comparisons/service.ts';
import type { Context } from '#lib/server/context.ts';
import * as reports from '#lib/server/reports/service.ts';
import type { Choices } from '#lib/report/choices.ts';
import * as rights from '#lib/server/rights/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import * as teams from '#lib/server/teams/service.ts';
import { SECTIONS, type ReportContent, type Section, type SectionId } from '#lib/report/content.ts';
import * as webhooks from '#lib/server/webhooks/service.ts';
import { quickAnswers } from '../support/answers.ts';
import { testContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { answer, closeRound, openRound, type RoundOptions } from '../support/rounds.ts';
import { company, workspace } from '../support/workspaces.ts';

const BEFORE = [quickAnswers(2, 2, 1, 2, 1, 2, 3), quickAnswers(2, 3, 1, 2, 1, 2, 3)];
const ANNA = quickAnswers(3, 2.5, 1.5, 4, 3, 2.5, 3);
const NOW = {
  Anna: { ...ANNA, loyalty: { ...ANNA.loyalty, comment: 'We met twice' } as Answer },
  Boris: quickAnswers(3, 2, 2.5, 2, 2.5, 2.5, '?'),
  Vera: quickAnswers(2, 3, 1.5, 4.5, 3, 2, '?')
};

describe.each(dialects)('reports on $name', (dialect) => {
  const database = useDatabase(dialect);

  async function aRound(options: RoundOptions = {}) {
    const ctx = testContext(database());
    const member = await workspace(ctx);
    const client = await company(ctx, member);
    const before = await openRound(ctx, member, client, { quarter: '2026-Q3' });
    for (const said of BEFORE) await answer(ctx, before, said, { name: 'Somebody' });
    await closeRound(ctx, before);
    const round = await openRound(ctx, member, client, { quarter: '2026-Q4', ...options });
    for (const [name, said] of Object.entries(NOW))
      await answer(ctx, round, said, { name, role: 'sales' });
    await closeRound(ctx, round);
    return { ctx, member, client, before, round, ...deeds(ctx, member, round) };
  }

  const deeds = (ctx: Context, member: Member, round: string) => ({
    choose: async (changes: Partial<Choices>) => {
      const prepared = await reports.preparation(ctx, member, round);
      if (typeof prepared === 'string') throw new Error(prepared);
      const { choices, version } = prepared;
      const saved = { choices: { ...choices, ...changes }, version };
      return reports.save(ctx, member, round, saved);
    },
    release: async (moveLinks = true) => {
      const made = await reports.preview(ctx, member, round);
      if (typeof made === 'string') throw new Error(made);
      const released = await reports.release(ctx, member, round, { ...made, moveLinks });
      if (typeof released === 'string') throw new Error(released);
      return released;
    },
    share: async (report: string, passphrase: string | null = null) => {
      const made = await reports.share(ctx, member, report, {
        name: 'Board',
        days: 90,
        passphrase
      });
      if (typeof made === 'string') throw new Error(made);
      return { id: made.id, secret: ctx.derive('share', made.id) };
    }
  });

  const contentOf = async (ctx: Context, member: Member, id: string): Promise<ReportContent> => {
    const released = await reports.get(ctx, member, id);
    if (!released) throw new Error('no report');
    return released.content;
  };
  const sectionOf = (content: ReportContent, id: SectionId): Section | undefined =>
    content.sections.find((section) => section.id === id);

  const cardsOf = (content: ReportContent) =>
    sectionOf(content, 'steps')?.blocks.flatMap((block) =>
      block.kind === 'recommendations' ? block.cards : []
    ) ?? [];

  test('has the figures of the scorecard and of the comparison, unrounded', async () => {
    const { ctx, member, client, before, round, choose, release } = await aRound();
    const after = await openRound(ctx, member, client, { quarter: '2027-Q1' });
    await answer(ctx, after, quickAnswers(5, 5, 5, 5, 5, 5, 5), { name: 'Somebody' });
    await closeRound(ctx, after);
    await choose({ before, sections: ['profile', 'table', 'comparison', 'quarters', 'steps'] });
    const { id } = await release();
    const content = await contentOf(ctx, member, id);
    const card = await teams.scorecard(ctx, member, round);
    if (card === 'unknown') throw new Error(card);
    expect(content.figures.scorecard).toEqual(card.scorecard);
    const scores = sectionOf(content, 'table')?.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row[2]?.value ?? null) : []
    );
    expect(scores).toEqual(card.scorecard.directions.map(({ score }) => score));
    const { compared } = await comparisons.compare(ctx, member, client, { before, now: round });
    const deltas = sectionOf(content, 'comparison')?.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row[3]?.value ?? null) : []
    );
    expect(deltas).toEqual(compared?.comparison.directions.map(({ delta }) => delta));
    expect(content.figures.third?.at).toEqual(
      Object.fromEntries(compared!.before.directions.map(({ id: of, score }) => [of, score]))
    );
    const lines = sectionOf(content, 'quarters')?.blocks[0];
    if (lines?.kind !== 'lines') throw new Error('no lines');
    expect(lines.lines).toHaveLength(1 + DIRECTION_IDS.length);
    // they end where the report does, though the company has gone on
    expect(lines.quarters.map(({ short }) => short)).toEqual(['Q3', 'Q4']);
    expect(lines.lines[0]?.points.at(-1)?.value).toBe(card.scorecard.index.value);
  });

  test('is numbered, stays as it was, and a later one takes its place', async () => {
    const { ctx, member, choose, release } = await aRound();
    await choose({ summary: 'First words.\n\nAnd more.' });
    const first = await release();
    await choose({ summary: 'Second thoughts.' });
    const second = await release();
    await choose({ locale: 'ru' });
    const russian = await release();
    expect([first.number, second.number, russian.number]).toEqual([1, 2, 3]);
    const { cover } = await contentOf(ctx, member, first.id);
    expect(cover.summary).toEqual(['First words.', 'And more.']);
    const released = await reports.get(ctx, member, first.id);
    expect(released?.facts.supersededBy).toBe(2);
    expect((await reports.get(ctx, member, second.id))?.facts.supersededBy).toBeNull();
    expect((await contentOf(ctx, member, russian.id)).locale).toBe('ru');
  });

  test('pressed twice or by two at once it goes out once, and numbers have no holes', async () => {
    const { ctx, member, client, round } = await aRound();
    const shown = await reports.preview(ctx, member, round);
    if (typeof shown === 'string') throw new Error(shown);
    const press = () => reports.release(ctx, member, round, { ...shown, moveLinks: true });
    const pressed = await Promise.all([press(), press(), press(), press()]);
    expect(new Set(pressed.map((one) => typeof one === 'object' && one.id)).size).toBe(1);
    expect(await press()).toEqual(pressed[0]);
    expect(await reports.list(ctx, member, round)).toHaveLength(1);

    const others = await Promise.all(
      (['2025-Q3', '2025-Q4'] as const).map(async (quarter) => {
        const other = await openRound(ctx, member, client, { quarter });
        await answer(ctx, other, BEFORE[0]!, { name: 'Somebody' });
        await closeRound(ctx, other);
        return { other, seen: await reports.preview(ctx, member, other) };
      })
    );
    const released = await Promise.all(
      others.map(({ other, seen }) => {
        if (typeof seen === 'string') throw new Error(seen);
        return reports.release(ctx, member, other, { ...seen, moveLinks: false });
      })
    );
    expect(released.map((one) => typeof one === 'object' && one.number).sort()).toEqual([2, 3]);
  });

  test('tells names, roles and words only where they were chosen', async () => {
    const { ctx, member, choose, release } = await aRound();
    const sections = ['table', 'talk', 'roles', 'answers', 'remarks'] as const;
    const said = async (changes: Partial<Choices>) => {
      await choose({ sections, ...changes });
      return JSON.stringify(await contentOf(ctx, member, (await release()).id));
    };
    const nothing = await said({});
    for (const name of ['Anna', 'Boris', 'Vera', 'sales', 'We met twice'])
      expect(nothing).not.toContain(name);
    const words = await said({ comments: true });
    expect(words).toContain('We met twice');
    expect(words).not.toContain('Anna');
    const roles = await said({ attribution: 'roles', comments: true });
    expect(roles).toContain('sales');
    expect(roles).not.toContain('Anna');
    expect(await said({ attribution: 'names', comments: true })).toContain('Anna, sales');
  });

  test('of an anonymous round tells nobody and no word below five, whatever is chosen', async () => {
    const { ctx, member, choose, release } = await aRound({ anonymous: true });
    await choose({
      sections: ['table', 'roles', 'answers', 'remarks', 'explanations'],
      ...{ attribution: 'names', comments: true, evidence: true }
    });
    const content = await contentOf(ctx, member, (await release()).id);
    const text = JSON.stringify(content);
    for (const word of ['Anna', 'Boris', 'Vera', 'We met twice']) expect(text).not.toContain(word);
    const strips = sectionOf(content, 'answers')?.blocks[0];
    if (strips?.kind !== 'strips') throw new Error('no strips');
    expect(strips.strips.every(({ counts }) => counts === null)).toBe(true);
  });

  test.each([2, 3, 4, 5, 6])('of %i anonymous answers tells what may be told', async (n) => {
    const ctx = testContext(database());
    const member = await workspace(ctx);
    const client = await company(ctx, member);
    const round = await openRound(ctx, member, client, { quarter: '2026-Q4', anonymous: true });
    for (let k = 0; k < n; k++) {
      // a director alone, the others of one role
      const role = k === 0 ? 'director' : 'sales';
      await answer(ctx, round, NOW.Anna, { name: `Anna ${k}`, role });
    }
    await closeRound(ctx, round);
    const { choose, release } = deeds(ctx, member, round);
    const all = [...SECTIONS];
    const chosen = { sections: all, attribution: 'names', comments: true, evidence: true } as const;
    if (n < 3) {
      expect(await reports.preparation(ctx, member, round)).toBe('empty');
      return;
    }
    await choose(chosen);
    const content = await contentOf(ctx, member, (await release()).id);
    const text = JSON.stringify(content);
    expect(text).not.toContain('Anna');
    expect(text.includes('We met twice')).toBe(n >= 5);
    const strips = sectionOf(content, 'answers')?.blocks[0];
    if (strips?.kind !== 'strips') throw new Error('no strips');
    for (const { counts, said } of strips.strips) {
      expect(counts !== null).toBe(n >= 5);
      expect(said.join()).not.toContain('director');
    }
    for (const { min } of content.figures.scorecard.directions) expect(min !== null).toBe(n >= 5);
    expect(sectionOf(content, 'roles')).toBeUndefined();
  });

  test('has the recommendations as the author left them', async () => {
    const { ctx, member, round, choose, release } = await aRound();
    const prepared = await reports.preparation(ctx, member, round);
    if (typeof prepared === 'string') throw new Error(prepared);
    const ids = prepared.recommendations.map(({ card }) => card.id);
    const [first, second, third] = ids;
    const left = { hidden: false, outcome: null, actions: null, note: '' };
    await choose({
      recommendations: [
        { ...left, step: second!, outcome: 'Say it our way', actions: ['One thing'], note: 'Why' },
        { ...left, step: first!, hidden: true }
      ]
    });
    const content = await contentOf(ctx, member, (await release()).id);
    const cards = cardsOf(content);
    expect(cards.map(({ id }) => id)).toEqual([second, third, ...ids.slice(3)]);
    expect(cards.map(({ number }) => number)).toEqual(cards.map((_, n) => n + 1));
    const [card] = cards;
    expect(card).toMatchObject({ outcome: 'Say it our way', actions: ['One thing'], note: 'Why' });
  });

  test('does not call done what a step still waits for', async () => {
    const { ctx, member, round, release } = await aRound();
    const card = await teams.scorecard(ctx, member, round);
    if (card === 'unknown') throw new Error(card);
    const waiting = card.scorecard.steps.filter(({ blockedBy }) => blockedBy.length > 0);
    expect(waiting.length).toBeGreaterThan(0);
    const cards = cardsOf(await contentOf(ctx, member, (await release()).id));
    for (const { id, blockedBy } of waiting) {
      const { facts } = cards.find((one) => one.id === id)!;
      const there = facts.filter(({ text }) => text.includes('already there'));
      const step = stepOf(card.model, id);
      expect(there).toHaveLength(step.prerequisites.length - blockedBy.length);
    }
  });

  test('is told to the webhooks that ask for it', async () => {
    const { ctx, member, round, release } = await aRound();
    await webhooks.add(ctx, member, {
      ...{ id: ctx.random.id(), url: 'https://example.org/hook', events: ['report.released'] }
    });
    const { id } = await release();
    const [told] = await ctx.db.selectFrom('webhook_delivery').selectAll().execute();
    expect(JSON.parse(told?.payload ?? '')).toMatchObject({
      type: 'report.released',
      data: {
        round: { id: round },
        report: { id, url: `${ctx.origin}/w/${member.workspace.id}/reports/${id}` }
      }
    });
  });

  test('of two who write at once the second is told, and neither releases what they have not seen', async () => {
    const { ctx, member, round, choose } = await aRound();
    const seen = await reports.preparation(ctx, member, round);
    if (typeof seen === 'string') throw new Error(seen);
    expect(await choose({ summary: 'Mine' })).toBe('saved');
    const { choices, version } = seen;
    expect(await reports.save(ctx, member, round, { choices, version })).toBe('stale');
    const late = { version, number: 1, moveLinks: true };
    expect(await reports.release(ctx, member, round, late)).toBe('stale');
  });

  test('a link shows its report until it is revoked, expires, or the report is replaced', async () => {
    const { ctx, member, release, share, choose } = await aRound();
    const { id } = await release();
    const link = await share(id);
    const open = (at: Context = ctx) => reports.open(at, link.secret, null);
    expect(await open()).toMatchObject({ state: 'open', linkId: link.id });
    expect(await reports.open(ctx, 'x'.repeat(22), null)).toBe('unknown');
    const later = (days: number) => ({
      ...ctx,
      now: () => new Date(ctx.now().getTime() + days * 86_400_000)
    });
    expect(await open(later(89))).toMatchObject({ state: 'open' });
    expect(await open(later(90))).toEqual({ state: 'over' });
    await choose({ summary: 'Newer' });
    const newer = await release(false);
    expect(await open()).toEqual({ state: 'over' });
    const other = await share(newer.id);
    await choose({ summary: 'Newest' });
    const newest = await release(true);
    const shown = await reports.open(ctx, other.secret, null);
    expect(shown).toMatchObject({ state: 'open', content: { cover: { summary: ['Newest'] } } });
    await reports.revoke(ctx, member, newest.id, other.id);
    expect(await reports.open(ctx, other.secret, null)).toEqual({ state: 'over' });
    expect(await reports.revoke(ctx, member, newest.id, other.id)).toBe('unknown');
  });

  test('a passphrase is asked for, and guesses are few', async () => {
    const { ctx, release, share } = await aRound();
    const { secret } = await share((await release()).id, 'violet lamp');
    const locked = await reports.open(ctx, secret, null);
    expect(locked).toMatchObject({ state: 'locked' });
    expect(JSON.stringify(locked)).not.toContain('scorecard');
    const guess = (passphrase: string, address = '203.0.113.7') =>
      reports.unlock(ctx, secret, { passphrase, address });
    expect(await guess('wrong')).toBe('wrong');
    const right = await guess('violet lamp');
    if (typeof right === 'string' || !('proof' in right)) throw new Error('not unlocked');
    expect(await reports.open(ctx, secret, right.proof)).toMatchObject({ state: 'open' });
    for (let n = 0; n < 9; n++) expect(await guess('wrong')).toBe('wrong');
    expect(await guess('violet lamp')).toMatchObject({ retryAfter: expect.any(Number) });
    expect(await guess('violet lamp', '203.0.113.8')).toHaveProperty('proof');
  });

  test('guesses from many places are few too, and lock out nobody who knows', async () => {
    const { ctx, release, share } = await aRound();
    const { id } = await release();
    const { secret } = await share(id, 'violet lamp');
    const guess = (passphrase: string, address: string) =>
      reports.unlock(ctx, secret, { passphrase, address });
    for (let n = 0; n < 60; n++) expect(await guess('wrong', `198.51.100.${n}`)).toBe('wrong');
    const fresh = '203.0.113.9';
    expect([await guess('wrong', fresh), await guess('wrong', fresh)]).toEqual(['wrong', 'wrong']);
    expect(await guess('violet lamp', fresh)).toHaveProperty('retryAfter');
    expect(await guess('violet lamp', '203.0.113.10')).toHaveProperty('proof');
    expect(await guess('violet lamp', '203.0.113.10')).toHaveProperty('proof');
  });

  test('views are counted, and another workspace sees nothing of it', async () => {
    const { ctx, member, round, release, share } = await aRound();
    const { id } = await release();
    const link = await share(id);
    await reports.seen(ctx, link.id, '203.0.113.7');
    await reports.seen(ctx, link.id, '203.0.113.8');
    const [counted] = (await reports.get(ctx, member, id))!.links;
    expect(counted).toMatchObject({ views: 2, state: 'works', hasPassphrase: false });
    const stranger = await workspace(ctx);
    expect(await reports.get(ctx, stranger, id)).toBeNull();
    expect(await reports.preparation(ctx, stranger, round)).toBe('unknown');
    expect(await reports.list(ctx, stranger, round)).toEqual([]);
    const late = { version: 0, number: 1, moveLinks: true };
    expect(await reports.release(ctx, stranger, round, late)).toBe('unknown');
    const asked = { name: '', days: 1, passphrase: null };
    expect(await reports.share(ctx, stranger, id, asked)).toBe('unknown');
    expect(await reports.revoke(ctx, stranger, id, link.id)).toBe('unknown');
  });

  test('goes with its round, and with a person whom it names', async () => {
    const { ctx, member, round, choose, release, share } = await aRound();
    await choose({ attribution: 'names', sections: ['answers'] });
    const named = await release();
    await choose({ attribution: 'none', summary: 'Annabel reads on' });
    const plain = await release();
    const [anna] = await rights.find(ctx, member, 'Anna');
    await rights.erase(ctx, member, anna!.id);
    expect(await reports.get(ctx, member, named.id)).toBeNull();
    expect(await reports.get(ctx, member, plain.id)).not.toBeNull();
    const link = await share(plain.id);
    await rounds.remove(ctx, member, round);
    expect(await reports.open(ctx, link.secret, null)).toBe('unknown');
    expect(await reports.get(ctx, member, plain.id)).toBeNull();
  });
});

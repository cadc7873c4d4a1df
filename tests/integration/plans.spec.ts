import { beforeEach, describe, expect, test } from 'vitest';
import { byDirection } from '#lib/domain/by-direction.ts';
import type { Level, StepId } from '#lib/domain/model/types.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as companies from '#lib/server/companies/service.ts';
import * as plans from '#lib/server/plans/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { answer, openRound } from '#tests/support/rounds.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const Q4: Quarter = '2026-Q4';
const Q1: Quarter = '2027-Q1';
const Q2: Quarter = '2027-Q2';
const DAY_MS = 86_400_000;

describe.each(dialects)('a plan on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  let companyId: string;
  beforeEach(async () => {
    ctx = testContext(database());
    owner = await workspace(ctx);
    companyId = await company(ctx, owner);
  });

  const round = async (level: Level, quarter: Quarter = Q4) => {
    const id = await openRound(ctx, owner, companyId, { quarter });
    await answer(
      ctx,
      id,
      byDirection(() => ({ level }))
    );
    await rounds.close(ctx, owner, id);
    return id;
  };
  const get = async () => (await plans.get(ctx, owner, companyId))!;
  const places = async () => (await get()).entries.map(({ step, quarter }) => `${quarter} ${step}`);
  const add = (step: StepId, quarter: Quarter) =>
    plans.add(ctx, owner, companyId, { step, quarter });
  const at = async (step: StepId) => {
    const found = (await get()).entries.find((entry) => entry.step === step)!;
    return { step, version: found.version };
  };
  const move = async (step: StepId, quarter: Quarter, before: StepId | null = null) =>
    plans.move(ctx, owner, companyId, await at(step), { quarter, before });
  const change = (known: plans.At, changes: Partial<plans.PlanDetails> = {}) =>
    plans.change(ctx, owner, companyId, known, {
      ...{ status: 'doing', owner: 'Anna', dueOn: '2026-12-10', notes: 'Said so', link: null },
      ...changes
    });
  const deeds = async () =>
    (await ctx.db.selectFrom('audit').select(['action', 'detail']).orderBy('id').execute()).filter(
      ({ action }) => action.startsWith('plan')
    );

  test('begins empty, with the roadmap beside it', async () => {
    expect(await get()).toMatchObject({ entries: [], loads: [], next: [], round: null, now: Q4 });
    await round(1);
    const { next, further, capacity } = await get();
    expect(next).toHaveLength(7);
    expect(next.at(-1)).toMatchObject({
      step: 'deal.1-2',
      blockedBy: [{ direction: 'evaluation' }]
    });
    expect(further).toHaveLength(21);
    expect(capacity).toEqual({ sizes: { S: 1, M: 2, L: 0 }, version: 1 });
  });

  test('keeps steps in their quarters and in their order', async () => {
    for (const step of ['need.1-2', 'brand.1-2', 'strategy.1-2'] as const)
      expect(await add(step, Q4)).toBe('added');
    expect(await add('need.1-2', Q1)).toBe('present');
    await move('strategy.1-2', Q4, 'need.1-2');
    await move('need.1-2', Q1);
    expect(await places()).toEqual([`${Q4} strategy.1-2`, `${Q4} brand.1-2`, `${Q1} need.1-2`]);
    await plans.nudge(ctx, owner, companyId, await at('brand.1-2'), -1);
    await plans.nudge(ctx, owner, companyId, await at('brand.1-2'), -1);
    expect(await places()).toEqual([`${Q4} brand.1-2`, `${Q4} strategy.1-2`, `${Q1} need.1-2`]);
    expect((await deeds()).map(({ action }) => action)).toEqual([
      ...['planStepAdded', 'planStepAdded', 'planStepAdded'],
      ...['planStepMoved', 'planStepMoved', 'planStepMoved', 'planStepMoved']
    ]);
  });

  test('refuses a quarter that nobody plans for', async () => {
    expect(await add('need.1-2', '9999-Q1')).toBe('tooFar');
    expect(await add('need.1-2', Q4)).toBe('added');
    expect(await move('need.1-2', '1999-Q1')).toBe('tooFar');
    expect(
      await plans.takeOver(ctx, owner, companyId, {
        steps: [{ step: 'brand.1-2', quarter: '9999-Q1', version: 0 }],
        capacity: { S: 1, M: 0, L: 0 }
      })
    ).toBe('tooFar');
    expect(await places()).toEqual([`${Q4} need.1-2`]);
  });

  test('refuses an edit made from an older state, and says how it is now', async () => {
    await add('need.1-2', Q4);
    await add('brand.1-2', Q4);
    const known = await at('need.1-2');
    expect(await change(known)).toBe('changed');
    const now = { owner: 'Anna', notes: 'Said so', status: 'doing', quarter: Q4 };
    expect(await change(known, { owner: 'Boris' })).toMatchObject({ stale: now });
    const to = { quarter: Q1, before: null };
    expect(await plans.move(ctx, owner, companyId, known, to)).toMatchObject({ stale: now });
    expect(await plans.remove(ctx, owner, companyId, known)).toMatchObject({ stale: now });
    expect(await places()).toEqual([`${Q4} need.1-2`, `${Q4} brand.1-2`]);
    // another step's move is no reason to refuse this one's
    const other = await at('brand.1-2');
    await move('need.1-2', Q4);
    expect(await plans.setStatus(ctx, owner, companyId, other, 'done')).toBe('changed');
    expect((await get()).entries[1]).toMatchObject({ owner: 'Anna', dueOn: '2026-12-10' });
  });

  test('loses no step and no word when many change it at once', async () => {
    const steps: StepId[] = ['need.1-2', 'brand.1-2', 'strategy.1-2', 'deal.1-2', 'loyalty.1-2'];
    await Promise.all(steps.map((step) => add(step, Q4)));
    const known = await Promise.all(steps.map(at));
    const done = await Promise.all([
      ...known.map((one, n) =>
        plans.move(ctx, owner, companyId, one, { quarter: n % 2 ? Q1 : Q2, before: null })
      ),
      ...known.map((one) => change(one, { owner: one.step }))
    ]);
    // of two edits of one version one is kept, and the other one's author hears of it
    for (const [n, step] of steps.entries()) {
      const [moved, changed] = [done[n], done[n + steps.length]];
      expect([moved === 'moved', changed === 'changed'].filter(Boolean), step).toHaveLength(1);
    }
    const rows = await ctx.db
      .selectFrom('plan_step')
      .select(['step', 'quarter', 'place'])
      .execute();
    expect(rows.map(({ step }) => step).toSorted()).toEqual(steps.toSorted());
    for (const quarter of new Set(rows.map((row) => row.quarter))) {
      const inQuarter = rows.filter((row) => row.quarter === quarter).map(({ place }) => place);
      expect(new Set(inQuarter).size).toBe(inQuarter.length);
    }
  });

  test('gives back what was taken off, for a week', async () => {
    await add('need.1-2', Q4);
    await change(await at('need.1-2'));
    await plans.remove(ctx, owner, companyId, await at('need.1-2'));
    expect((await get()).removed).toMatchObject([{ step: 'need.1-2', quarter: Q4 }]);
    expect(await places()).toEqual([]);
    expect(await plans.restore(ctx, owner, companyId, 'need.1-2')).toBe('restored');
    expect((await get()).entries).toMatchObject([{ owner: 'Anna', notes: 'Said so' }]);
    await plans.remove(ctx, owner, companyId, await at('need.1-2'));
    ctx.clock.now = new Date(ctx.clock.now.getTime() + 8 * DAY_MS);
    expect((await get()).removed).toEqual([]);
    // planned again it is the same step, with what was written beside it
    await add('need.1-2', Q1);
    expect((await get()).entries).toMatchObject([
      { quarter: Q1, status: 'planned', owner: 'Anna' }
    ]);
  });

  test('flags a prerequisite planned later, and mends that as it said it would', async () => {
    await round(1);
    await add('management.1-2', Q4);
    await add('strategy.1-2', Q1);
    await add('strategy.2-3', Q4);
    const [flag] = (await get()).flags;
    expect(flag).toMatchObject({ step: 'strategy.2-3', needs: 'strategy.1-2', kind: 'later' });
    const moves = plans.sayMoves(flag!.mend!);
    const ask = { step: flag!.step, needs: flag!.needs, moves };
    // what the page said is no longer what would be done
    await move('strategy.2-3', Q2);
    await move('strategy.1-2', '2027-Q4');
    expect(await plans.mend(ctx, owner, companyId, ask)).toBe('otherwise');
    await move('strategy.1-2', Q1);
    await move('strategy.2-3', Q4);
    expect(await plans.mend(ctx, owner, companyId, ask)).toBe('mended');
    expect((await get()).flags).toEqual([]);
    expect(await plans.mend(ctx, owner, companyId, ask)).toBe('otherwise');
  });

  test('mends by adding what is missing', async () => {
    await round(1);
    await add('strategy.2-3', Q1);
    const [flag] = (await get()).flags;
    expect(flag).toMatchObject({
      ...{ kind: 'missing', needs: 'strategy.1-2' },
      mend: [{ step: 'strategy.1-2', quarter: Q1, added: true }]
    });
    const moves = plans.sayMoves(flag!.mend!);
    await plans.mend(ctx, owner, companyId, { step: flag!.step, needs: flag!.needs, moves });
    expect(await places()).toEqual([`${Q1} strategy.1-2`, `${Q1} strategy.2-3`]);
  });

  test('warns of a quarter above the capacity, which is changed at its version only', async () => {
    for (const step of ['strategy.1-2', 'need.1-2', 'evaluation.1-2'] as const) await add(step, Q4);
    expect((await get()).loads).toMatchObject([{ quarter: Q4, over: 0 }]);
    const sizes = { S: 1, M: 1, L: 0 };
    const { capacity } = await get();
    expect(await plans.setCapacity(ctx, owner, companyId, { sizes, version: 1 })).toBe('set');
    expect((await get()).loads[0]?.over).toBeGreaterThan(0);
    expect(await plans.setCapacity(ctx, owner, companyId, capacity)).toEqual({
      stale: { sizes, version: 2 }
    });
  });

  test('takes a suggestion over, whole or in part, and overwrites nothing in silence', async () => {
    await round(1);
    await add('need.1-2', Q2);
    await add('brand.1-2', Q2);
    await change(await at('brand.1-2'));
    const asked = { targets: byDirection(() => 2 as const), capacity: { S: 2, M: 2, L: 0 } };
    const view = await plans.suggest(ctx, owner, companyId, asked);
    expect(view.steps).toHaveLength(7);
    expect(await places()).toHaveLength(2);
    const taken = view.steps.map(({ step, quarter, present }) => ({
      ...{ step, quarter, version: present?.version ?? 0 }
    }));
    // somebody plans one of them meanwhile, elsewhere
    await add('loyalty.1-2', '2027-Q4');
    const moved = taken.filter(({ step }) => step !== 'need.1-2');
    const result = await plans.takeOver(ctx, owner, companyId, {
      steps: moved,
      capacity: asked.capacity
    });
    expect(result).toMatchObject({ moved: [], left: ['loyalty.1-2', 'brand.1-2'] });
    const { entries, capacity } = await get();
    expect(entries).toHaveLength(7);
    expect(capacity.sizes).toEqual(asked.capacity);
    const of = (step: StepId) => entries.find((entry) => entry.step === step);
    expect(of('need.1-2')?.quarter).toBe(Q2);
    expect(of('brand.1-2')).toMatchObject({ quarter: Q2, status: 'doing', owner: 'Anna' });
    expect(of('loyalty.1-2')?.quarter).toBe('2027-Q4');
    // asked for by name a planned step moves
    const [again] = taken.filter(({ step }) => step === 'need.1-2');
    expect(
      await plans.takeOver(ctx, owner, companyId, { steps: [again!], capacity: asked.capacity })
    ).toMatchObject({ moved: ['need.1-2'], added: [], left: [] });
    expect((await get()).flags).toEqual([]);
  });

  test('tells which steps closed what, between two rounds', async () => {
    await round(1, '2026-Q3');
    await add('need.1-2', '2026-Q3');
    await add('brand.1-2', Q4);
    await add('deal.1-2', Q1);
    expect(await plans.outcome(ctx, owner, companyId)).toBeNull();
    const id = await openRound(ctx, owner, companyId, { quarter: Q4 });
    await answer(ctx, id, { ...byDirection(() => ({ level: 1 as const })), need: { level: 2 } });
    await rounds.close(ctx, owner, id);
    const told = await plans.outcome(ctx, owner, companyId);
    expect(told).toMatchObject({ before: { quarter: '2026-Q3' }, now: { quarter: Q4 } });
    expect(told?.steps.map(({ step, fate }) => [step, fate])).toEqual([
      ['need.1-2', 'closed'],
      ['brand.1-2', 'open']
    ]);
    // a step to come is no failure of this round, unless it has begun
    await plans.setStatus(ctx, owner, companyId, await at('deal.1-2'), 'done');
    expect((await plans.outcome(ctx, owner, companyId))?.steps).toHaveLength(3);
  });

  /** Whatever can be done to a plan in which a step is known. */
  const everyDeed = (member: Member, known: plans.At) => {
    const { step } = known;
    const [quarter, sizes] = [Q1, { S: 9, M: 9, L: 9 }];
    return [
      plans.add(ctx, member, companyId, { step: 'brand.1-2', quarter }),
      plans.move(ctx, member, companyId, known, { quarter, before: null }),
      plans.nudge(ctx, member, companyId, known, 1),
      plans.setStatus(ctx, member, companyId, known, 'done'),
      plans.remove(ctx, member, companyId, known),
      plans.restore(ctx, member, companyId, step),
      plans.mend(ctx, member, companyId, { step, needs: 'brand.1-2', moves: '' }),
      plans.setCapacity(ctx, member, companyId, { sizes, version: 1 }),
      plans.takeOver(ctx, member, companyId, {
        steps: [{ step: 'brand.1-2', quarter, version: 0 }],
        capacity: sizes
      })
    ];
  };

  test('of an archived client is only read', async () => {
    await add('need.1-2', Q4);
    const known = await at('need.1-2');
    await companies.archive(ctx, owner, companyId);
    for (const refused of everyDeed(owner, known)) expect(await refused).toBe('archived');
    expect(await places()).toEqual(['2026-Q4 need.1-2']);
    expect(await at('need.1-2')).toEqual(known);
    await companies.restore(ctx, owner, companyId);
    expect(await add('brand.1-2', Q4)).toBe('added');
  });

  test('is nothing to another workspace', async () => {
    await add('need.1-2', Q4);
    const known = await at('need.1-2');
    const stranger = await workspace(ctx, { name: 'Other' });
    expect(await plans.get(ctx, stranger, companyId)).toBeNull();
    expect(await plans.outcome(ctx, stranger, companyId)).toBeNull();
    for (const refused of everyDeed(stranger, known)) expect(await refused).toBe('unknown');
    const seen = await plans.suggest(ctx, stranger, companyId, { targets: {} });
    expect(seen).toMatchObject({ steps: [], round: null });
    expect(await at('need.1-2')).toEqual(known);
    expect((await get()).capacity.version).toBe(1);
  });

  test('goes with its company and its workspace', async () => {
    await add('need.1-2', Q4);
    await ctx.db.deleteFrom('workspace').where('id', '=', owner.workspace.id).execute();
    for (const table of ['plan', 'plan_step'] as const)
      expect(await ctx.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });
});

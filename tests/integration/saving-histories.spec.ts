import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#lib/domain/answers.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import * as responses from '#lib/server/responses/service.ts';
import type { Receipt, Save } from '#lib/server/responses/service.ts';
import { opened, started, testContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';

const DIRECTIONS = ['need', 'deal', 'brand'] as const satisfies DirectionId[];

const anAnswer: fc.Arbitrary<Answer | null> = fc.oneof(
  fc.record({ level: fc.constantFrom(1, 2, 3, 4, 5) }, { noNullPrototype: true }),
  fc.constant({ dontKnow: true } as const),
  fc.constant(null)
);

const aSave = (client: string, seq: number): fc.Arbitrary<Save> =>
  fc.record(
    {
      client: fc.constant(client),
      seq: fc.constant(seq),
      base: perDirection(fc.integer({ min: 0, max: 4 })),
      answers: perDirection(anAnswer)
    },
    { requiredKeys: ['client', 'seq', 'answers'], noNullPrototype: true }
  );

function perDirection<T>(value: fc.Arbitrary<T>) {
  const fields = Object.fromEntries(DIRECTIONS.map((id) => [id, value]));
  return fc.record(fields, { requiredKeys: [], noNullPrototype: true });
}

/** What the clients send, then in which order and how often it arrives. */
const aHistory = (clients: string[]) =>
  fc
    .tuple(...clients.flatMap((client) => [1, 2, 3, 4].map((seq) => aSave(client, seq))))
    .chain((saves) => fc.array(fc.constantFrom(...saves), { minLength: 1, maxLength: 16 }));

/** The rules of api.md in the plainest way: a map of directions and a set of what was had. */
function referenceModel() {
  const had = new Set<string>();
  const stored = new Map<
    string,
    { value: Answer | null; version: number; by: string; seq: number }
  >();
  return {
    stored,
    apply({ client, seq, base, answers }: Save): Pick<Receipt, 'saved' | 'stale'> {
      const repeated = had.has(`${client} ${seq}`);
      had.add(`${client} ${seq}`);
      const saved: DirectionId[] = [];
      const stale: DirectionId[] = [];
      for (const direction of DIRECTIONS) {
        const value = answers[direction];
        if (value === undefined) continue;
        const old = stored.get(direction);
        const based = base?.[direction];
        const older =
          old && (old.by === client ? seq <= old.seq : based !== undefined && based < old.version);
        if (repeated || older) stale.push(direction);
        else {
          stored.set(direction, { value, version: (old?.version ?? 0) + 1, by: client, seq });
          saved.push(direction);
        }
      }
      return { saved, stale };
    }
  };
}

describe.each(dialects)('histories of saves on $name', (dialect) => {
  const database = useDatabase(dialect);
  // PostgreSQL in WebAssembly is slow, and the rules are the same code
  const numRuns = dialect.name === 'SQLite' ? 150 : 20;

  test('end as the reference model does, receipt by receipt', async () => {
    const ctx = testContext(database());
    await fc.assert(
      fc.asyncProperty(aHistory(['a', 'b', 'c']), async (history) => {
        const token = await started(ctx);
        await responses.chooseMode(ctx, token, 'quick');
        const model = referenceModel();
        for (const save of history) {
          const expected = model.apply(save);
          const result = await responses.save(ctx, token, save);
          if (typeof result === 'string' || !('receipt' in result)) throw new Error('refused');
          expect([...result.receipt.saved].sort()).toEqual(expected.saved.sort());
          expect([...result.receipt.stale].sort()).toEqual(expected.stale.sort());
        }
        const view = await opened(ctx, token);
        for (const direction of DIRECTIONS) {
          const stored = model.stored.get(direction);
          expect(view.answers[direction] ?? null).toEqual(stored?.value ?? null);
          expect(view.versions[direction]).toBe(stored?.version);
        }
      }),
      { numRuns }
    );
  });

  test("one client's saves end the same in any order, repeated, and all at once", async () => {
    const ctx = testContext(database());
    const sent = fc.tuple(...[1, 2, 3, 4, 5].map((seq) => aSave('a', seq)));
    const arriving = sent.chain((saves) =>
      fc
        .array(fc.constantFrom(...saves), { maxLength: 5 })
        .chain((again) =>
          fc.shuffledSubarray([...saves, ...again], { minLength: 5 + again.length })
        )
        .map((order) => ({ saves, order }))
    );
    await fc.assert(
      fc.asyncProperty(arriving, async ({ saves, order }) => {
        const token = await started(ctx);
        await responses.chooseMode(ctx, token, 'quick');
        await Promise.all(order.map((save) => responses.save(ctx, token, save)));
        const { answers } = await opened(ctx, token);
        for (const direction of DIRECTIONS) {
          const last = saves.findLast((save) => direction in save.answers);
          expect(answers[direction] ?? null).toEqual(last?.answers[direction] ?? null);
        }
        expect(await responses.submit(ctx, token, { client: 'a', seq: 5 })).not.toHaveProperty(
          'missingSeq'
        );
      }),
      { numRuns }
    );
  });
});

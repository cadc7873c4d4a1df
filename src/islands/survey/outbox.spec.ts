import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#lib/domain/answers.ts';
import type { DirectionId, Level } from '#lib/domain/model/types.ts';
import { sameAnswer } from '#lib/forms/direction-form.ts';
import {
  adopt,
  arrive,
  change,
  decide,
  depart,
  directionsIn,
  emptyOutbox,
  isEmpty,
  isSent,
  refuse,
  unsent,
  type Flight,
  type Outbox,
  type Receipt
} from './outbox.ts';

const level = (n: number): Answer => ({ level: n as Level });
const receipt = (saved: DirectionId[], versions: object, current = {}): Receipt => ({
  saved,
  versions,
  current
});

describe('one save at a time', () => {
  test('a number is given when a save leaves, and a retry repeats number and body', () => {
    const changed = change(emptyOutbox('a'), 'need', level(2), 0);
    expect(changed.seq).toBe(0);
    const left = depart(changed);
    expect(left.flights).toEqual([
      { client: 'a', seq: 1, base: { need: 0 }, answers: { need: level(2) } }
    ]);
    const later = depart(change(left, 'need', level(3), 0));
    expect(later.flights).toEqual(left.flights);
    expect(later.waiting).toEqual({ need: level(3) });
  });

  test('what was changed meanwhile leaves next, based on the version that the reply names', () => {
    const left = change(depart(change(emptyOutbox('a'), 'need', level(2), 0)), 'need', level(3), 0);
    const next = depart(arrive(left, receipt(['need'], { need: 1 })));
    expect(next.flights).toEqual([
      { client: 'a', seq: 2, base: { need: 1 }, answers: { need: level(3) } }
    ]);
  });
});

describe('another device', () => {
  const left = depart(change(emptyOutbox('a'), 'need', level(2), 3));
  const stale = (theirs: Answer | null) => receipt([], { need: 5 }, { need: theirs });

  test('its newer answer is put before the respondent', () => {
    const disputed = arrive(left, stale(level(4)));
    expect(disputed.disputes).toEqual({ need: { mine: level(2), theirs: level(4) } });
    expect(isSent(disputed)).toBe(true);
    expect(isEmpty(disputed)).toBe(false);
    expect(depart(decide(disputed, 'need', true)).flights[0]).toMatchObject({
      seq: 2,
      base: { need: 5 },
      answers: { need: level(2) }
    });
    expect(isEmpty(decide(disputed, 'need', false))).toBe(true);
  });

  test('the same answer is no dispute: a repeated save is called stale too', () => {
    expect(isEmpty(arrive(left, stale(level(2))))).toBe(true);
  });

  test('nor is an answer that was taken away', () => {
    expect(arrive(left, stale(null)).waiting).toEqual({ need: level(2) });
  });

  test('a change during the dispute is what "mine" means', () => {
    const disputed = change(arrive(left, stale(level(4))), 'need', level(5), 3);
    expect(disputed.disputes.need?.mine).toEqual(level(5));
    expect(unsent(disputed, 'need')).toEqual(level(5));
  });
});

describe('a refusal', () => {
  const both = change(change(emptyOutbox('a'), 'need', level(2), 0), 'deal', level(3), 0);

  test('holds the direction it names, gives the number back and sends the others', () => {
    const next = depart(refuse(depart(both), ['deal']));
    expect(next.held).toEqual({ deal: level(3) });
    expect(next.flights[0]).toMatchObject({ seq: 1, answers: { need: level(2) } });
    expect(change(next, 'deal', level(4), 0).held).toEqual({});
  });

  test('that names none is tracked down one by one', () => {
    const first = depart(refuse(depart(both), []));
    expect(first.flights[0]?.answers).toEqual({ need: level(2) });
    const second = depart(arrive(first, receipt(['need'], { need: 1 })));
    expect(second.flights[0]?.answers).toEqual({ deal: level(3) });
    expect(refuse(second, []).held).toEqual({ deal: level(3) });
  });
});

test('a later page load repeats the former save first, then sends what waited', () => {
  const former = change(depart(change(emptyOutbox('a'), 'need', level(2), 0)), 'deal', level(3), 7);
  const now = adopt(emptyOutbox('b'), former);
  expect(now.flights[0]).toMatchObject({ client: 'a', seq: 1 });
  const next = depart(arrive(now, receipt(['need'], { need: 1 })));
  expect(next.flights[0]).toMatchObject({ client: 'b', seq: 1, base: { deal: 7 } });
});

/** A small model of the server, after api.md. */
function createServer() {
  const stored: Partial<
    Record<DirectionId, { value: Answer | null; version: number; client: string; seq: number }>
  > = {};
  const had = new Set<string>();

  function take({ client, seq, base, answers }: Flight): Receipt {
    const known = had.has(`${client} ${seq}`);
    had.add(`${client} ${seq}`);
    const saved: DirectionId[] = [];
    for (const id of directionsIn(answers)) {
      const old = stored[id];
      const fresh =
        !old || (old.client === client ? seq > old.seq : (base[id] ?? old.version) >= old.version);
      if (known || !fresh) continue;
      stored[id] = { value: answers[id] ?? null, version: (old?.version ?? 0) + 1, client, seq };
      saved.push(id);
    }
    const versions = Object.fromEntries(
      directionsIn(stored).map((id) => [id, stored[id]!.version])
    );
    const stale = directionsIn(answers).filter((id) => !saved.includes(id));
    return {
      saved,
      versions,
      current: Object.fromEntries(stale.map((id) => [id, stored[id]?.value ?? null]))
    };
  }
  return { stored, had, take };
}

const DIRECTIONS = ['need', 'deal'] as const;
type Act =
  | { do: 'answer' | 'elsewhere'; id: (typeof DIRECTIONS)[number]; n: number }
  | { do: 'send' | 'lose' | 'loseReply' | 'late' | 'reload' };
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constant('answer' as const),
    id: fc.constantFrom(...DIRECTIONS),
    n: fc.integer({ min: 1, max: 5 })
  }),
  fc.record({
    do: fc.constantFrom(
      'send' as const,
      'lose' as const,
      'loseReply' as const,
      'late' as const,
      'reload' as const
    )
  }),
  fc.record({
    do: fc.constant('elsewhere' as const),
    id: fc.constantFrom(...DIRECTIONS),
    n: fc.integer({ min: 1, max: 5 })
  })
);

/** One respondent's page over an unreliable network, reloaded at will; another device beside it. */
function play(acts: readonly Act[], keepMine: boolean) {
  const server = createServer();
  const mine: Partial<Record<DirectionId, Answer>> = {};
  const disputes: Answer[] = [];
  /** Versions of the other device that the page showed, or that say what it says itself. */
  const known = new Set<string>();
  const overwritten: string[] = [];
  const adrift: Flight[] = [];
  let loads = 0;
  let elsewhere = 0;
  let box: Outbox = emptyOutbox('load 0');

  function reach(flight: Flight): Receipt {
    const before = { ...server.stored };
    const reply = server.take(flight);
    for (const id of reply.saved)
      if (before[id]?.client === 'elsewhere') overwritten.push(`${id} ${before[id].version}`);
    return reply;
  }
  function land(reply: Receipt) {
    box = arrive(box, reply);
    for (const id of directionsIn(reply.current)) known.add(`${id} ${reply.versions[id]}`);
    for (const id of directionsIn(box.disputes)) {
      disputes.push(box.disputes[id]!.theirs);
      box = decide(box, id, keepMine);
    }
  }
  function act(step: Act) {
    if (step.do === 'reload')
      box = adopt(emptyOutbox(`load ${++loads}`), JSON.parse(JSON.stringify(box)) as Outbox);
    if (step.do === 'answer') {
      const version = server.stored[step.id]?.version ?? 0;
      if (!(step.id in box.versions)) known.add(`${step.id} ${version}`);
      mine[step.id] = level(step.n);
      box = change(box, step.id, level(step.n), version);
    }
    if (step.do === 'elsewhere') {
      const base = { [step.id]: server.stored[step.id]?.version ?? 0 };
      const answers = { [step.id]: level(step.n) };
      server.take({ client: 'elsewhere', seq: ++elsewhere, base, answers });
    }
  }
  function wire(step: string) {
    box = depart(box);
    const [flight] = box.flights;
    if (!flight) return;
    if (step === 'send') land(reach(flight));
    if (step === 'loseReply') reach(flight);
    if (step === 'lose') adrift.push(flight);
    // a request that seemed lost turns up after all
    if (step === 'late') adrift.splice(0).forEach(reach);
  }

  for (const step of acts) {
    act(step);
    wire(step.do);
  }
  for (let n = 0; n < 50 && !isEmpty(box); n++) wire('send');
  adrift.forEach(reach);
  return { server, mine, disputes, box, known, overwritten };
}

test('over a network that loses, repeats and delays, the last answers are what is stored', () => {
  const alone = fc.array(
    anyAct.filter((step) => step.do !== 'elsewhere'),
    { maxLength: 40 }
  );
  fc.assert(
    fc.property(alone, (acts) => {
      const { server, mine, disputes, box } = play(acts, true);
      expect(isEmpty(box)).toBe(true);
      expect(disputes).toEqual([]);
      for (const id of directionsIn(mine))
        expect(sameAnswer(server.stored[id]?.value, mine[id])).toBe(true);
    })
  );
});

test('no answer of another device is overwritten that the respondent has not seen', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 40 }), fc.boolean(), (acts, keepMine) => {
      const { box, known, overwritten } = play(acts, keepMine);
      expect(isEmpty(box)).toBe(true);
      expect(overwritten.filter((version) => !known.has(version))).toEqual([]);
    })
  );
});

test('the numbers of a page load have no gaps, so that a submit never waits for one', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
      const { server, box } = play(acts, true);
      for (let seq = 1; seq <= box.seq; seq++)
        expect(server.had.has(`${box.client} ${seq}`)).toBe(true);
    })
  );
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer } from '#lib/domain/answers.ts';
import { emptyOutbox, type Flight } from './outbox.ts';
import type { Reply } from './reply.ts';
import { Sender, type State } from './sender.ts';

const level2: Answer = { level: 2 };
const later = (afterMs = 0): Reply => ({ kind: 'later', afterMs });
const received = (): Reply => ({
  kind: 'receipt',
  receipt: { saved: ['need', 'deal'], versions: { need: 1, deal: 1 }, current: {} }
});

/** A sender whose server answers what the test says, in turn; the last answer is repeated. */
function setUp(...replies: Reply[]) {
  const sent: Flight[] = [];
  const told: State[] = [];
  const refusals: [readonly string[], string][] = [];
  const sender = new Sender(emptyOutbox('a'), {
    deliver: (flight) => {
      sent.push(flight);
      return Promise.resolve((replies.length > 1 ? replies.shift() : replies[0])!);
    },
    keep: () => {},
    tell: (state) => told.push(state),
    refused: (directions, message) => refusals.push([directions, message])
  });
  return { sender, sent, told, refusals };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('typing is sent when it rests, and once', async () => {
  const { sender, sent, told } = setUp(received());
  sender.put('need', { level: 2, comment: 'o' }, 0, 600);
  sender.put('need', { level: 2, comment: 'one' }, 0, 600);
  await vi.advanceTimersByTimeAsync(599);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent.map(({ answers }) => answers)).toEqual([{ need: { level: 2, comment: 'one' } }]);
  expect(told).toEqual(['saving', 'saved']);
});

test('what fails is repeated as it was, after pauses that grow, until it is received', async () => {
  const { sender, sent, told } = setUp(later(), later(), received());
  sender.put('need', level2, 0, 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual(['saving', 'waiting']);
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(3);
  expect(sent[2]).toEqual(sent[0]);
  expect(told.at(-1)).toBe('saved');
});

test('a server that asks for time gets it, whatever wakes the page', async () => {
  const { sender, sent } = setUp(later(30_000), received());
  sender.put('need', level2, 0, 0);
  await vi.advanceTimersByTimeAsync(0);
  sender.hurry();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toHaveLength(2);
});

test('when the connection is back it is tried at once', async () => {
  const { sender, sent } = setUp(later(), received());
  sender.put('need', level2, 0, 0);
  await vi.advanceTimersByTimeAsync(0);
  sender.hurry();
  expect(sent).toHaveLength(2);
});

test('only one save is on the wire', async () => {
  const { sender, sent } = setUp(received());
  sender.put('need', level2, 0, 0);
  sender.hurry();
  sender.put('deal', level2, 0, 0);
  sender.hurry();
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.map(({ seq }) => seq)).toEqual([1, 2]);
});

test('a refusal is said once, and nothing is tried until the answer changes', async () => {
  const { sender, sent, told, refusals } = setUp(
    { kind: 'refused', directions: ['need'], message: 'At most two.' },
    received()
  );
  sender.put('need', level2, 0, 0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(refusals).toEqual([[['need'], 'At most two.']]);
  expect(told.at(-1)).toBe('refused');
  sender.put('need', { level: 3 }, 0, 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.map(({ seq }) => seq)).toEqual([1, 1]);
  expect(told.at(-1)).toBe('saved');
});

test('after a submission elsewhere nothing is sent any more', async () => {
  const { sender, sent, told } = setUp({ kind: 'over', submitted: true });
  sender.put('need', level2, 0, 0);
  await vi.advanceTimersByTimeAsync(0);
  sender.put('need', { level: 3 }, 0, 0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(told.at(-1)).toBe('submitted');
});

test('whoever waits for everything to be sent is told when it is', async () => {
  const { sender } = setUp(later(), received());
  let done = false;
  sender.put('need', level2, 0, 600);
  void sender.sent().then(() => (done = true));
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(done).toBe(true);
});

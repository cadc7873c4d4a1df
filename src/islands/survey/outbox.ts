/**
 * What is still to be saved, as a value, and every way it changes: the page's side of the protocol
 * in api.md. Nothing here knows the network, the storage or the page.
 */
import type { Answer } from '#lib/domain/answers.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import { sameAnswer } from '#lib/forms/direction-form.ts';

export type Changes = Partial<Record<DirectionId, Answer | null>>;
export type Versions = Partial<Record<DirectionId, number>>;

/** One save as it goes on the wire: a retry repeats it to the letter. */
export interface Flight {
  readonly client: string;
  readonly seq: number;
  readonly base: Versions;
  readonly answers: Changes;
}

/** Another device answered in between: the respondent decides. */
export interface Dispute {
  readonly mine: Answer | null;
  readonly theirs: Answer;
}

export interface Outbox {
  /** One UUID a page load. */
  readonly client: string;
  /** The last number given to a save of this page load. */
  readonly seq: number;
  /** By direction, the stored version on which what the page shows is based. */
  readonly versions: Versions;
  /** Changed and not yet on its way. */
  readonly waiting: Changes;
  /** The first is on the wire or to be sent again; behind it, what earlier page loads left. */
  readonly flights: readonly Flight[];
  /** Refused by the server as it stands: sent again when the respondent changes it. */
  readonly held: Changes;
  readonly disputes: Partial<Record<DirectionId, Dispute>>;
  /** After a refusal that names no direction: one at a time, to find out which it was. */
  readonly oneByOne: boolean;
}

/** The server's answer to a save; see api.md. */
export interface Receipt {
  readonly saved: readonly DirectionId[];
  readonly current: Changes;
  readonly versions: Versions;
}

export const emptyOutbox = (client: string): Outbox => ({
  client,
  seq: 0,
  versions: {},
  waiting: {},
  flights: [],
  held: {},
  disputes: {},
  oneByOne: false
});

export const directionsIn = (record: object) => Object.keys(record) as DirectionId[];

function without<T extends object>(record: T, direction: DirectionId): T {
  return Object.fromEntries(Object.entries(record).filter(([id]) => id !== direction)) as T;
}

/** Whether everything that can be sent has been sent and acknowledged. */
export const isSent = ({ waiting, flights }: Outbox): boolean =>
  flights.length === 0 && directionsIn(waiting).length === 0;

/** Whether nothing would be lost if this were forgotten. */
export const isEmpty = (box: Outbox): boolean =>
  isSent(box) && directionsIn(box.held).length + directionsIn(box.disputes).length === 0;

/** The newest value of a direction that the server has not acknowledged; undefined: none. */
export function unsent(box: Outbox, direction: DirectionId): Answer | null | undefined {
  const { waiting, held, disputes, flights } = box;
  if (direction in waiting) return waiting[direction];
  if (direction in held) return held[direction];
  const dispute = disputes[direction];
  if (dispute) return dispute.mine;
  return flights.findLast(({ answers }) => direction in answers)?.answers[direction];
}

/** The respondent changed an answer; `base` is the stored version that the page was served with. */
export function change(
  box: Outbox,
  direction: DirectionId,
  answer: Answer | null,
  base: number
): Outbox {
  const dispute = box.disputes[direction];
  if (dispute)
    return { ...box, disputes: { ...box.disputes, [direction]: { ...dispute, mine: answer } } };
  return {
    ...box,
    versions: { [direction]: base, ...box.versions },
    held: without(box.held, direction),
    waiting: { ...box.waiting, [direction]: answer }
  };
}

/** Numbers a save when none is under way: afterwards the first flight, if any, is what to send. */
export function depart(box: Outbox): Outbox {
  const all = directionsIn(box.waiting);
  const leaving = box.oneByOne ? all.slice(0, 1) : all;
  if (box.flights.length > 0 || leaving.length === 0) return box;
  const seq = box.seq + 1;
  const base: Versions = {};
  const answers: Changes = {};
  for (const direction of leaving) {
    base[direction] = box.versions[direction] ?? 0;
    answers[direction] = box.waiting[direction] ?? null;
  }
  const waiting = leaving.reduce(without, box.waiting);
  return { ...box, seq, waiting, flights: [{ client: box.client, seq, base, answers }] };
}

/** The server has the first flight. What it calls stale is ours already, nothing, or a dispute. */
export function arrive(box: Outbox, receipt: Receipt): Outbox {
  const [flight, ...flights] = box.flights;
  if (!flight) return box;
  const landed = directionsIn(flight.answers).reduce<Outbox>(
    (now, direction) => land(now, direction, flight.answers[direction] ?? null, receipt),
    { ...box, flights }
  );
  return isSent(landed) ? { ...landed, oneByOne: false } : landed;
}

function land(
  box: Outbox,
  direction: DirectionId,
  sent: Answer | null,
  { saved, current, versions }: Receipt
): Outbox {
  const version = versions[direction];
  const known =
    version === undefined ? box : { ...box, versions: { ...box.versions, [direction]: version } };
  const theirs = current[direction] ?? null;
  // A repeated save is called stale too; then what is stored is what was sent.
  if (saved.includes(direction) || sameAnswer(theirs, sent)) return known;

  const changed = direction in box.waiting;
  const mine = changed ? (box.waiting[direction] ?? null) : sent;
  const waiting = without(known.waiting, direction);
  if (sameAnswer(theirs, mine)) return { ...known, waiting };
  // Nobody's answer is overwritten when there is none any more.
  if (!theirs) return { ...known, waiting: { ...waiting, [direction]: mine } };
  return { ...known, waiting, disputes: { ...known.disputes, [direction]: { mine, theirs } } };
}

/** The server kept nothing of the first flight, because of these directions (none: not said). */
export function refuse(box: Outbox, named: readonly DirectionId[]): Outbox {
  const [flight, ...flights] = box.flights;
  if (!flight) return box;
  const all = directionsIn(flight.answers);
  const guilty = all.filter((direction) => named.includes(direction));
  const refused = guilty.length > 0 || all.length > 1 ? guilty : all;
  const newer = directionsIn(box.waiting);
  const pick = (wanted: readonly DirectionId[]): Changes =>
    Object.fromEntries(
      wanted.filter((d) => !newer.includes(d)).map((d) => [d, flight.answers[d] ?? null])
    );
  return {
    ...box,
    // A number that was refused was never had: the next save takes it.
    seq: flight.client === box.client ? flight.seq - 1 : box.seq,
    flights,
    held: { ...box.held, ...pick(refused) },
    waiting: { ...pick(all.filter((d) => !refused.includes(d))), ...box.waiting },
    oneByOne: box.oneByOne || refused.length === 0
  };
}

/** The respondent decided: keeping mine sends it, now based on the other answer. */
export function decide(box: Outbox, direction: DirectionId, keepMine: boolean): Outbox {
  const dispute = box.disputes[direction];
  if (!dispute) return box;
  const disputes = without(box.disputes, direction);
  const waiting = keepMine ? { ...box.waiting, [direction]: dispute.mine } : box.waiting;
  return { ...box, disputes, waiting };
}

/** Takes over what an earlier page load could not send, with the versions it was based on. */
export function adopt(box: Outbox, left: Outbox): Outbox {
  return {
    ...box,
    versions: { ...box.versions, ...left.versions },
    flights: [...box.flights, ...left.flights],
    waiting: { ...box.waiting, ...left.held, ...left.waiting },
    disputes: { ...box.disputes, ...left.disputes }
  };
}

/** Sends what the outbox holds: one save at a time, again until the server has it. */
import type { Answer } from '#lib/domain/answers.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import { arrive, change, depart, isSent, refuse, type Flight, type Outbox } from './outbox.ts';
import type { Reply } from './reply.ts';

export type State = 'saving' | 'saved' | 'waiting' | 'refused' | 'submitted' | 'gone';

export interface Surroundings {
  deliver(flight: Flight): Promise<Reply>;
  /** The outbox is another one: keep it. */
  keep(box: Outbox): void;
  /** Something to tell the respondent. */
  tell(state: State): void;
  /** The server will not have these answers as they are. */
  refused(directions: readonly DirectionId[], message: string): void;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

export type Sender = ReturnType<typeof createSender>;

export function createSender(first: Outbox, { deliver, keep, tell, refused }: Surroundings) {
  let box = first;
  let flying = false;
  let over = false;
  let failures = 0;
  /** The server asked for time until then. */
  let askedUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let whenSent: (() => void)[] = [];

  function become(next: Outbox) {
    box = next;
    keep(box);
    if (!isSent(box)) return;
    whenSent.forEach((resolve) => resolve());
    whenSent = [];
  }

  function schedule(delayMs: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void pump(), Math.max(delayMs, askedUntil - Date.now()));
  }

  /** After a failure: as the server says, else twice as long each time, not all pages at once. */
  function pause(askedMs: number) {
    const doubled = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures++);
    askedUntil = Date.now() + askedMs;
    schedule(doubled * (0.75 + Math.random() / 2));
  }

  async function pump(): Promise<void> {
    clearTimeout(timer);
    if (flying || over || isSent(box)) return;
    if (Date.now() < askedUntil) return schedule(0);
    become(depart(box));
    const [flight] = box.flights;
    if (!flight) return;
    flying = true;
    tell(failures > 0 ? 'waiting' : 'saving');
    const reply = await deliver(flight);
    flying = false;
    take(reply, flight);
  }

  function take(reply: Reply, flight: Flight) {
    if (reply.kind === 'later') {
      tell('waiting');
      return pause(reply.afterMs);
    }
    failures = 0;
    if (reply.kind === 'over') {
      over = true;
      return tell(reply.submitted ? 'submitted' : 'gone');
    }
    if (reply.kind === 'receipt') become(arrive(box, reply.receipt));
    else {
      become(refuse(box, reply.directions));
      const held = Object.keys(flight.answers).filter((d) => d in box.held) as DirectionId[];
      refused(held, reply.message);
    }
    if (isSent(box)) tell(Object.keys(box.held).length > 0 ? 'refused' : 'saved');
    else void pump();
  }

  return {
    get box() {
      return box;
    },
    /** Replaces the outbox by a decision about it, and sends what follows from it. */
    update(next: Outbox) {
      become(next);
      schedule(0);
    },
    /** An answer was changed; it goes on its way after `delayMs`, to let typing come to rest. */
    put(direction: DirectionId, answer: Answer | null, base: number, delayMs: number) {
      become(change(box, direction, answer, base));
      schedule(delayMs);
    },
    /** Tries at once: typing has come to rest, the page goes, or the connection may be back. */
    hurry() {
      void pump();
    },
    /** Resolves when everything has been acknowledged. */
    sent(): Promise<void> {
      if (isSent(box)) return Promise.resolve();
      void pump();
      return new Promise((resolve) => whenSent.push(resolve));
    }
  };
}

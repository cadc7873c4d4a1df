/** Sends what the outbox holds: one save at a time, again until the server has it. */
import type { Answer } from '#lib/domain/answers.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import {
  arrive,
  change,
  depart,
  directionsIn,
  isSent,
  refuse,
  type Flight,
  type Outbox
} from './outbox.ts';
import type { Reply } from './reply.ts';

export type State = 'saving' | 'saved' | 'waiting' | 'refused' | 'undecided' | 'submitted' | 'gone';

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

export class Sender {
  #box: Outbox;
  readonly #around: Surroundings;
  #flying = false;
  #over = false;
  #failures = 0;
  /** The server asked for time until then. */
  #askedUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #whenSent: (() => void)[] = [];

  constructor(box: Outbox, around: Surroundings) {
    this.#box = box;
    this.#around = around;
  }

  get box(): Outbox {
    return this.#box;
  }

  /** An answer was changed; it goes on its way after `delayMs`, to let typing come to rest. */
  put(direction: DirectionId, answer: Answer | null, base: number, delayMs: number): void {
    this.#become(change(this.#box, direction, answer, base));
    this.#schedule(delayMs);
  }

  /** Takes the outbox after a decision about it, and sends what follows from it. */
  update(box: Outbox): void {
    this.#become(box);
    if (isSent(box)) this.#tellSent();
    else this.hurry();
  }

  /** Tries at once: typing has come to rest, the page goes, or the connection may be back. */
  hurry = (): void => void this.#pump();

  /** Resolves when everything has been acknowledged. */
  sent(): Promise<void> {
    if (isSent(this.#box)) return Promise.resolve();
    this.hurry();
    return new Promise((resolve) => this.#whenSent.push(resolve));
  }

  #become(box: Outbox) {
    this.#box = box;
    this.#around.keep(box);
    if (!isSent(box)) return;
    this.#whenSent.forEach((resolve) => resolve());
    this.#whenSent = [];
  }

  #schedule(delayMs: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.hurry, Math.max(delayMs, this.#askedUntil - Date.now()));
  }

  async #pump(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#flying || this.#over || isSent(this.#box)) return;
    if (Date.now() < this.#askedUntil) return this.#schedule(0);
    this.#become(depart(this.#box));
    const [flight] = this.#box.flights;
    if (!flight) return;
    this.#flying = true;
    this.#around.tell(this.#failures > 0 ? 'waiting' : 'saving');
    const reply = await this.#around.deliver(flight);
    this.#flying = false;
    this.#take(reply, flight);
  }

  #take(reply: Reply, flight: Flight) {
    if (reply.kind === 'later') return this.#pause(reply.afterMs);
    this.#failures = 0;
    if (reply.kind === 'over') {
      this.#over = true;
      return this.#around.tell(reply.submitted ? 'submitted' : 'gone');
    }
    if (reply.kind === 'receipt') this.#become(arrive(this.#box, reply.receipt));
    else {
      this.#become(refuse(this.#box, reply.directions));
      const held = directionsIn(flight.answers).filter((id) => id in this.#box.held);
      this.#around.refused(held, reply.message);
    }
    if (isSent(this.#box)) this.#tellSent();
    else this.hurry();
  }

  #tellSent() {
    const { held, disputes } = this.#box;
    if (directionsIn(held).length > 0) this.#around.tell('refused');
    else this.#around.tell(directionsIn(disputes).length > 0 ? 'undecided' : 'saved');
  }

  /** After a failure: as the server says, else twice as long each time, not all pages at once. */
  #pause(askedMs: number) {
    this.#around.tell('waiting');
    const doubled = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failures++);
    this.#askedUntil = Date.now() + askedMs;
    this.#schedule(doubled * (0.75 + Math.random() / 2));
  }
}

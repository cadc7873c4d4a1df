/** This page load's outbox: taken over from earlier ones, kept in the browser, sent by itself. */
import type { Answer } from '#lib/domain/answers.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import type { Fields } from '#lib/forms/direction-form.ts';
import { adopt, emptyOutbox, isSent, type Outbox } from './outbox.ts';
import { Sender, type State } from './sender.ts';
import { shelfOf, type Drafts } from './shelf.ts';
import { showState } from './status.ts';
import { deliver, token } from './wire.ts';

export interface Concerns {
  refused(directions: readonly DirectionId[], message: string): void;
  /** Another device's answer stands against one of ours. */
  disputed(): void;
}

export type Post = ReturnType<typeof openPost>;

export function openPost({ refused, disputed }: Concerns) {
  const shelf = shelfOf(token());
  const client = uuid();
  const left = shelf.left(client);
  let drafts: Drafts = Object.assign({}, ...left.map((kept) => kept.drafts));
  let kept = true;
  let disputes = 0;

  function keep(box: Outbox) {
    kept = shelf.keep({ box, drafts });
    const before = disputes;
    disputes = Object.keys(box.disputes).length;
    if (disputes > before) disputed();
  }

  function tell(state: State) {
    showState(state, kept);
    if (state !== 'submitted' && state !== 'gone') return;
    shelf.wipe();
    // The server says where a submitted response is to be seen.
    if (state === 'submitted') location.reload();
  }

  const first = left.reduce((box, { box: former }) => adopt(box, former), emptyOutbox(client));
  const sender = new Sender(first, { deliver, keep, tell, refused });
  if (left.length > 0) {
    // Taken over first, forgotten second: in between it is there twice, never nowhere.
    if (shelf.keep({ box: first, drafts })) shelf.forget(left);
    sender.hurry();
  }

  addEventListener('online', sender.hurry);
  addEventListener('pagehide', sender.hurry);
  document.addEventListener('visibilitychange', sender.hurry);
  addEventListener('beforeunload', (event) => {
    if (!kept && !isSent(sender.box)) event.preventDefault();
  });

  return {
    get drafts() {
      return drafts;
    },
    get box() {
      return sender.box;
    },
    get kept() {
      return kept;
    },
    get isSent() {
      return isSent(sender.box);
    },
    put: (direction: DirectionId, answer: Answer | null, base: number, delayMs: number) =>
      sender.put(direction, answer, base, delayMs),
    draft(direction: DirectionId, fields: Fields | null) {
      const others = Object.entries(drafts).filter(([id]) => id !== direction);
      drafts = Object.fromEntries(fields ? [...others, [direction, fields]] : others);
      keep(sender.box);
    },
    update: (box: Outbox) => sender.update(box),
    hurry: sender.hurry,
    sent: () => sender.sent(),
    wipe: shelf.wipe
  };
}

/** A random UUID; `crypto.randomUUID` is missing where a page comes over plain http. */
function uuid(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte, n) => {
    const marked = n === 6 ? (byte & 0x0f) | 0x40 : n === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

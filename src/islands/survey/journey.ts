/** From direction to direction without a request, and out of the page when all is saved. */
import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/types.ts';
import type { Editor } from './editor.ts';
import type { Post } from './post.ts';
import { addressed, current, idOf, sectionOf, show } from './stage.ts';
import { showState } from './status.ts';
import { home } from './wire.ts';

export type Journey = ReturnType<typeof createJourney>;

export function createJourney(post: Post, editor: Editor, arrived: () => void) {
  /** Where to go as soon as everything is saved; another step forgets it. */
  let destination: string | null = null;

  function goTo(id: DirectionId): void {
    destination = null;
    if (id === idOf(current())) return;
    editor.prepare(sectionOf(id));
    show(id);
    arrived();
  }

  /** To a page of the server: only when it can know everything that is answered here. */
  async function leave(page: string): Promise<void> {
    destination = page;
    if (!post.isSent) showState('leaving', post.kept);
    await post.sent();
    if (destination === page) location.assign(page ? `${home()}/${page}` : home());
  }

  return {
    goTo,

    /** A step that the browser's Back button can undo. */
    visit(id: DirectionId): void {
      if (id !== addressed()) history.pushState(null, '', id);
      goTo(id);
    },

    /** To a neighbour; before the first is the welcome page, after the last the review. */
    step(by: 1 | -1): void {
      const n = DIRECTION_IDS.indexOf(idOf(current())) + by;
      const id = DIRECTION_IDS[n];
      if (id) this.visit(id);
      else void leave(n < 0 ? '' : 'review');
    }
  };
}

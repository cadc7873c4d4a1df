/** The direction pages: instant steps, answers on their way by themselves, nothing lost. */
import type { Mode } from '#lib/domain/answers.ts';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { ask } from './dispute.ts';
import { createEditor, type Editor } from './editor.ts';
import { listen } from './events.ts';
import { createJourney } from './journey.ts';
import { decide, directionsIn, unsent } from './outbox.ts';
import { openPost, type Post } from './post.ts';
import { showRefusal } from './problems.ts';
import { current, formIn, sectionOf } from './stage.ts';

export function startSurvey(main: HTMLElement): void {
  const post = openPost({
    refused: (directions, message) =>
      directions.forEach((id) => showRefusal(formIn(sectionOf(id)), message)),
    disputed: () => void settle()
  });
  const editor = createEditor(main.dataset.survey as Mode, post);
  const settle = settler(post, editor);

  editor.begin(current());
  restore(post, editor);
  editor.edited(current(), false);
  listen(
    main,
    post,
    editor,
    createJourney(post, editor, () => void settle())
  );
  void settle();
}

/** Puts every open dispute before the respondent, one after the other; one that is put off waits. */
function settler(post: Post, editor: Editor) {
  let asking = false;
  return async function settle(): Promise<void> {
    if (asking) return;
    asking = true;
    for (const id of directionsIn(post.box.disputes)) {
      const dispute = post.box.disputes[id];
      const keepMine = dispute ? await ask(sectionOf(id), dispute) : null;
      if (!dispute || keepMine === null) continue;
      if (!keepMine) editor.put(sectionOf(id), dispute.theirs);
      post.update(decide(post.box, id, keepMine));
    }
    asking = false;
  };
}

/** What an earlier page load could not send is shown again; it is already on its way. */
function restore(post: Post, editor: Editor): void {
  for (const id of DIRECTION_IDS) {
    const [answer, draft] = [unsent(post.box, id), post.drafts[id]];
    if (answer === undefined && !draft) continue;
    const section = sectionOf(id);
    editor.put(section, answer === undefined ? editor.known(section) : answer, draft);
  }
}

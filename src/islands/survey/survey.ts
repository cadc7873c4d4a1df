/** The direction pages: instant steps, answers on their way by themselves, nothing lost. */
import type { Mode } from '#lib/domain/answers.ts';
import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/types.ts';
import { LEVEL_FIELD } from '#lib/forms/direction-form.ts';
import { ask } from './dispute.ts';
import { createEditor } from './editor.ts';
import { decide, directionsIn, unsent } from './outbox.ts';
import { openPost } from './post.ts';
import { showRefusal } from './problems.ts';
import { onChoice } from './reveal.ts';
import { addressed, current, formIn, idOf, sectionOf, show } from './stage.ts';
import { announce, showState } from './status.ts';
import { home } from './wire.ts';
import { isDirection } from './direction.ts';

export function startSurvey(main: HTMLElement): void {
  const mode = main.dataset.survey as Mode;
  /** Where to go as soon as everything is saved. */
  let destination: string | null = null;
  let asking = false;

  const post = openPost({
    refused: (directions, message) =>
      directions.forEach((id) => showRefusal(formIn(sectionOf(id)), message)),
    disputed: () => void settle()
  });
  const editor = createEditor(mode, post);

  /** Puts every open dispute before the respondent, one after the other. */
  async function settle() {
    if (asking) return;
    asking = true;
    for (const id of directionsIn(post.box.disputes)) {
      const dispute = post.box.disputes[id]!;
      const section = sectionOf(id);
      const keepMine = await ask(section, dispute);
      if (keepMine === null) continue;
      if (!keepMine) editor.put(section, dispute.theirs);
      post.update(decide(post.box, id, keepMine));
    }
    asking = false;
  }

  function goTo(id: DirectionId) {
    destination = null;
    editor.prepare(sectionOf(id));
    show(id);
    void settle();
  }

  /** To a page of the server: only when it can know everything that is answered here. */
  async function leave(page: string) {
    destination = page;
    if (!post.isSent) showState('leaving', post.kept);
    await post.sent();
    if (destination === page) location.assign(page ? `${home()}/${page}` : home());
  }

  function step(by: number) {
    const n = DIRECTION_IDS.indexOf(idOf(current())) + by;
    const id = DIRECTION_IDS[n];
    if (!id) return void leave(n < 0 ? '' : 'review');
    history.pushState(null, '', id);
    goTo(id);
  }

  /** What an earlier page load could not send is shown again, and already on its way. */
  function restore() {
    for (const id of DIRECTION_IDS) {
      const [answer, draft] = [unsent(post.box, id), post.drafts[id]];
      if (answer === undefined && !draft) continue;
      const section = sectionOf(id);
      editor.prepare(section);
      editor.put(section, answer === undefined ? editor.known(section) : answer, draft);
    }
  }

  main.addEventListener('change', ({ target }) => {
    onChoice(formIn(current()), target);
    editor.edited(current(), false);
  });
  main.addEventListener('input', ({ target }) => {
    if ((target as HTMLInputElement).matches('textarea, [type="text"]'))
      editor.edited(current(), true);
  });
  main.addEventListener('submit', (event) => {
    event.preventDefault();
    const back = (event.submitter as HTMLButtonElement | null)?.value === 'back';
    if (!back && !editor.isFinished(current())) return;
    announce('');
    post.hurry();
    step(back ? -1 : 1);
  });
  main.addEventListener('click', (event) => {
    const id = (event.target as Element).closest('nav a')?.getAttribute('href') ?? '';
    if (!isDirection(id) || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (id !== addressed()) history.pushState(null, '', id);
    goTo(id);
    document.querySelector('nav details')?.removeAttribute('open');
  });
  main.addEventListener('keydown', ({ key, target, metaKey, ctrlKey, altKey }) => {
    const group = (target as Element).closest('[role="radiogroup"]');
    if (!group || metaKey || ctrlKey || altKey || !/^[1-5]$/.test(key)) return;
    const radio = group.querySelector<HTMLInputElement>(`[name="${LEVEL_FIELD}"][value="${key}"]`);
    radio?.focus();
    radio?.click();
  });
  addEventListener('popstate', () => {
    const id = addressed();
    if (id && id !== idOf(current())) goTo(id);
  });

  editor.prepare(current());
  restore();
  void settle();
}

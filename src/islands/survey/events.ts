/** What the respondent does, told to the parts that act on it. One listener a kind of event. */
import { LEVEL_FIELD } from '#lib/forms/direction-form.ts';
import { isDirection } from './direction.ts';
import type { Editor } from './editor.ts';
import type { Journey } from './journey.ts';
import type { Post } from './post.ts';
import { onChoice } from './reveal.ts';
import { addressed, current, formIn } from './stage.ts';
import { announce } from './status.ts';

export function listen(main: HTMLElement, post: Post, editor: Editor, journey: Journey): void {
  main.addEventListener('change', ({ target }) => {
    onChoice(formIn(current()), target);
    editor.edited(current(), false);
  });
  main.addEventListener('input', ({ target }) => {
    if ((target as Element).matches('textarea, [type="text"]')) editor.edited(current(), true);
  });
  main.addEventListener('submit', (event) => {
    event.preventDefault();
    const back = (event.submitter as HTMLButtonElement | null)?.value === 'back';
    if (!back && !editor.isFinished(current())) return;
    announce('');
    post.hurry();
    journey.step(back ? -1 : 1);
  });
  main.addEventListener('click', (event) => {
    const id = (event.target as Element).closest('nav a')?.getAttribute('href') ?? '';
    if (!isDirection(id) || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    main.querySelector('nav details')?.removeAttribute('open');
    journey.visit(id);
  });
  main.addEventListener('keydown', chooseByKey);
  addEventListener('popstate', () => {
    const id = addressed();
    if (id) journey.goTo(id);
  });
}

/** 1 to 5 choose a level while the focus is in the group. */
function chooseByKey({ key, target, metaKey, ctrlKey, altKey }: KeyboardEvent) {
  const group = (target as Element).closest('[role="radiogroup"]');
  if (!group || metaKey || ctrlKey || altKey || !/^[1-5]$/.test(key)) return;
  const radio = group.querySelector<HTMLInputElement>(`[name="${LEVEL_FIELD}"][value="${key}"]`);
  radio?.focus();
  radio?.click();
}

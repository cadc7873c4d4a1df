/** From a change in a form to an answer on its way, and back from an answer to the form. */
import type { Answer, Mode } from '#lib/domain/answers.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import {
  fieldsOf,
  readAnswer,
  sameAnswer,
  surplus,
  type Fields
} from '#lib/forms/direction-form.ts';
import { baseOf, fieldsIn, fill } from './form.ts';
import { showProblems, showRefusal } from './problems.ts';
import { showAnswer } from './progress.ts';
import { revealDetailed, revealQuick } from './reveal.ts';
import { formIn, idOf } from './stage.ts';
import { announce } from './status.ts';

/** Typing rests before it is sent. */
const TYPING_MS = 600;

export interface Edits {
  put(direction: DirectionId, answer: Answer | null, base: number, delayMs: number): void;
  /** What an answer cannot hold yet is kept apart; null: there is nothing. */
  draft(direction: DirectionId, fields: Fields | null): void;
}

export type Editor = ReturnType<typeof createEditor>;

export function createEditor(mode: Mode, edits: Edits) {
  /** By direction, the answer that was last sent on its way or shown by the server. */
  const known = new Map<DirectionId, Answer | null>();

  const read = (section: HTMLElement) => readAnswer(mode, fieldsIn(formIn(section)));

  function reveal(section: HTMLElement, answer: Answer | null): string | null {
    if (mode === 'detailed') return revealDetailed(section);
    revealQuick(formIn(section), answer);
    return null;
  }

  /** Makes a section ready for its first showing. */
  function prepare(section: HTMLElement): void {
    if (known.has(idOf(section))) return;
    const { answer } = read(section);
    known.set(idOf(section), answer);
    reveal(section, answer);
  }

  return {
    prepare,

    /** The first section: what was answered while this script was on its way is a change too. */
    begin(section: HTMLElement): void {
      const served = formIn(section).cloneNode(true) as HTMLFormElement;
      served.reset();
      prepare(section);
      known.set(idOf(section), readAnswer(mode, fieldsIn(served)).answer);
    },

    /** The respondent changed something in this section. */
    edited(section: HTMLElement, typing: boolean): void {
      const [id, form] = [idOf(section), formIn(section)];
      const fields = fieldsIn(form);
      const { answer, problems } = readAnswer(mode, fields);
      const appeared = reveal(section, answer);
      if (appeared) announce(appeared);
      showProblems(form, problems, false);
      showRefusal(form, '');
      edits.draft(id, surplus(fields, answer));
      // A direction whose reason is still missing stays as it was until the reason is there.
      const unfinished = answer === null && Object.keys(problems).length > 0;
      if (unfinished || sameAnswer(answer, known.get(id))) return;
      known.set(id, answer);
      showAnswer(section, answer);
      edits.put(id, answer, baseOf(form), typing ? TYPING_MS : 0);
    },

    /** Shows an answer that did not come from this form: kept here earlier, or another device's. */
    put(section: HTMLElement, answer: Answer | null, draft: Fields = {}): void {
      prepare(section);
      const form = formIn(section);
      known.set(idOf(section), answer);
      fill(form, fieldsOf(answer), true);
      fill(form, draft, false);
      reveal(section, answer);
      showAnswer(section, answer);
    },

    /** The answer as the form was served or last sent. */
    known: (section: HTMLElement) => known.get(idOf(section)) ?? null,

    /** Whether the form may be left by Next; if not, the focus is where something is missing. */
    isFinished: (section: HTMLElement) =>
      !showProblems(formIn(section), read(section).problems, true)
  };
}

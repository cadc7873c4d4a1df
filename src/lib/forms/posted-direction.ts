/** The server's side of a direction's form: what was posted, held against the schema of an answer. */
import type { Mode } from '#lib/domain/answers.ts';
import type { Issue } from '#lib/domain/issues.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import { answer as answerSchema } from './answers.ts';
import {
  BASE_FIELD,
  BUTTON_FIELD,
  fieldsOfForm,
  LEVEL_FIELD,
  readAnswer,
  REASON_FIELD,
  reasonField,
  surplus,
  type Problems
} from './direction-form.ts';

export function readDirectionForm(mode: Mode, data: FormData) {
  const fields = fieldsOfForm(data);
  const { answer, problems } = readAnswer(mode, fields);
  const base = Number(data.get(BASE_FIELD));
  return {
    fields,
    answer,
    problems: allProblems(problems),
    base: Number.isSafeInteger(base) ? base : 0,
    go: data.get(BUTTON_FIELD) === 'back' ? ('back' as const) : ('next' as const)
  };

  function allProblems(found: Problems): Problems {
    if (Object.keys(found).length > 0) return found;
    // A comment alone is no answer and would be lost on the way to the next page.
    if (!answer) return surplus(fields, null) ? { [LEVEL_FIELD]: 'unanswered' } : {};
    return answerSchema.safeParse(answer).success ? {} : { [LEVEL_FIELD]: 'wrong' };
  }
}

/** Refusals by the field they stand beside; what concerns other directions stands at the choice. */
export function refusalsByField(direction: DirectionId, issues: readonly Issue[]): Problems {
  return Object.fromEntries(
    issues.map(({ code, path }) => {
      const [, criterion] = path.split(`answers.${direction}.criteria.`);
      if (criterion) return [code === 'reasonMissing' ? reasonField(criterion) : criterion, code];
      return [code === 'reasonMissing' ? REASON_FIELD : LEVEL_FIELD, code];
    })
  );
}

/** Versions of the matrix as somebody would edit them. */
import { documentOf, type MatrixDocument } from '#lib/domain/model/document.ts';
import { MODEL, type CriterionId, type DirectionId, type Level } from '#lib/domain/model/index.ts';

type Editable<T> = { -readonly [K in keyof T]: Editable<T[K]> };

/** The built-in version with what an editor makes of it, as the text that is given to the page. */
export function matrix(
  edit: (document: Editable<MatrixDocument>) => void = () => undefined
): string {
  const document = structuredClone(documentOf(MODEL)) as Editable<MatrixDocument>;
  edit(document);
  return JSON.stringify(document, null, 2);
}

export const NEW_PRACTICE = {
  en: 'Customers are asked about every purchase',
  ru: 'Покупателей спрашивают о каждой покупке'
};

/** One practice more on a level, with the first letter that is free. */
export function withPractice(
  direction: DirectionId,
  level: Level
): { text: string; id: CriterionId } {
  const { criteria } = documentOf(MODEL).directions[direction].levels[level - 1]!;
  const id = `${direction}.${level}.${'abcdefgh'[criteria.length]}` as CriterionId;
  const evidence = { en: 'the latest answers', ru: 'последние ответы' };
  const text = matrix(({ directions }) => {
    directions[direction].levels[level - 1]?.criteria.push({
      ...{ id, kind: 'practice', text: NEW_PRACTICE, evidence }
    });
  });
  return { text, id };
}

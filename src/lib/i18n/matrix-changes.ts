/** Where two versions of the matrix do not measure the same, in sentences. */
import type { Mode } from '#lib/domain/answers.ts';
import { hasSameLadder, type MatrixChange } from '#lib/domain/matrix-changes.ts';
import { DIRECTION_IDS, type DirectionId, type Locale } from '#lib/domain/model/types.ts';
import { capitalised, NAMES_IN_TEXT } from './direction-names.ts';
import { count, formats } from './format.ts';
import { messages } from './messages.ts';

const practices = {
  en: (n: number) => count('en', n, { one: 'practice', many: 'practices' }),
  ru: (n: number) => count('ru', n, { one: 'практика', few: 'практики', many: 'практик' })
};

const words = messages({
  en: {
    otherLadder: (name: string, parts: string) =>
      `${name}: ${parts}. A change of its score may come from the matrix.`,
    added: (n: number) => `${practices.en(n)} added`,
    removed: (n: number) => `${practices.en(n)} removed`,
    reworded: (names: string) =>
      `The same practices in other words: ${names}. Scores can be compared as long as their meaning stayed.`,
    described: (names: string) =>
      `Levels described in other words: ${names}. Quick answers choose by these words.`,
    same: 'All that is asked is the same: scores can be compared as they are.'
  },
  ru: {
    otherLadder: (name, parts) => `${name}: ${parts}. Балл мог измениться из-за самой матрицы.`,
    added: (n) => `добавлено: ${practices.ru(n)}`,
    removed: (n) => `убрано: ${practices.ru(n)}`,
    reworded: (names) =>
      `Практики те же, но названы иначе: ${names}. Баллы можно сравнивать, пока смысл прежний.`,
    described: (names) =>
      `Уровни описаны иначе: ${names}. В быстром режиме выбирают по этим описаниям.`,
    same: 'Вопросы остались прежними: баллы можно сравнивать как есть.'
  }
});

/**
 * A sentence for each direction measured otherwise, then what is only said otherwise. For answers of
 * one mode only what that mode asks by: practices in detail, descriptions of levels quickly.
 */
export function sayMatrixChanges(
  changes: Readonly<Record<DirectionId, MatrixChange | null>>,
  mode: Mode | 'both',
  locale: Locale
): string[] {
  const t = words[locale];
  const names = NAMES_IN_TEXT[locale];
  const having = (has: (change: MatrixChange) => boolean) =>
    DIRECTION_IDS.filter((id) => {
      const change = changes[id];
      return change !== null && has(change);
    });
  const listed = (ids: readonly DirectionId[]) =>
    formats(locale).list(ids.map((id) => names[id].inList));

  const ladders = having((change) => !hasSameLadder(change)).map((id) => {
    const { added = [], removed = [] } = changes[id] ?? {};
    const parts = [
      ...(added.length > 0 ? [t.added(added.length)] : []),
      ...(removed.length > 0 ? [t.removed(removed.length)] : [])
    ];
    return t.otherLadder(capitalised(names[id].subject), parts.join(', '));
  });
  const [reworded, described] = [
    having(({ reworded: those }) => those.length > 0),
    having(({ levels }) => levels.length > 0)
  ];
  const said = [
    ...(mode === 'quick' ? [] : ladders),
    ...(mode !== 'quick' && reworded.length > 0 ? [t.reworded(listed(reworded))] : []),
    ...(mode !== 'detailed' && described.length > 0 ? [t.described(listed(described))] : [])
  ];
  return said.length > 0 ? said : [t.same];
}

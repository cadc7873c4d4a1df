/** The page's words for its script: they stand in the page, in its language, as JSON. */
import type { IslandWords } from '#lib/components/survey/island-words.ts';
import { part } from './part.ts';
import { isQuick, type Answer } from '#lib/domain/answers.ts';

let words: IslandWords | undefined;
export const wordsOfPage = (): IslandWords =>
  (words ??= JSON.parse(part(document, 'main').dataset.words ?? '{}') as IslandWords);

const language = () => document.documentElement.lang;

/** 2.5 in English, 2,5 in Russian; empty for an answer without a level. */
export function figureOf(answer: Answer): string {
  if (!isQuick(answer)) return '';
  const figure = (answer.level + (answer.partlyNext ? 0.5 : 0)).toFixed(1);
  return language() === 'ru' ? figure.replace('.', ',') : figure;
}

export const timeNow = () =>
  new Date().toLocaleTimeString(language(), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23'
  });

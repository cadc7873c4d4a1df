import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Loans that stay in Latin letters in Russian, and words that are names. */
const LATIN_IN_RUSSIAN =
  /\b(?:Heptagon|English|Martech|CAC|LTV|NPS|RFM|JTBD|CTA|A\/B|Paper Planes|JavaScript|ISO\/IEC 33020|PDF|SVG|PNG|JPEG|RGB|XLSX|CSV|JSON|API|UTF-8|Windows-1251|Excel|PowerPoint|QR|https|Esc|true|false|undefined)\b/g;

type Found = [path: string, text: string];

/** Every text of a catalogue; functions are called with stand-ins, because only their words matter. */
function texts(value: unknown, path: string): Found[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const said: unknown = Reflect.apply(value, undefined, [3, 4, 2, 1, 3]);
    return typeof said === 'string' ? [[path, said]] : texts(said, path);
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const files = readdirSync('src/lib/i18n').filter((file) => /^(?!.*\.spec)[a-z-]+\.ts$/.test(file));
const catalogues = (
  await Promise.all(
    files.map(async (file) => Object.entries((await import(`./${file}`)) as object))
  )
)
  .flat()
  .filter(([, value]) => value && typeof value === 'object' && 'en' in value && 'ru' in value) as [
  string,
  { en: unknown; ru: unknown }
][];

test('there are catalogues to look at', () => {
  expect(catalogues.map(([name]) => name)).toEqual(expect.arrayContaining(['common', 'respond']));
});

test.for(catalogues)('%s: Russian is Russian', ([name, { ru }]) => {
  const latin = texts(ru, name)
    .filter(([path]) => !/languages\.en$/.test(path))
    .filter(([, text]) => /[A-Za-z]{2,}/.test(text.replaceAll(LATIN_IN_RUSSIAN, '')));
  expect(latin).toEqual([]);
});

test.for(catalogues)('%s: English is English', ([name, { en }]) => {
  const cyrillic = texts(en, name)
    .filter(([path]) => !/languages\.ru$/.test(path))
    .filter(([, text]) => /\p{Script=Cyrillic}/u.test(text));
  expect(cyrillic).toEqual([]);
});

test.for(catalogues)('%s: adult and typeset', ([name, { en, ru }]) => {
  const loud = [...texts(en, name), ...texts(ru, name)].filter(([, text]) =>
    /!|\.\.\.|"| {2}|(?<=\p{L})'(?=\p{L})/u.test(text)
  );
  expect(loud).toEqual([]);
});

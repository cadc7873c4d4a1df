import { expect, it } from 'vitest';
import { DIRECTION_IDS } from '#lib/domain/model/index.ts';
import { modelSchema } from '#lib/server/api/schemas/model.ts';
import { getModel, type Refusal } from '#tests/support/api.ts';

const LANGUAGES = ['en', 'ru'] as const;

/** Every text with its path, ids and codes aside. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string')
    return /\.(?:id|kind|effort|version|direction|closes\.\d+)$/.test(path) ? [] : [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

it.for(LANGUAGES)('gives the whole matrix in %s', async (lang) => {
  const { status, body, headers } = await getModel(`?lang=${lang}`);
  expect(status).toBe(200);
  expect(headers.get('content-language')).toBe(lang);

  const levels = body.directions.flatMap((direction) => direction.levels);
  expect(body.directions.map(({ id }) => id)).toEqual(DIRECTION_IDS);
  expect(levels).toHaveLength(35);
  expect(levels.flatMap(({ criteria }) => criteria)).toHaveLength(84);
  expect(body.steps).toHaveLength(28);
  expect(body.industries).toHaveLength(12);
});

it.for(LANGUAGES)('has in %s exactly the documented fields', async (lang) => {
  const { body } = await getModel(`?lang=${lang}`);
  expect(modelSchema.parse(body)).toEqual(body);
});

it('holds no word of the other language', async () => {
  const [en, ru] = await Promise.all(LANGUAGES.map((lang) => getModel(`?lang=${lang}`)));
  const english = texts(en!.body);
  const russian = texts(ru!.body);
  expect(english.length).toBeGreaterThan(500);
  expect(russian.map(([path]) => path)).toEqual(english.map(([path]) => path));
  expect(english.filter(([, text]) => /[а-яё]/i.test(text))).toEqual([]);
  // abbreviations alone, such as a formula of them, are the same in both
  expect(russian.filter(([, text]) => !/[а-яё]/i.test(text) && /[a-z]/.test(text))).toEqual([]);
});

it('describes a cell whole, its shortcomings included', async () => {
  const { body } = await getModel('?lang=en');
  const brand = body.directions.find(({ id }) => id === 'brand');
  expect(brand?.levels[0]?.summary).toBe(
    'There is a basic visual identity, and the brand platform is in use. Key messages are not developed in communications.'
  );
});

it('says what a step needs, closes and is measured by', async () => {
  const { body } = await getModel('?lang=en');
  const step = body.steps.find(({ id }) => id === 'brand.2-3');
  expect(step).toMatchObject({ direction: 'brand', from: 2, to: 3, effort: 'M', weeks: [8, 14] });
  expect(step?.closes).toEqual(['brand.3.a', 'brand.3.b']);
  expect(step?.prerequisites.map(({ direction, minLevel }) => [direction, minLevel])).toEqual([
    ['strategy', 2],
    ['evaluation', 2]
  ]);
  expect(step?.metric.doneWhen).toMatch(/, or the figure you agreed$/);
});

it('takes the language from Accept-Language when none is asked for, else English', async () => {
  const inLanguage = async (query: string, accept?: string) => {
    const headers: HeadersInit = accept ? { 'accept-language': accept } : {};
    return (await getModel(query, headers)).headers.get('content-language');
  };
  expect(await inLanguage('', 'ru-RU,ru;q=0.9,en;q=0.8')).toBe('ru');
  expect(await inLanguage('', 'de')).toBe('en');
  expect(await inLanguage('')).toBe('en');
  expect(await inLanguage('?lang=en', 'ru')).toBe('en');
});

it('refuses a language that it has not, in one that it has', async () => {
  const { status, body } = await getModel<Refusal>('?lang=de', { 'accept-language': 'ru' });
  expect(status).toBe(422);
  expect(body.error.issues).toEqual([{ path: 'lang', message: 'Допустимые значения: en, ru.' }]);
});

it('may be kept by caches, per language, and is told unchanged by its tag', async () => {
  const [en, ru, again] = await Promise.all(['en', 'ru', 'en'].map((l) => getModel(`?lang=${l}`)));
  expect(en!.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
  expect(en!.headers.get('vary')).toBe('Accept-Encoding, Accept-Language');
  expect(en!.headers.get('etag')).toMatch(/^"[\w-]+"$/);
  expect(again!.headers.get('etag')).toBe(en!.headers.get('etag'));
  expect(ru!.headers.get('etag')).not.toBe(en!.headers.get('etag'));
});

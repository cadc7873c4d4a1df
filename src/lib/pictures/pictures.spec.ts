import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { byDirection } from '#lib/domain/by-direction.ts';
import { LOCALES } from '#lib/domain/model/types.ts';
import { formats } from '#lib/i18n/format.ts';
import { FRAME, outline, pointAt } from '#lib/radar/geometry.ts';
import type { ReportFigures } from '#lib/report/content.ts';
import { png, widthOf } from '#lib/server/paper/png.ts';
import { ANSWERS, figuresOn, outsideAt, WITH_GAP } from '#tests/support/figures.ts';
import { bars } from './bars.ts';
import { PALETTES } from './palette.ts';
import { radar } from './radar.ts';
import { svg } from './svg.ts';
import type { Picture } from './picture.ts';

const LOOK = { palette: PALETTES.light, isPaper: true };
const HOSTILE = '<script>alert(1)</script>&"\'\0\x08\ud800\u202e]]>&lol;';

/** As an SVG reader of its own takes it: what is not well-formed throws. */
const opened = (file: string) => new Resvg(file, { font: { loadSystemFonts: false } });
const saidOn = ({ shapes }: Picture) =>
  shapes.flatMap((shape) =>
    shape.kind === 'label' ? [shape.text, ...(shape.tail ? [shape.tail.text] : [])] : []
  );
const paths = ({ shapes }: Picture) =>
  shapes.flatMap((shape) => (shape.kind === 'path' ? [shape.d] : []));

describe.each(LOCALES)('in %s', (locale) => {
  const { score } = formats(locale);
  const third = outsideAt(2.5);
  const figures = { ...figuresOn([ANSWERS], locale), third };
  const { directions } = figures.scorecard;

  test('the radar says every score and draws three outlines, in words as well', () => {
    const picture = radar(figures, locale);
    for (const { id, score: now } of directions) {
      expect(saidOn(picture)).toContain(figures.names[id].short);
      expect(saidOn(picture)).toContain(score(now ?? 0));
      expect(picture.description).toContain(`${figures.names[id].name} ${score(now ?? 0)}`);
    }
    expect(paths(picture)).toContain(outline(directions.map((row) => row.score)));
    expect(paths(picture)).toContain(outline(directions.map((row) => row.target)));
    const rated = directions.map(({ id }) => third.at[id]);
    expect(paths(picture)).toContain(outline(rated));
    expect(saidOn(picture)).toContain(third.name);
    expect(saidOn(picture)).toEqual(expect.arrayContaining(['1', '2', '3', '4', '5']));
  });

  test('the bars say every gap, the widest first', () => {
    const picture = bars(figures, locale);
    const sorted = directions.toSorted((a, b) => (b.gap ?? 0) - (a.gap ?? 0));
    const names = sorted.map(({ id }) => figures.names[id].short);
    expect(saidOn(picture).filter((text) => names.includes(text))).toEqual(names);
    for (const { gap } of directions) expect(saidOn(picture)).toContain(score(gap ?? 0));
  });

  test.each([radar, bars])('what is said stays within the picture, %o', async (draw) => {
    for (const drawn of [figures, figuresOn([WITH_GAP], locale)]) {
      const { box, shapes } = draw(drawn, locale);
      for (const shape of shapes) {
        if (shape.kind !== 'label') continue;
        const width = await widthOf(shape);
        const left = shape.x - width * { start: 0, middle: 0.5, end: 1 }[shape.anchor];
        expect(left, shape.text).toBeGreaterThanOrEqual(box.x);
        expect(left + width, shape.text).toBeLessThanOrEqual(box.x + box.width);
        expect(shape.y + 4, shape.text).toBeLessThanOrEqual(box.y + box.height);
      }
    }
  });
});

test('pixels have letters, not boxes, for names that Onest cannot write', async () => {
  const [label] = radar(figuresOn([ANSWERS], 'en'), 'en').shapes.filter(
    (shape) => shape.kind === 'label'
  );
  const wide = (text: string) => widthOf({ ...label!, text });
  for (const name of ['Σίγμα', 'מותג', 'ბრენდი'])
    expect(await wide(name)).not.toBeCloseTo(await wide('□'.repeat(name.length)), 3);
  // and what nothing can write is as many boxes
  expect(await wide('品牌')).toBeCloseTo(await wide('□□'), 3);
});

test('evidence fills a mark', () => {
  const full = (picture: Picture) =>
    picture.shapes.filter((s) => s.kind === 'path' && s.fill === 'current' && !s.opacity).length;
  const figures = figuresOn([ANSWERS], 'en');
  const none = { ...figures, confirmed: [] };
  // one direction is confirmed; the legend says it by one more, or two with the outline's own
  expect(figures.confirmed).toEqual(['management']);
  expect(full(radar(figures, 'en')) - full(radar(none, 'en'))).toBe(1);
  expect(full(bars(figures, 'en')) - full(bars(none, 'en'))).toBe(1);
});

test('a missing direction breaks the line, has no mark and is said to be missing', () => {
  const figures = figuresOn([WITH_GAP], 'en');
  const picture = radar(figures, 'en');
  const scores = figures.scorecard.directions.map((direction) => direction.score);
  expect(outline(scores)).not.toContain('Z');
  expect(paths(picture)).toContain(outline(scores));
  expect(saidOn(picture)).toContain('—');
  expect(picture.description).toContain('Deal: not applicable');
  const { x, y } = pointAt(0, 0, 7);
  expect({ x, y }).toEqual(FRAME.centre);
  expect(paths(picture).filter((d) => d.startsWith(`M${x - 5.5},${y}a`))).toEqual([]);
});

test('a file fetches nothing, runs nothing and can be read, whatever the names hold', () => {
  const figures: ReportFigures = {
    ...figuresOn([ANSWERS], 'ru'),
    names: byDirection(() => ({ name: HOSTILE, short: HOSTILE })),
    third: { kind: 'before', name: HOSTILE.repeat(50), at: byDirection(() => 2) }
  };
  for (const picture of [radar(figures, 'ru'), bars(figures, 'ru')]) {
    const file = svg(picture, LOOK);
    expect(file).not.toMatch(/<script|href|url\(|<style|<image|<foreignObject|\son\w+=/i);
    expect(opened(file).toString()).toContain('<path');
  }
});

test('a transparent file has no ground, a picture in pixels has the size asked for', async () => {
  const picture = radar(figuresOn([ANSWERS], 'ru'), 'ru');
  expect(svg(picture, LOOK)).toContain('<rect');
  expect(svg(picture, { ...LOOK, isPaper: false })).not.toContain('<rect');
  const file = Buffer.from(await png(picture, { ...LOOK, width: 2 * picture.box.width }));
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  expect(file.readUInt32BE(16)).toBe(2 * picture.box.width);
});

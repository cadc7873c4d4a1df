import { afterEach, describe, expect, test, vi } from 'vitest';
import { DIRECTION_IDS, LOCALES } from '#lib/domain/model/types.ts';
import { formats } from '#lib/i18n/format.ts';
import { alike, readPdf } from '#tests/support/pdf.ts';
import { everyBlock } from '#tests/support/every-block.ts';
import { pdf } from './pdf.ts';

afterEach(() => void vi.restoreAllMocks());

/** Every text of a value, however deep. */
const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(texts)
      : [];

describe.each(LOCALES)('a report in %s', (locale) => {
  const content = everyBlock({ locale });

  test('is read by another program with all that it says, its figures the domain’s', async () => {
    const read = await readPdf(await pdf(content));
    const { score } = formats(locale);
    for (const { id, score: now, gap } of content.figures.scorecard.directions) {
      const { name, short } = content.figures.names[id];
      expect(read.text).toContain(`${short} ${score(now ?? 0)}`);
      expect(read.alternatives[0]).toContain(`${name} ${score(now ?? 0)}`);
      expect(read.text).toMatch(new RegExp(`${short} \\d \\S+ ${score(gap ?? 0)} `));
    }
    const { cover, sections, facts } = content;
    const shown = sections.filter(({ id }) => id !== 'profile' && id !== 'quarters');
    // a card's ids are for programs, a mark is drawn
    const drawn =
      /^(now|need|need\.1-2|left|right|\w+-\d|confirmed|declared|open|plain|first|joined)$/;
    const all = [
      ...texts({
        title: cover.title,
        summary: cover.summary,
        lead: cover.lead,
        keyFigures: cover.keyFigures,
        facts
      }),
      ...shown.flatMap(({ heading, note, blocks }) => [
        heading,
        ...texts(note),
        ...blocks.flatMap(texts)
      ])
    ];
    const kinds = new Set(
      sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind as string))
    );
    for (const text of all)
      if (text && !kinds.has(text) && !drawn.test(text)) expect(read.text).toContain(alike(text));
  });

  test('tells programs its title, language, parts and date', async () => {
    const read = await readPdf(await pdf(content));
    expect(read.title).toBe(`${content.cover.company}: ${content.cover.title.join(' ')}`);
    expect(read.language).toBe(locale);
    expect(read.created).toBe('D:20261122000000Z');
    expect(read.bookmarks).toEqual([
      content.cover.company,
      ...content.sections.map(({ heading }) => heading)
    ]);
    expect(read.roles.slice(0, 3)).toEqual(['Root', 'Document', 'Sect']);
    for (const role of [
      'H1',
      'H2',
      'H3',
      'P',
      'Figure',
      'Table',
      'TR',
      'TH',
      'TD',
      'L',
      'LI',
      'LBody'
    ])
      expect(read.roles).toContain(role);
    expect(read.roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(read.roles.filter((role) => role === 'H2')).toHaveLength(content.sections.length + 1);
    // radar, bars, the index and seven directions over the quarters
    expect(read.alternatives).toHaveLength(2 + 1 + DIRECTION_IDS.length);
    expect(read.fonts.every((font) => /^[A-Z]{6}\+Onest-/.test(font))).toBe(true);
    expect(read.live).toEqual([]);
  });

  test('is tagged without a fault that a reader aloud would stumble over', async () => {
    for (const many of [0, 9])
      expect((await readPdf(await pdf(everyBlock({ locale, many })))).faults).toEqual([]);
  });

  test('tells its title to programs that read the metadata too, whatever signs are in it', async () => {
    const company = 'A & B <Partners> "C"';
    const { title, faults } = await readPdf(
      await pdf({ ...content, cover: { ...content.cover, company } })
    );
    expect(title).toContain(company);
    expect(faults).toEqual([]);
  });

  test('numbers its pages and says on each what somebody who finds it must know', async () => {
    const { pages } = await readPdf(await pdf(everyBlock({ locale, many: 8 })));
    expect(pages.length).toBeGreaterThan(6);
    for (const [n, page] of pages.entries()) {
      expect(page).toContain(`${n + 1} / ${pages.length}`);
      for (const fact of content.facts) expect(alike(page)).toContain(fact);
      expect(page).toContain(content.brand.footer);
      expect(page).toContain(content.cover.company);
    }
  });
});

test('the same content gives the same bytes', async () => {
  const content = everyBlock({ locale: 'ru' });
  const first = await pdf(content);
  await pdf(everyBlock({ locale: 'en', many: 5 }));
  expect((await pdf(content)).equals(first)).toBe(true);
});

test('the head of a long table stands on every page that it takes', async () => {
  const content = everyBlock({ many: 90 });
  const { pages } = await readPdf(
    await pdf({ ...content, sections: content.sections.filter(({ id }) => id === 'table') })
  );
  const taken = pages.filter((page) => /Row \d/.test(page));
  expect(taken.length).toBeGreaterThan(2);
  for (const page of taken) expect(alike(page)).toMatch(/Direction Level Score/);
  expect(alike(pages.join(' ')).match(/Row \d+ 3 Execution/g)).toHaveLength(90);
});

test('no card is cut across pages, and no heading stands apart from what it heads', async () => {
  for (const many of [2, 5, 7]) {
    const content = everyBlock({ many });
    const pages = (await readPdf(await pdf(content))).pages.map(alike);
    const on = (said: string) => pages.findIndex((page) => page.includes(said));
    for (let n = 0; n < 3 + many; n++) {
      expect(on(`Outcome ${n} `)).toBeGreaterThanOrEqual(0);
      expect(on(`Action ${many - 1} of ${n} `)).toBe(on(`Outcome ${n} `));
      expect(on(`Advice ${n} `)).toBe(on(`Outcome ${n} `));
    }
    expect(on('Heading of table')).toBe(on('Row 1 3 Execution'));
    expect(on('Heading of roadmap')).toBe(on('Planned 0 in 0'));
    expect(on('Heading of details')).toBe(on('Detail 0'));
    expect(on('Heading of strips')).toBe(on('Strip 0'));
  }
});

test('radar and bars are on page one, lower where many words stand before them', async () => {
  const content = everyBlock({ many: 3 });
  for (const many of [1, 11]) {
    const summary = Array<string>(many).fill('A sentence of the author’s.');
    const cover = { ...content.cover, summary };
    const [first = ''] = (await readPdf(await pdf({ ...content, cover }))).pages;
    expect([many, first.includes('Gap to the target')]).toEqual([many, true]);
  }
});

test('no page is left half empty before cards that would stand side by side', async () => {
  const { sections, ...content } = everyBlock({ many: 6 });
  const steps = sections.filter(({ id }) => id === 'steps');
  for (const rows of [2, 20, 32, 35]) {
    const table = everyBlock({ many: rows }).sections.filter(({ id }) => id === 'table');
    const { reach } = await readPdf(await pdf({ ...content, sections: [...table, ...steps] }));
    expect([rows, Math.min(...reach.slice(0, -1)) > 0.6]).toEqual([rows, true]);
  }
});

test('letters that Onest does not have come from another font, which is embedded only then', async () => {
  const content = everyBlock();
  const said = 'Ελληνικά Հայերեն ქართული Қазақ Tiếng Việt ■ μ';
  const of = async (lead: string) =>
    readPdf(await pdf({ ...content, cover: { ...content.cover, lead } }));
  const { text, fonts } = await of(said);
  expect(text).toContain(said);
  expect(text).not.toContain('□');
  expect(fonts.some((font) => font.endsWith('+DejaVuSansCondensed'))).toBe(true);
  expect((await of('Onest')).fonts.every((font) => font.includes('Onest'))).toBe(true);
});

test('a letter that no font has is a box, and every page says what the box is', async () => {
  const content = everyBlock({ locale: 'ru' });
  const { text, pages } = await readPdf(
    await pdf({ ...content, cover: { ...content.cover, company: '漢字' } })
  );
  expect(text).toContain('□□');
  for (const page of pages) expect(alike(page)).toMatch(/□ —\s?знак, которого нет в шрифтах/);
});

const HOSTILE: [string, string][] = [
  [
    'what would be a script',
    '<script>alert(1)</script> javascript:alert(1) =HYPERLINK("http://x.example")'
  ],
  ['addresses', 'https://x.example/a?b=c file:///etc/passwd data:text/html,x'],
  [
    'what ends a PDF’s own texts',
    ')\\) >> endobj %%EOF (\\ /JS (app.alert(1)) /OpenAction << /S /URI'
  ],
  ['control characters', 'a\0b\x07c\x1b[31md\u0085e\u2028f'],
  ['half of a pair', 'x\ud800y\udc00z'],
  ['writing from right to left', '\u202eevil\u202c שלום مرحبا'],
  ['emoji', '👩‍👩‍👧‍👦 🇱🇻 ☕️ ✨'],
  ['other scripts', '漢字 ქართული ελληνικά ไทย'],
  ['nothing', ''],
  ['spaces alone', ' \n\t\u00a0 \n\n '],
  ['one endless word', 'Щ'.repeat(700)],
  ['a long text', 'Очень длинный текст без конца и края. '.repeat(30)]
];

test.each(HOSTILE)('%s in every field makes a plain report', async (_, evil) => {
  const complaints = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
  const bytes = await pdf(everyBlock({ locale: 'ru', many: 2, say: () => evil }));
  const { live, pages } = await readPdf(bytes);
  expect(live).toEqual([]);
  expect(pages.length).toBeGreaterThan(0);
  // the other program says what it cannot read
  for (const complaint of complaints) expect(complaint).not.toHaveBeenCalled();
});

test('a word of ten thousand letters is all there, over as many pages as it takes', async () => {
  const word = 'слово'.repeat(2000);
  const content = everyBlock();
  const { text } = await readPdf(
    await pdf({ ...content, cover: { ...content.cover, summary: [word] }, sections: [] })
  );
  expect(text.replace(/[^слово]/g, '').length).toBeGreaterThanOrEqual(word.length);
});

test('a logo stands in place of the name, and a broken one gives way to it', async () => {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const content = everyBlock();
  const withLogo = (data: string) =>
    pdf({ ...content, brand: { ...content.brand, logo: { png: data, width: 40, height: 10 } } });
  const whole = await readPdf(await withLogo(png));
  expect(whole.alternatives).toContain('Meridian');
  for (const broken of ['', 'bm90IGEgcGljdHVyZQ==', png.slice(0, 60)]) {
    const { pages } = await readPdf(await withLogo(broken));
    expect(alike(pages[0] ?? '')).toContain('Meridian Lighthouse');
  }
});

test('nothing of the product’s name is left on a white label', async () => {
  const content = everyBlock();
  const bytes = await pdf({ ...content, brand: { ...content.brand, whiteLabel: true } });
  expect(bytes.toString('latin1')).not.toMatch(/heptagon/i);
  expect((await pdf(content)).toString('latin1')).toMatch(/Heptagon/);
});

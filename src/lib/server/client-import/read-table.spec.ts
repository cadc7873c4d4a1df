import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '#lib/domain/model/types.ts';
import { decode } from './decode.ts';
import { readTable } from './read-table.ts';
import { template } from './template.ts';

const read = (text: string) => {
  const table = readTable(text, 'ru');
  if ('problem' in table) throw new Error(`No table: ${JSON.stringify(table.problem)}`);
  return table;
};
const problem = (text: string) => {
  const table = readTable(text, 'ru');
  return 'problem' in table ? table.problem : null;
};
const names = (text: string) => read(text).clients.map(({ profile }) => profile.name);

describe('a table of clients', () => {
  test.each([
    ['commas', 'Client,Industry,Size\nLumen,Finance and insurance,11-50'],
    ['semicolons', 'Клиент;Отрасль;Размер\nLumen;Финансы и страхование;11–50'],
    ['tabs', 'Компания\tСфера\tСотрудников\nLumen\tфинансы и  страхование\t37'],
    ['a byte order mark', '\uFEFFНазвание,Industry,"Людей"\r\nLumen,finance,"11-50"\r\n'],
    ['old Macintosh line ends', 'Client,Industry,Size\rLumen,finance,50\r'],
    ['headings in capitals', 'CLIENT;INDUSTRY;PEOPLE IN THE COMPANY\nLumen;FINANCE;50']
  ])('is read with %s', (_, text) => {
    const { clients, issues } = read(text);
    expect(issues).toEqual([]);
    expect(clients).toMatchObject([
      { profile: { name: 'Lumen', industry: 'finance', size: '11-50', contacts: [] }, people: [] }
    ]);
  });

  test('has the names as they are written, quotation marks, separators and lines included', () => {
    expect(names('Клиент\nООО "Маяк"\n"ООО ""Луч"""\n"Нота, бюро"\n«Берег»')).toEqual([
      'ООО "Маяк"',
      'ООО "Луч"',
      'Нота, бюро',
      '«Берег»'
    ]);
    const { profile } = read('Client,Notes\nLumen,"One\r\ntwo"').clients[0]!;
    expect(profile.notes).toBe('One\ntwo');
  });

  test('leaves out empty rows and unknown columns, and names these', () => {
    const { clients, ignored, issues } = read('\n\nClient,ИНН,Notes\n,,\nLumen,77,x\n\n');
    expect(clients).toMatchObject([{ line: 5, profile: { name: 'Lumen', notes: 'x' } }]);
    expect([ignored, issues]).toEqual([['ИНН'], []]);
  });

  test('takes several rows of a client as its people and contacts', () => {
    const { clients, repeats } = read(
      [
        'Клиент;Отрасль;Контакт;Телефон;Респондент;Почта;Роль;Язык',
        'Маяк;СМИ и развлечения;Ольга;+7 (495) 123-45-67 доб. 8;Анна;ANNA@mayak.ru;Маркетинг;русский',
        'маяк;;;;Борис;boris@mayak.ru;Sales;English',
        'Луч;;;;;;;',
        'Маяк;;Ольга;+7 (495) 123-45-67 доб. 8;Анна;anna@mayak.ru;Маркетинг;русский'
      ].join('\n')
    );
    expect(clients).toHaveLength(2);
    expect(clients[0]).toEqual({
      line: 2,
      profile: {
        ...{ name: 'Маяк', industry: 'media', size: null, notes: '' },
        contacts: [{ name: 'Ольга', phone: '+7 (495) 123-45-67 доб. 8' }]
      },
      people: [
        { name: 'Анна', email: 'anna@mayak.ru', role: 'marketing', locale: 'ru' },
        { name: 'Борис', email: 'boris@mayak.ru', role: 'sales', locale: 'en' }
      ]
    });
    expect(repeats).toEqual([{ line: 5, of: 2 }]);
  });

  test('takes an address for a respondent’s only where respondents are', () => {
    const [client] = read('Client,E-mail\nLumen,a@b.ru').clients;
    expect(client).toMatchObject({ people: [], profile: { contacts: [{ email: 'a@b.ru' }] } });
    const [asked] = read('Client,Respondent,E-mail\nLumen,,a@b.ru').clients;
    expect(asked).toMatchObject({ people: [{ name: 'a@b.ru', email: 'a@b.ru', locale: 'ru' }] });
  });

  test.each([
    ['10', '1-10'],
    ['11', '11-50'],
    ['1 000', '251-1000'],
    ['1001', '1001+'],
    ['больше 1000', '1001+'],
    ['more than 1,000', '1001+'],
    ['51—250', '51-250']
  ])('knows the size of "%s"', (said, size) => {
    expect(read(`Client;Size\nLumen;${said}`).clients[0]?.profile.size).toBe(size);
  });

  test('tells everything that is wrong by line and column', () => {
    const { issues } = read(
      [
        'Client,Industry,Size,Contact,Contact phone,Respondent,Respondent e-mail,Role',
        ',Banks,,,,,,',
        'A,Banking,0,,+7 495,Anna,anna@,boss',
        '"B\nB",Press,,,12,,,Sales',
        '=1+1,,,,=cmd,@x,,',
        'C,,,,,,,,one too many',
        'D,finance,,,,,,',
        'd,media,,,,,,'
      ].join('\n')
    );
    expect(issues.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'name', 'missing'],
      [2, 'industry', 'unknownIndustry'],
      [3, 'industry', 'unknownIndustry'],
      [3, 'size', 'unknownSize'],
      [3, 'contactName', 'nameless'],
      [3, 'personEmail', 'notAnAddress'],
      [3, 'personRole', 'unknownRole'],
      [4, 'industry', 'unknownIndustry'],
      [4, 'contactName', 'nameless'],
      [4, 'personName', 'nameless'],
      [6, 'name', 'formula'],
      [6, 'contactPhone', 'notAPhone'],
      [6, 'contactName', 'nameless'],
      [6, 'personName', 'formula'],
      [7, null, 'tooManyCells'],
      [9, 'industry', 'contradicts']
    ]);
  });

  test('bounds what one client and one cell may hold', () => {
    const contacts = Array.from({ length: 6 }, (_, n) => `A,N${n},`).join('\n');
    expect(read(`Client,Contact,Notes\n${contacts}\n`).issues).toMatchObject([
      { line: 7, column: 'contactName', code: 'tooMany', most: 5 }
    ]);
    expect(read(`Client,Notes\nA,${'x'.repeat(10_001)}`).issues).toMatchObject([
      { line: 2, column: 'notes', code: 'tooLong', most: 10_000 }
    ]);
    expect(read(`Client\n${'x'.repeat(201)}`).issues).toMatchObject([{ code: 'tooLong' }]);
    const said = `Client,Industry\nA,${'x'.repeat(500)}`;
    expect(JSON.stringify(read(said).issues).length).toBeLessThan(200);
  });

  test.each([
    ['nothing but headings', 'Client,Industry\n', { code: 'empty' }],
    ['only blank lines', '\n \n', { code: 'empty' }],
    ['no heading of ours', 'Lumen\nLuch\n', { code: 'noHeader' }],
    ['no names', 'Industry,Size\nfinance,5', { code: 'noNames' }],
    ['a heading twice', 'Client,Название\nA,B', { code: 'columnTwice', column: 'name' }],
    ['a quotation mark left open', 'Client\nA\n"B\nC\nD', { code: 'quoteOpen', line: 5 }],
    [
      'a quotation mark left open before much text',
      `Client\n"A\n${'x\n'.repeat(20_000)}`,
      { code: 'recordTooLong' }
    ],
    ['a cell of a megabyte', `Client\n${'x'.repeat(900_000)}`, { code: 'recordTooLong', line: 2 }],
    ['more rows than allowed', `Client\n${'A\n'.repeat(3001)}`, { code: 'tooManyRows', most: 3000 }]
  ])('is none with %s', (_, text, expected) => {
    expect(problem(text)).toMatchObject(expected);
  });

  test('may have as many rows as allowed', () => {
    const rows = Array.from({ length: 3000 }, (_, n) => `Client ${n}`);
    expect(names(['Client', ...rows].join('\n'))).toHaveLength(3000);
  });

  test.each(LOCALES)('comes out of the %s template without a fault', (locale) => {
    const decoded = decode(Buffer.from(template(locale)));
    const { clients, issues, ignored } = read('text' in decoded ? decoded.text : '');
    expect([issues, ignored]).toEqual([[], []]);
    expect(clients).toMatchObject([{ people: [{ locale }, { locale }] }]);
    expect(clients[0]?.profile).toMatchObject({ industry: 'consumerGoods', size: '51-250' });
  });

  test('never breaks off, whatever is in it', () => {
    const piece = fc.constantFrom(
      ...['Client', 'Industry', 'Respondent', 'finance', '"', '""', ',', ';', '\t', '\n', '\r\n'],
      ...['=1', '\uFEFF', '\uD800', '__proto__', 'constructor', ' ', 'a@b.ru']
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(readTable(pieces.join(''), 'en')).toBeTypeOf('object');
      })
    );
  });
});

describe('a file', () => {
  const text = (bytes: Uint8Array) => {
    const decoded = decode(bytes);
    return 'text' in decoded ? decoded.text : decoded.problem.code;
  };
  /** «Клиент;Ёлка» as Windows-1251 has it. */
  const WINDOWS_1251 = [0xca, 0xeb, 0xe8, 0xe5, 0xed, 0xf2, 0x3b, 0xa8, 0xeb, 0xea, 0xe0];

  test('is read in the encodings that spreadsheets write', () => {
    expect(text(Buffer.from('\uFEFFКлиент;Ёлка'))).toBe('Клиент;Ёлка');
    expect(text(Buffer.from('Клиент;Ёлка'))).toBe('Клиент;Ёлка');
    expect(text(Uint8Array.from(WINDOWS_1251))).toBe('Клиент;Ёлка');
    expect(text(Buffer.from('\uFEFFКлиент\tЁлка', 'utf16le'))).toBe('Клиент\tЁлка');
  });

  test.each([
    ['an Excel workbook', Buffer.from('PK\x03\x04rest'), 'workbook'],
    ['an old Excel workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), 'workbook'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'notText'],
    ['a text with a zero byte', Buffer.from('Client\nA\0B'), 'notText'],
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks', Buffer.from(' \n\t'), 'empty'],
    ['more than a megabyte', Buffer.alloc(1_000_001, 'a'), 'tooLarge'],
    ['more than a megabyte once it is UTF-8', Buffer.alloc(600_000, 0xca), 'tooLarge']
  ])('is refused when it is %s', (_, bytes, code) => {
    expect(text(bytes)).toBe(code);
  });
});

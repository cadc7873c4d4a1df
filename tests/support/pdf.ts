/** A PDF as another program reads it: pdf.js, which Firefox has, and nothing of ours. */
import { getDocumentProxy } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';

interface Structure {
  role?: string;
  alt?: string;
  children?: Structure[];
}

export interface ReadPdf {
  /** What each page says, in reading order. */
  pages: string[];
  /** How far down the page its text reaches, the footer apart: 1 is the paper's edge. */
  reach: number[];
  /** All of it, spaces and line breaks made alike. */
  text: string;
  title: string;
  language: string;
  created: string;
  bookmarks: string[];
  /** By the tags of its structure, in reading order. */
  roles: string[];
  /** What drawings are said to show. */
  alternatives: string[];
  /** What a strict reader of the tagged structure would complain of (ISO 14289-1), as far as pdf.js tells. */
  faults: string[];
  /** Anything that a reader could follow, run or open. */
  live: unknown[];
  fonts: string[];
}

/** In points. */
const A4_HEIGHT = 841.89;
const FOOTER = 50;

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = (await pdf.getMetadata()) as unknown as {
    info: Record<string, string>;
  };
  const live: unknown[] = [
    await pdf.getAttachments(),
    await pdf.getJSActions(),
    await pdf.getOpenAction()
  ];
  const pages: string[] = [];
  const reach: number[] = [];
  const unmarked: string[] = [];
  const tags: Structure[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    pages.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    );
    unmarked.push(...(await unmarkedOn(page)).map((said) => `page ${n}: unmarked ${said}`));
    const heights = items.flatMap((item) =>
      'str' in item && item.str.trim() ? item.transform[5] : []
    );
    reach.push(1 - Math.min(...heights.filter((y) => y > FOOTER)) / A4_HEIGHT);
    tags.push((await page.getStructTree()) as Structure);
    live.push(...(await page.getAnnotations()), await page.getJSActions());
  }
  const all = tags.flatMap(flat);
  const [marked, preferences] = [await pdf.getMarkInfo(), await pdf.getViewerPreferences()];
  const document = [
    ...(marked?.Marked ? [] : ['not marked as tagged']),
    ...((preferences as { DisplayDocTitle?: boolean } | null)?.DisplayDocTitle
      ? []
      : ['shows its file name instead of its title']),
    ...((await pdf.getMetadata()).metadata?.get('dc:title') === info.Title
      ? []
      : ['has another title in its metadata'])
  ];
  const outline = (await pdf.getOutline()) as { title: string }[] | null;
  return {
    ...{ pages, reach, text: alike(pages.join('\n')), live: live.filter((one) => one !== null) },
    ...{ title: info.Title ?? '', language: info.Language ?? '', created: info.CreationDate ?? '' },
    bookmarks: (outline ?? []).map(({ title }) => title),
    roles: all.flatMap(({ role }) => role ?? []),
    alternatives: all.flatMap(({ alt }) => alt ?? []),
    faults: [...document, ...unmarked, ...all.flatMap(misplaced), ...skippedHeadings(all)],
    fonts: fontsOf(bytes)
  };
}

/** Text that is neither part of the structure nor said to be decoration. */
async function unmarkedOn(page: PDFPageProxy): Promise<string[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const found: string[] = [];
  let depth = 0;
  for (const item of items)
    if ('str' in item) {
      if (depth === 0 && item.str.trim()) found.push(item.str);
    } else depth += item.type.startsWith('begin') ? 1 : -1;
  return found;
}

/** Where the standard lets an element stand. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  ...{ LI: ['L'], LBody: ['LI'], TR: ['Table'], TH: ['TR'], TD: ['TR'] },
  ...{ H1: ['Sect'], H2: ['Sect'], H3: ['Sect'], Table: ['Sect'], L: ['Sect'], Figure: ['Sect'] }
};
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  ...{ L: ['LI'], LI: ['LBody'], Table: ['TR'], TR: ['TH', 'TD'] },
  ...{ P: [], H1: [], H2: [], H3: [], Figure: [], TH: [], TD: [], LBody: [] }
};

function misplaced({ role = '', alt, children = [] }: Structure): string[] {
  const within = children.flatMap((child) => child.role ?? []);
  return [
    ...(role === 'Figure' && !alt ? ['a drawing without words'] : []),
    ...within
      .filter(
        (name) =>
          CHILDREN[role]?.includes(name) === false || PARENTS[name]?.includes(role) === false
      )
      .map((name) => `${name} in ${role}`)
  ];
}

function skippedHeadings(all: readonly Structure[]): string[] {
  const levels = all.flatMap(({ role }) => (/^H\d$/.test(role ?? '') ? Number(role?.[1]) : []));
  return levels.flatMap((level, n) =>
    level > (levels[n - 1] ?? 0) + 1 ? [`H${level} after H${levels[n - 1] ?? 0}`] : []
  );
}

const flat = (node: Structure | null): Structure[] =>
  node ? [node, ...(node.children ?? []).flatMap(flat)] : [];

/** Names of embedded fonts, by the file itself. */
const fontsOf = (bytes: Uint8Array): string[] => [
  ...new Set(
    Array.from(
      Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/FontName \/(\S+)/g),
      ([, name = '']) => name
    )
  )
];

/** A line may end anywhere: the words are what is compared. */
export const alike = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/([-–—/]) (?=[\p{L}\d])/gu, '$1')
    .trim();

/** A PDF as another program reads it: pdf.js, which Firefox has, and nothing of ours. */
import { getDocumentProxy } from 'unpdf';

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
  const tags: Structure[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    pages.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    );
    const heights = items.flatMap((item) =>
      'str' in item && item.str.trim() ? item.transform[5] : []
    );
    reach.push(1 - Math.min(...heights.filter((y) => y > FOOTER)) / A4_HEIGHT);
    tags.push((await page.getStructTree()) as Structure);
    live.push(...(await page.getAnnotations()), await page.getJSActions());
  }
  const all = tags.flatMap(flat);
  const outline = (await pdf.getOutline()) as { title: string }[] | null;
  return {
    ...{ pages, reach, text: alike(pages.join('\n')), live: live.filter((one) => one !== null) },
    ...{ title: info.Title ?? '', language: info.Language ?? '', created: info.CreationDate ?? '' },
    bookmarks: (outline ?? []).map(({ title }) => title),
    roles: all.flatMap(({ role }) => role ?? []),
    alternatives: all.flatMap(({ alt }) => alt ?? []),
    fonts: fontsOf(bytes)
  };
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

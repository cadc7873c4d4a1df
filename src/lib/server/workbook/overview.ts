import type { ReportContent, Section } from '#lib/report/content.ts';
import * as sheets from '../sheets/service.ts';
import type { Cell } from '../sheets/service.ts';
import { text, type Unnamed, type Words } from './words.ts';

type Row = [fact: Cell, value: Cell];

/** The cover, and of each section what stands above and between its tables. */
export function overview({ brand, cover, facts, sections }: ReportContent, words: Words): Unnamed {
  const rows: Row[] = [
    [words.company, text(cover.company)],
    [words.report, text(cover.eyebrow)],
    [words.number, sheets.whole(cover.number)],
    [words.released, sheets.day(cover.releasedOn)],
    [words.from, text([brand.name, brand.footer].filter(Boolean).join('\n'))],
    [words.finding, text(cover.title.join(' '))],
    [words.lead, text(cover.lead)],
    ...paragraphs(words.summary, cover.summary),
    ...cover.keyFigures.map(({ name, value, of, text: said }): Row => [
      text(name),
      text([[value, of].filter(Boolean).join(' '), said].filter(Boolean).join('\n'))
    ]),
    ...sections.flatMap(prose),
    ...paragraphs(words.basis, facts)
  ];
  const columns = [
    { head: words.fact, width: 40 },
    { head: words.value, width: 80 }
  ];
  return { columns, rows };
}

const prose = ({ heading, note, blocks }: Section): Row[] => {
  const said = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return paragraphs(heading, [...(note === null ? [] : [note]), ...said], true);
};

/** What it is stands beside the first of them; `always`: also where there are none. */
function paragraphs(name: string, said: readonly string[], always = false): Row[] {
  if (said.length === 0) return always ? [[text(name), null]] : [];
  return said.map((one, n) => [n === 0 ? text(name) : null, text(one)]);
}

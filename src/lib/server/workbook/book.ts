import type { ReportContent, Section } from '#lib/report/content.ts';
import { unset } from '#lib/i18n/typography.ts';
import type { Book, Sheet } from '../sheets/service.ts';
import { blockTables } from './blocks.ts';
import { overview } from './overview.ts';
import { wordsOf, type Words } from './words.ts';

/** An overview with all that is prose, then a sheet for everything that is not, in the report's order. */
export function book(content: ReportContent): Book {
  const words = wordsOf(content);
  const first = { name: words.overview, ...overview(content, words) };
  const { company, eyebrow } = content.cover;
  return {
    title: unset(`${company}, ${eyebrow}`),
    sheets: [first, ...namedSheets(content, words)],
    table: first
  };
}

/** A section's name; where it has more than one table, with their numbers. */
function namedSheets(content: ReportContent, words: Words): Sheet[] {
  const used = new Map<Section['id'], number>();
  return content.sections.flatMap(({ id, blocks }) =>
    blocks
      .flatMap((block) => blockTables(block, content, words))
      .map((table) => {
        const n = (used.get(id) ?? 0) + 1;
        used.set(id, n);
        const name = n === 1 ? words.sheets[id] : `${words.sheets[id]} ${n}`;
        const columns = table.columns.map((column) => ({ ...column, head: unset(column.head) }));
        return { ...table, name, columns };
      })
  );
}

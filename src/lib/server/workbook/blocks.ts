import type { Block, ReportContent } from '#lib/report/content.ts';
import { charts, long, strips, wide } from './figures.ts';
import { details, items, roadmap } from './lists.ts';
import { recommendations } from './recommendations.ts';
import { table } from './table.ts';
import type { Unnamed, Words } from './words.ts';

/** A block's tables; prose has none. */
export function blockTables(block: Block, content: ReportContent, words: Words): Unnamed[] {
  switch (block.kind) {
    case 'charts':
      return [charts(content, words)];
    case 'table':
      return [table(block, words)];
    case 'items':
      return [items(block, words)];
    case 'details':
      return [details(block, words)];
    case 'recommendations':
      return [recommendations(block, words)];
    case 'lines':
      return [wide(block, words), long(block, words)];
    case 'roadmap':
      return [roadmap(block, words)];
    case 'strips':
      return [strips(block, content, words)];
    case 'paragraph':
      return [];
  }
}

/**
 * A released report as a presentation (PowerPoint, 16:9): native charts with their workbooks, native
 * tables, the explanation in the speaker's notes. Drawn from the frozen content alone; nothing is
 * fetched, and the same content is the same bytes. Never throws for what a text holds.
 */
import type { ReportContent } from '#lib/report/content.ts';
import { deck } from './deck.ts';
import { pack } from './ooxml/package.ts';

export const pptx = (content: ReportContent): Promise<Buffer> => pack(deck(content));

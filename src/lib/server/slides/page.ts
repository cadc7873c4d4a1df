import type { ReportContent, Section } from '#lib/report/content.ts';
import type { Area } from './grid.ts';
import type { Shape } from './ooxml/shapes.ts';

/** A slide before its title is numbered. */
export interface Page {
  /** Null: its section's heading. */
  readonly title: string | null;
  readonly shapes: readonly Shape[];
  /** What the speaker may say to it. */
  readonly notes: readonly string[];
}

/** What a block is drawn with. */
export interface Setting {
  readonly content: ReportContent;
  readonly section: Section;
  readonly area: Area;
}

/** What everything on the page is made with. */
import type { Locale } from '#lib/domain/model/types.ts';
import type { ReportContent } from '#lib/report/content.ts';
import type { Setter } from './setting.ts';
import type { Doc, Node } from './tree.ts';

export interface Desk {
  readonly doc: Doc;
  readonly set: Setter;
  readonly content: ReportContent;
  readonly locale: Locale;
  /** The sender's colour. */
  readonly accent: string;
  /** The whole document's. */
  readonly root: Node;
}

/** A4, in points. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 42,
  right: 42,
  top: 40,
  bottom: 54
} as const;
export const WIDTH = PAGE.width - PAGE.left - PAGE.right;

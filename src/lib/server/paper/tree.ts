/** The document's structure for those who hear it: what is said, in reading order, without lines and page heads. */
import type PDFDocument from 'pdfkit';
import { readable } from '#lib/pictures/text.ts';

export type Doc = InstanceType<typeof PDFDocument>;

/** What a text or a drawing is, by the standard's names. */
export type Tag =
  | 'Document'
  | 'Sect'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'Figure'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'L'
  | 'LI'
  | 'LBody';

export interface Node {
  readonly tag: Tag;
  readonly element: ReturnType<Doc['struct']> | null;
}

/** For pieces that are measured and never drawn: nothing of them comes into the document. */
export const UNSAID: Node = { tag: 'Sect', element: null };

interface Said {
  /** Instead of a drawing. */
  alt?: string;
  /** What a heading of a table heads. */
  scope?: 'Row' | 'Column';
}

export function root(doc: Doc): Node & { element: object } {
  const element = doc.struct('Document');
  doc.addStructure(element);
  return { tag: 'Document', element };
}

/** A part of another one, after those made before it. */
export function part(doc: Doc, parent: Node, tag: Tag, said: Said = {}): Node {
  if (!parent.element) return UNSAID;
  const element = doc.struct(tag, {
    ...said,
    ...(said.alt !== undefined && { alt: readable(said.alt) })
  });
  parent.element.add(element);
  return { tag, element };
}

/** Draws something as content of a part; null: decoration, which is not read out. */
export function inside(doc: Doc, node: Node | null, draw: () => void): void {
  if (node?.element) node.element.add(doc.markStructureContent(node.tag));
  else doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** A bookmark to a height of the page that is being drawn. */
export function bookmark(doc: Doc, said: string, top: number): void {
  const title = readable(said).trim();
  // the library measures from the right where it says left
  if (title) doc.outline.addItem(title, { top, left: doc.page.width } as object);
}

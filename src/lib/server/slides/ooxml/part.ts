import type { Xml } from './xml.ts';

export interface Relation {
  /** The last word of its type's address, or all of it. */
  readonly type: string;
  readonly target: string;
}

/** A file of the package with its own content type, and what it refers to as rId1, rId2, … */
export interface Part {
  readonly path: string;
  readonly type: string;
  /** Made when it is written: a long report has hundreds. */
  readonly root: () => Xml;
  readonly relations: readonly Relation[];
}

export const part = (
  path: string,
  type: string,
  root: () => Xml,
  relations: readonly Relation[] = []
): Part => ({ path, type, root, relations });

export const relation = (type: string, target: string): Relation => ({ type, target });

export const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';

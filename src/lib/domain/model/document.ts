/** A version as people edit it: everything of the model but what is the same in every version. */
import { byDirection } from '../by-direction.ts';
import { direction, type Model } from './index.ts';
import type { Direction, DirectionId } from './types.ts';

/** Says what the document is, and which edition of the format. */
export const FORMAT = 'maturity-matrix-1';

export interface DirectionDocument extends Pick<Direction, 'about' | 'terms' | 'steps'> {
  readonly levels: Direction['cells'];
}

export interface MatrixDocument {
  readonly format: typeof FORMAT;
  readonly directions: Readonly<Record<DirectionId, DirectionDocument>>;
}

export const documentOf = ({ directions }: Pick<Model, 'directions'>): MatrixDocument => ({
  format: FORMAT,
  directions: byDirection((id) => {
    const { about, terms, cells, steps } = directions[id];
    return { about, terms, levels: cells, steps };
  })
});

/** The directions of a document in which nothing is wrong. */
export const directionsOf = ({ directions }: MatrixDocument): Model['directions'] =>
  byDirection((id) => {
    const { about, terms, levels, steps } = directions[id];
    return { ...direction(id), about, terms, cells: levels, steps };
  });

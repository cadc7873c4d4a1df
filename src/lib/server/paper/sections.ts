/** Sections as entries of the flow: a rule, the heading with its note, and the blocks. */
import { PRINT } from '#lib/pictures/palette.ts';
import type { Block, Section } from '#lib/report/content.ts';
import { charts } from './blocks/charts.ts';
import { details } from './blocks/details.ts';
import { items } from './blocks/items.ts';
import { lines } from './blocks/lines.ts';
import { recommendations } from './blocks/recommendations.ts';
import { roadmap } from './blocks/roadmap.ts';
import { strips } from './blocks/strips.ts';
import { table } from './blocks/table.ts';
import { WIDTH, type Desk } from './desk.ts';
import type { Entry, Late } from './flow.ts';
import { text } from './lettering.ts';
import { hairline, type Piece } from './pieces.ts';
import { bookmark, part, type Node } from './tree.ts';
import { TYPE } from './type.ts';

const ABOVE = 20;

export const entriesOf = (desk: Desk): (Entry | Late)[] =>
  desk.content.sections.flatMap((section) => sectionOf(desk, section));

function sectionOf(desk: Desk, section: Section): (Entry | Late)[] {
  const node = part(desk.doc, desk.root, 'Sect');
  const placed = (y: number) => bookmark(desk.doc, section.heading, y);
  const [first, ...rest] = section.blocks;
  // the charts' heads stand over the two halves
  if (first?.kind === 'charts')
    return [
      charts(desk, section.heading, node, { before: ABOVE, placed }),
      ...rest.flatMap((block) => entries(desk, block, node))
    ];
  return [
    {
      piece: heading(desk, section, node),
      before: ABOVE,
      withNext: section.blocks.length > 0,
      placed
    },
    ...section.blocks.flatMap((block, n) =>
      entries(desk, block, node, n < section.blocks.length - 1)
    )
  ];
}

function entries(desk: Desk, block: Block, node: Node, withNext = false): (Entry | Late)[] {
  switch (block.kind) {
    case 'charts':
      return [charts(desk, null, node, { before: 8 })];
    case 'paragraph': {
      const { text: said } = block;
      const options = { width: WIDTH * 0.86, node: part(desk.doc, node, 'P') };
      const piece = text(desk, said, TYPE.text, options);
      // an introduction stays with what it introduces
      return [{ piece, before: 6, isLoose: true, withNext: withNext && piece.height < 90 }];
    }
    case 'table':
      return table(desk, block, node);
    case 'items':
      return items(desk, block, node);
    case 'details':
      return details(desk, block, node);
    case 'recommendations':
      return recommendations(desk, block, node);
    case 'lines':
      return lines(desk, block, node);
    case 'roadmap':
      return roadmap(desk, block, node);
    case 'strips':
      return strips(desk, block, node);
  }
}

/** The finding on the left; a note beside it where both fit one line, else below. */
export function heading(
  desk: Desk,
  { heading: said, note }: Pick<Section, 'heading' | 'note'>,
  node: Node,
  width: number = WIDTH
): Piece {
  const { doc, set } = desk;
  const title = part(doc, node, 'H2');
  const beside =
    note !== null && set.widthOf(said, TYPE.section) + set.widthOf(note, TYPE.small) + 24 < width;
  const head = text(desk, said, TYPE.section, { width, node: title });
  const told =
    note === null
      ? null
      : text(desk, note, TYPE.small, {
          ...{ width: beside ? width : Math.min(width, WIDTH * 0.8), node: part(doc, node, 'P') },
          align: beside ? 'right' : 'left'
        });
  const below = told && !beside ? told.height + 2 : 0;
  return {
    height: 8 + head.height + below + 3,
    draw(x, y) {
      hairline(desk, x, y, width, PRINT.ink, 1);
      head.draw(x, y + 8);
      told?.draw(x, beside ? y + 13 : y + 10 + head.height);
    },
    cut: () => null
  };
}

import { contentLayout, coverLayout, masterPart } from './master.ts';
import { notesMasterPart } from './notes.ts';
import { part, PRESENTATION, relation, type Part } from './part.ts';
import type { Deck } from './shapes.ts';
import { SPACES } from './slide.ts';
import { themePart } from './theme.ts';
import { xml } from './xml.ts';

const THEME = 'application/vnd.openxmlformats-officedocument.theme+xml';

/** Everything that looks the same in all presentations of a sender. */
export function frameParts(deck: Deck): Part[] {
  const logo = deck.logo ? [relation('image', '../media/logo.png')] : [];
  const master = relation('slideMaster', '../slideMasters/slideMaster1.xml');
  const layouts = [1, 2].map((n) => relation('slideLayout', `../slideLayouts/slideLayout${n}.xml`));
  const layout = (n: number, root: Part['root']) =>
    part(`ppt/slideLayouts/slideLayout${n}.xml`, `${PRESENTATION}.slideLayout+xml`, root, [
      master,
      ...logo
    ]);
  const theme = (n: number) => relation('theme', `../theme/theme${n}.xml`);
  const plain = (name: string, root: Part['root']) =>
    part(`ppt/${name}.xml`, `${PRESENTATION}.${name}+xml`, root);
  return [
    part(
      'ppt/slideMasters/slideMaster1.xml',
      `${PRESENTATION}.slideMaster+xml`,
      () => masterPart(deck),
      [...layouts, theme(1)]
    ),
    layout(1, () => coverLayout(deck)),
    layout(2, () => contentLayout(deck)),
    part(
      'ppt/notesMasters/notesMaster1.xml',
      `${PRESENTATION}.notesMaster+xml`,
      () => notesMasterPart(deck),
      [theme(2)]
    ),
    part('ppt/theme/theme1.xml', THEME, () => themePart(deck.accent)),
    part('ppt/theme/theme2.xml', THEME, () => themePart(deck.accent)),
    plain('presProps', () => xml`<p:presentationPr ${SPACES}/>`),
    plain('viewProps', () => xml`<p:viewPr ${SPACES}/>`),
    plain(
      'tableStyles',
      () =>
        xml`<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`
    )
  ];
}

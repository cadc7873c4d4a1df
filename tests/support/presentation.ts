/** A PowerPoint file, read by other hands than wrote it: strict XML, relations followed, order of elements. */
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { SaxesParser } from 'saxes';
import { misplaced } from './ooxml-order.ts';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Of its own, without the children's. */
  readonly text: string;
}

/** Throws for whatever is not well-formed, names no namespace, or holds a letter XML cannot. */
function parse(xml: string): Element {
  type Open = { -readonly [K in keyof Element]: Element[K] } & { children: Element[] };
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('There is a document type.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.values(attributes).map((of) => [of.name, of.value] as const);
    const element: Open = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => void (open.at(-1)!.text += text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

/** All elements of a name, in their order. */
export const all = (of: Element, name: string): Element[] => [
  ...(of.name === name ? [of] : []),
  ...of.children.flatMap((child) => all(child, name))
];

/** A paragraph a line. */
export const textOf = (of: Element): string =>
  all(of, 'a:p')
    .map((p) =>
      p.children
        .flatMap((run) => (run.name === 'a:br' ? ['\n'] : all(run, 'a:t').map(({ text }) => text)))
        .join('')
    )
    .join('\n');

interface Relation {
  readonly id: string;
  readonly type: string;
  /** Path of a part. */
  readonly target: string;
}

export interface ReadChart {
  readonly kind: string;
  readonly text: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
  }[];
  readonly sheet: readonly (readonly unknown[])[];
}

export interface ReadSlide {
  readonly title: string;
  readonly texts: string;
  readonly notes: string;
  readonly charts: readonly ReadChart[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly root: Element;
}

/** Everything that a reader would stumble over, in words; an empty list is a sound file. */
export interface Presentation {
  readonly faults: readonly string[];
  readonly parts: ReadonlyMap<string, Element>;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly slides: readonly ReadSlide[];
}

export async function readPresentation(bytes: Uint8Array): Promise<Presentation> {
  const files = unzipSync(bytes);
  const parts = new Map(
    Object.entries(files)
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, content]) => [path, parse(strFromU8(content))])
  );
  const relations = (path: string): Relation[] => {
    const { dir, base } = posix.parse(path);
    const part = parts.get(posix.join(dir, '_rels', `${base}.rels`));
    return (part?.children ?? []).map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
      id: Id,
      type: Type.split('/').at(-1)!,
      target: posix.join(dir, Target)
    }));
  };
  const to = (path: string, type: string) =>
    relations(path)
      .filter((relation) => relation.type === type)
      .map(({ target }) => target);
  const slidePaths = to('ppt/presentation.xml', 'slide');
  const slides = await Promise.all(
    slidePaths.map(async (path): Promise<ReadSlide> => {
      const root = parts.get(path)!;
      const notes = parts.get(to(path, 'notesSlide')[0] ?? '');
      const charts = to(path, 'chart').map((chart) =>
        readChart(parts.get(chart)!, files[to(chart, 'package')[0]!]!)
      );
      return {
        ...{ title: titleOf(root), texts: textOf(root), notes: notes ? textOf(notes) : '', root },
        charts: await Promise.all(charts),
        tables: all(root, 'a:tbl').map((table) =>
          all(table, 'a:tr').map((row) => all(row, 'a:tc').map(textOf))
        )
      };
    })
  );
  return { faults: faultsOf(parts, files, relations), parts, files, slides };
}

const isTitle = (shape: Element): boolean =>
  all(shape, 'p:ph').some(({ attributes: { type } }) => type === 'title' || type === 'ctrTitle');

const titleOf = (slide: Element): string => all(slide, 'p:sp').filter(isTitle).map(textOf).join('');

async function readChart(part: Element, workbook: Uint8Array): Promise<ReadChart> {
  const values = (of: Element | undefined): string[] =>
    (of ? all(of, 'c:v') : []).map((v) => v.text);
  const series = all(part, 'c:ser').map((one) => {
    const figures = one.children.find(({ name }) => name === 'c:val')!;
    const count = Number(all(figures, 'c:ptCount')[0]?.attributes.val);
    const at = new Map(
      all(figures, 'c:pt').map((pt) => [Number(pt.attributes.idx), Number(all(pt, 'c:v')[0]!.text)])
    );
    return {
      name: values(all(one, 'c:tx')[0])[0] ?? '',
      values: Array.from({ length: count }, (_, n) => at.get(n) ?? null)
    };
  });
  const { sheets } = await readXlsx(workbook);
  return {
    kind: part.children.flatMap((child) => all(child, 'c:plotArea'))[0]!.children[1]!.name,
    text: values(all(part, 'c:cat')[0]).join(', '),
    categories: values(all(part, 'c:cat')[0]),
    series,
    sheet: sheets[0]!.rows as unknown[][]
  };
}

/** The reasons for which PowerPoint is known to offer a repair. */
function faultsOf(
  parts: ReadonlyMap<string, Element>,
  files: Readonly<Record<string, Uint8Array>>,
  relations: (path: string) => Relation[]
): string[] {
  const faults: string[] = [];
  const types = parts.get('[Content_Types].xml')!.children;
  const overrides = types.flatMap(({ attributes: { PartName } }) => PartName?.slice(1) ?? []);
  const defaults = types.flatMap(({ attributes: { Extension } }) => Extension ?? []);
  const targets = new Set(['[Content_Types].xml']);
  for (const [path, part] of parts) {
    faults.push(...misplaced(part).map((what) => `${path}: ${what}`));
    if (path.endsWith('.rels')) {
      targets.add(path);
      if (all(part, 'Relationship').some(({ attributes }) => attributes.TargetMode !== undefined))
        faults.push(`${path} leads outside`);
      continue;
    }
    const own = relations(path);
    const known = new Set(own.map(({ id }) => id));
    for (const { target } of own) {
      targets.add(target);
      if (!files[target]) faults.push(`${path} leads to ${target}, which is not there`);
    }
    const used = referencesIn(part);
    faults.push(...used.filter((id) => !known.has(id)).map((id) => `${path} names ${id}`));
    const ids = all(part, 'p:cNvPr').map(({ attributes: { id } }) => id);
    if (new Set(ids).size < ids.length) faults.push(`${path} has two shapes of one id`);
    if (all(part, 'c:v').some(({ text }) => text === '')) faults.push(`${path} has an empty value`);
  }
  for (const { target } of relations('')) targets.add(target);
  for (const path of Object.keys(files)) {
    if (!targets.has(path)) faults.push(`nothing leads to ${path}`);
    const isKnown = overrides.includes(path) || defaults.includes(path.split('.').at(-1)!);
    if (
      !isKnown ||
      (path.endsWith('.xml') && path !== '[Content_Types].xml' && !overrides.includes(path))
    )
      faults.push(`${path} has no content type`);
  }
  return faults;
}

const referencesIn = (of: Element): string[] => [
  ...Object.entries(of.attributes).flatMap(([name, value]) =>
    name.startsWith('r:') ? [value] : []
  ),
  ...of.children.flatMap(referencesIn)
];

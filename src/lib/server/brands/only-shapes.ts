/** What the renderer writes of a drawing, by the kind of element. */
const SHAPES = new Set([
  ...['svg', 'defs', 'g', 'path', 'clipPath', 'mask', 'pattern'],
  ...['linearGradient', 'radialGradient', 'stop', 'filter']
]);
const isEffect = (name: string) => /^fe[A-Z][A-Za-z]+$/.test(name) && name !== 'feImage';

/**
 * Takes a drawing as the renderer has written it down and gives it a size. Throws when there is
 * anything but shapes in it: the renderer leaves scripts, styles, links and text out, and whoever
 * relies on that had better look.
 */
export function onlyShapes(svg: string, { width, height }: { width: number; height: number }) {
  const names = [...svg.matchAll(/<\/?([^\s/>]+)/g)].map(([, name = '']) => name);
  const strange = names.find((name) => !SHAPES.has(name) && !isEffect(name));
  if (strange !== undefined) throw new Error(`There is a <${strange}> in the drawing.`);
  if (/\son\w+=|href="[^#]|url\([^#)]|javascript:|@import/i.test(svg))
    throw new Error('There is more than shapes in the drawing.');
  return svg
    .replace(/^<svg width="[^"]*" height="[^"]*"/, `<svg width="${width}" height="${height}"`)
    .replace(/\n\s*/g, '');
}
